"""One module an environment; ``base`` is shared and never used by itself."""
