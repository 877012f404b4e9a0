"""What the indexes remember in the site's own database, and what editors and visitors tell search."""

from search.models.compound_exception import CompoundException
from search.models.ignored_query import IgnoredQuery
from search.models.index import SearchIndex
from search.models.item import IndexedItem
from search.models.offer import DocumentOffer
from search.models.promotion import PromotedPage, Promotion
from search.models.searched_query import SearchedQuery
from search.models.settings import SearchSettings
from search.models.synonym import Synonym
from search.models.vocabulary import Vocabulary
from search.models.word import IndexedWord

__all__ = [
    "CompoundException",
    "DocumentOffer",
    "IgnoredQuery",
    "IndexedItem",
    "IndexedWord",
    "PromotedPage",
    "Promotion",
    "SearchIndex",
    "SearchSettings",
    "SearchedQuery",
    "Synonym",
    "Vocabulary",
]
