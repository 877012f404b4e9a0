"""The records of the demo: invented organisations and people, and everything they do together."""
