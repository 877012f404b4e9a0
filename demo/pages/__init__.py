"""The pages of the demo: what they are; their words stand in the text files."""
