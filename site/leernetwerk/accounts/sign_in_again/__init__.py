"""Signing in again without losing a form that was sent after the session had ended."""
