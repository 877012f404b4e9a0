"""The editors' guide: what to do for each task, inside the admin, in Dutch and in English."""
