"""Runs when the database has been migrated (or, in tests, emptied)."""

from home.structure.pages import ensure_pages


def build_structure(sender, using="default", **kwargs):
    """Give a database without a home page its first structure; leave any other as its managers made it."""
    ensure_pages()
