"""Views of the records in the admin."""
