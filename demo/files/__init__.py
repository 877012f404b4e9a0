"""The files of the demo: PDF and Word files written by code from text files."""
