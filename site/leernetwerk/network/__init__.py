"""The records: what exists whatever the language."""
