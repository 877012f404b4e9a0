"""Applications for calls, for the staff who handle them: found, read, moved on, exported and erased."""
