"""What the index remembers in the site's own database, whatever finds the candidates."""

from search.models.indexed import IndexedPage, IndexedWord

__all__ = ["IndexedPage", "IndexedWord"]
