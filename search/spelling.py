"""Corrects a word that no page has to the most likely word that pages have."""

from collections import defaultdict
from datetime import datetime
from threading import Lock
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.analysis.analyser import EXACT, PART
from search.models import IndexedWord

# A shorter word is too easily mistaken for another; a longer one may hold two slips.
SHORTEST, TWO_SLIPS_FROM = 4, 8
# Begins the keys of sums (see ``IndexedWord``), which are no words.
SUM = "#"


def most_slips(word):
    """Return how many slips (letters missing, added, wrong or swapped; ``int``) are looked for in ``word``.

    Another number is never what was meant.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= TWO_SLIPS_FROM else 1


def closest(words, language, index, times=0):
    """Return what each of ``words`` (folded) was meant to be (``dict``), as far as items open to all can tell.

    Fewest slips first, then the word with the same first letter, then the one that most items have. That has to stand
    in more than so many ``times`` as many items as the word itself. ``index`` is the :class:`SearchedIndex`, ``None``
    where it has no words. Takes one query, whatever the number of words, and another after words came to an index.
    """
    if index is None:
        return {}
    vocabulary = vocabulary_of(index, language)
    near = {word: vocabulary.near(word) for word in words}
    if not any(near.values()):
        return {}
    frequencies = open_frequencies(index.key, language, set(near).union(*near.values()))
    found = {}
    for word, distances in near.items():
        least = times * frequencies.get(word, 0)
        known = [other for other in distances if other != word and frequencies.get(other, 0) > least]
        if known:
            found[word] = min(
                known, key=lambda other: (distances[other], other[0] != word[0], -frequencies[other], other)
            )
    return found


def open_frequencies(index, language, words):
    """Return in how many items open to strangers each of ``words`` stands, as written or as a stem (``dict``)."""
    keys = [key for word in words for key in (word, EXACT + word)]
    rows = IndexedWord.objects.filter(index=index, language=language, key__in=keys, open_frequency__gt=0)
    found = defaultdict(int)
    for key, frequency in rows.values_list("key", "open_frequency"):
        word = key.removeprefix(EXACT)
        found[word] = max(frequency, found[word])
    return dict(found)


class SearchedIndex(NamedTuple):
    """The index that is searched: its primary key, when it was made, and the primary key of the word that came last to
    any index.
    """

    key: int
    created_at: datetime
    newest_word: int


class Vocabulary:
    """The words that an index has or had in a language, remembered by the process; what is asked of it is checked
    afterwards against what the index holds then.
    """

    def __init__(self, index, language):
        self.words = IndexedWord.objects.filter(index=index)
        self.language = language
        self._newest = None
        self._lock = Lock()
        self._forget()

    def _forget(self):
        self._last = None
        self._known = set()
        self._by_length = defaultdict(list)

    def renew(self, newest):
        """Add what came since; ``newest`` is the primary key of the last word of all. Returns itself.

        An index is written by one transaction at a time, so that its new words come last.
        """
        with self._lock:
            if newest == self._newest:
                return self
            rows = self._rows()
            if self._last and (not rows or rows[0] != self._last):
                # What was read last has been taken back.
                self._forget()
                rows = self._rows()
            for _pk, key, language in rows:
                if language == self.language and not key.startswith((PART, SUM)):
                    self._add(key.removeprefix(EXACT))
            self._last = rows[-1] if rows else None
            # While another index is filled beside this one, a word may be seen with the next that comes only.
            self._newest = newest
        return self

    def _rows(self):
        words = self.words.filter(pk__gte=self._last[0]) if self._last else self.words
        return list(words.order_by("pk").values_list("pk", "key", "language"))

    def _add(self, word):
        if word not in self._known:
            self._known.add(word)
            self._by_length[len(word)].append(word)

    def near(self, word):
        """Return the words that are at most as many slips away as are looked for (word → distance, ``int``)."""
        slips = most_slips(word)
        if not slips:
            return {}
        lengths = range(len(word) - slips, len(word) + slips + 1)
        words = [other for length in lengths for other in self._by_length.get(length, ())]
        found = process.extract(word, words, scorer=OSA.distance, score_cutoff=slips, limit=None)
        return {other: distance for other, distance, _index in found}


_vocabularies = {}


def vocabulary_of(index, language):
    """Return the up to date :class:`Vocabulary` of a :class:`SearchedIndex` in a language.

    Those of other indexes are let go.
    """
    made = (index.key, index.created_at)
    for key in [key for key in _vocabularies if key[:2] != made]:
        _vocabularies.pop(key, None)
    vocabulary = _vocabularies.setdefault((*made, language), Vocabulary(index.key, language))
    return vocabulary.renew(index.newest_word)
