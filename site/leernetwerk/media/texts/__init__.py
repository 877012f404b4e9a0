"""Takes the words out of documents, page by page, in a process of its own that may break without harm."""
