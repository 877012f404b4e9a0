"""The pictures of the demo, drawn by code: no photographs, so nobody's rights, and the same on every machine."""
