"""How long answers are kept, and the proof of what was erased."""
