"""Runs when the database has been migrated (or, in tests, emptied)."""

from home.structure.build import build_structure


def structure_receiver(sender, **kwargs):
    """Give a database without a home page its first structure; leave any other as its managers made it."""
    build_structure()
