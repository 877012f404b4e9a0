"""The abstract pages, their blocks and what every public page shares."""
