"""What a search has to know of the index: which one it is, and in how many items words stand."""

from collections import defaultdict
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.db.models import Subquery

from search.models import IndexedWord, Vocabulary
from search.ranking.scoring import Statistics
from search.reader import Reader

# What ranking needs whatever the words of a query are.
SUMS = frozenset([IndexedWord.ITEMS, IndexedWord.TITLE_LENGTH, IndexedWord.BODY_LENGTH])


class SearchedIndex(NamedTuple):
    """The index that is searched: its primary key, when it was made, whether Elasticsearch holds all of it, and the
    primary key of the word that came last to any index.
    """

    key: int
    created_at: datetime
    is_mirrored: bool
    newest_word: int


class Frequencies:
    """In how many items open to strangers keys stand, as a :class:`~search.reader.Reader` (left out: a stranger) is
    told.

    Who is signed in is told of words that stand in other items only, too, but not in how many (0).

    No key is asked for twice in a search, and all languages are asked at once. The answer to the first question tells
    of which ``index`` (a :class:`SearchedIndex`; ``None`` as long as nothing asked for stands in any) all are, and the
    ``stamp`` (``UUID`` or ``None``) of the vocabulary of editors.
    """

    def __init__(self, reader=None):
        self.reader = reader or Reader()
        self.index = None
        self.stamp = None
        self._asked = set()
        self._numbers = defaultdict(dict)

    def ask(self, keys):
        """Learn of ``keys`` (a set). Takes one query, and none for what was asked before."""
        if not (missing := keys - self._asked):
            return
        self._asked |= missing
        words = IndexedWord.objects.filter(index=self.index.key) if self.index else IndexedWord.objects.live()
        languages = [code for code, _name in settings.LANGUAGES]
        rows = words.filter(language__in=languages, key__in=missing).values_list(
            "language",
            "key",
            "frequency",
            "open_frequency",
            "index",
            "index__created_at",
            "index__is_mirrored",
            Subquery(IndexedWord.objects.order_by("-pk").values("pk")[:1]),
            Subquery(Vocabulary.objects.values("stamp")[:1]),
        )
        for language, key, number, open_number, *index, stamp in rows:
            self.index, self.stamp = SearchedIndex(*index), stamp
            if open_number or (number and not self.reader.is_stranger):
                # How often a word stands in what only some may read would show in the order of what others find.
                self._numbers[language][key] = open_number

    def known(self, language):
        """Return key → in how many items of a language open to strangers it stands, as far as asked and told."""
        return self._numbers[language]

    def open(self, language):
        """Return what is :meth:`known` of the keys that stand in items open to strangers."""
        return {key: number for key, number in self.known(language).items() if number}

    def statistics(self, language):
        """Return the :class:`~search.ranking.scoring.Statistics` of a language, as far as asked."""
        known = self.known(language)
        items = known.get(IndexedWord.ITEMS, 0)
        lengths = [
            known.get(key, 0) / (items or 1) for key in (IndexedWord.TITLE_LENGTH, IndexedWord.BODY_LENGTH)
        ]
        return Statistics(items, *lengths, known)
