"""Pilot areas and the agenda."""
