"""What the indexes remember in the site's own database, whatever finds the candidates."""

from search.models.index import SearchIndex
from search.models.item import IndexedItem
from search.models.word import IndexedWord

__all__ = ["IndexedItem", "IndexedWord", "SearchIndex"]
