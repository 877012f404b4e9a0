"""Corrects a word that no page has to the most likely word that pages have."""

from collections import defaultdict
from functools import lru_cache
from threading import Lock

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.analysis.analyser import EXACT, PART
from search.models import IndexedWord

# A shorter word is too easily mistaken for another; a longer one may hold two slips.
SHORTEST, TWO_SLIPS_FROM = 4, 8
# Of so many words each process remembers which are near, as a search asks twice and visitors ask again.
MOST_REMEMBERED = 200
# Begins the keys of sums (see ``IndexedWord``), which are no words.
SUM = "#"


def most_slips(word):
    """Return how many slips (letters missing, added, wrong or swapped; ``int``) are looked for in ``word``.

    Another number is never what was meant.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= TWO_SLIPS_FROM else 1


def closest(words, language, frequencies, times=0):
    """Return what each of ``words`` (folded) was meant to be (``dict``), as far as items open to all can tell.

    Fewest slips first, then the word with the same first letter, then the one that most items have. That has to stand
    in more than so many ``times`` as many items as the word itself. Takes one query at most, whatever the number of
    words, of ``frequencies`` (:class:`~search.frequencies.Frequencies`), and another after words came to an index.
    """
    if frequencies.index is None:
        return {}
    vocabulary = vocabulary_of(frequencies.index, language)
    near = {word: vocabulary.near(word) for word in words}
    if not any(near.values()):
        return {}
    frequencies.ask({key for word in set(near).union(*near.values()) for key in forms_of(word)})
    numbers = frequencies.open(language)

    def number(word):
        return max(numbers.get(key, 0) for key in forms_of(word))

    found = {}
    for word, distances in near.items():
        least = times * number(word)
        known = [other for other in distances if other != word and number(other) > least]
        if known:
            found[word] = min(
                known, key=lambda other: (*likeness(word, other, distances), -number(other), other)
            )
    return found


def forms_of(word):
    """Return the keys under which a word (folded) stands in the index, as a stem and as written."""
    return word, EXACT + word


def likeness(word, other, distances):
    """Return what tells how like another word is, the less the liker: slips, and whether the first letter differs."""
    return distances[other], other[0] != word[0]


def likely_words(words, language):
    """Return those of ``words`` (folded) that this process does not know → words near to them, the likest first.

    What it remembers can be of an index that is searched no longer: good for guessing what is to be asked.
    """
    remembered = [
        vocabulary
        for (*_index, of_language), vocabulary in list(_vocabularies.items())
        if of_language == language
    ]
    return {
        word: sorted(near, key=lambda other: likeness(word, other, near))
        for vocabulary in remembered[:1]
        for word in words
        if not vocabulary.knows(word) and (near := vocabulary.near(word))
    }


class Vocabulary:
    """The words that an index has or had in a language, remembered by the process; what is asked of it is checked
    afterwards against what the index holds then.
    """

    def __init__(self, index, language):
        self.words = IndexedWord.objects.filter(index=index)
        self.language = language
        self._newest = None
        self._lock = Lock()
        self.near = lru_cache(maxsize=MOST_REMEMBERED)(self._near)
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
            self.near.cache_clear()
        return self

    def _rows(self):
        words = self.words.filter(pk__gte=self._last[0]) if self._last else self.words
        return list(words.order_by("pk").values_list("pk", "key", "language"))

    def _add(self, word):
        if word not in self._known:
            self._known.add(word)
            self._by_length[len(word)].append(word)

    def knows(self, word):
        """Tell whether a word (folded) is remembered (``bool``)."""
        return word in self._known

    def _near(self, word):
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
    """Return the up to date :class:`Vocabulary` of a :class:`~search.frequencies.SearchedIndex` in a language.

    Those of other indexes are let go.
    """
    made = (index.key, index.created_at)
    # A list, as other threads add to it.
    for key in [key for key in list(_vocabularies) if key[:2] != made]:
        _vocabularies.pop(key, None)
    vocabulary = _vocabularies.setdefault((*made, language), Vocabulary(index.key, language))
    return vocabulary.renew(index.newest_word)
