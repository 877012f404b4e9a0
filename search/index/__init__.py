"""Keeps what search knows of pages equal to what their readers see."""
