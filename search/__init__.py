"""Finds pages by what people mean: language is analysed once, in Python, for every database alike."""
