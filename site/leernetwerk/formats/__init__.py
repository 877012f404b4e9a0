"""How dates, times and numbers are written, per language, where Django's own way differs from ours."""
