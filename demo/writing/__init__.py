"""The words of the demo: read from text files in a small markup, turned into rich text and blocks."""
