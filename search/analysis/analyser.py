"""What a text becomes: keys with the positions at which they stand."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from search.analysis.compounds import current_exceptions, parts_of
from search.analysis.separable import separated_verbs
from search.analysis.stems import MOST_REMEMBERED, stemmer
from search.analysis.words import fold, normalise, words_of

# Goes up with every change that makes another index of the same text.
VERSION = 5
# Marks the key of a word as it was written, and that of a part of a compound; a stem has none.
EXACT, PART = "=", "+"
HYPHENS = "-‑/"
# Between two texts of a field lie so many positions, so that words of different texts are not near one another.
GAP = 10
# Of a longer text only so many words are indexed.
MOST_WORDS = 50_000


@dataclass
class AnalysedField:
    """A field of an item: ``positions`` maps a key to the ascending positions (``int``) at which it stands.

    ``starts`` are the positions at which its texts begin, ``length`` is the number of its words.
    """

    positions: dict = field(default_factory=dict)
    length: int = 0
    starts: list = field(default_factory=list)

    def add(self, key, positions):
        """Note that ``key`` stands at ``positions`` (ascending ``int`` s), of which some may be known.

        Keys may share one list, so that none is changed afterwards: a million small lists cost more than what is in
        them.
        """
        known = self.positions.get(key)
        self.positions[key] = sorted({*known, *positions}) if known else positions


def analyse(texts, language):
    """Return the :class:`AnalysedField` of ``texts`` (``str``s) in a language (its code).

    Words joined by a hyphen are found one by one and as one: "back-up" is "back", "up" and "backup". So are letters
    between full stops ("m.b.t.") and the thousands of a number ("1.000"); and the two parts of a Dutch verb.
    """
    result = AnalysedField()
    # A word says the same wherever it stands, so that each is looked at once.
    standing = defaultdict(list)
    position = 0
    for text in texts:
        result.starts.append(position)
        text = normalise(text)
        words = words_of(text)[: max(0, MOST_WORDS - result.length)]
        for (first, *_others), keys in words_of_many(text, words, language):
            for key in keys:
                result.add(key, [position + first])
        for number, word in enumerate(words, start=position):
            standing[word.text].append(number)
        result.length += len(words)
        position += len(words) + GAP
    for word, places in standing.items():
        for key in keys_of(word, language):
            result.add(key, places)
    return result


def words_of_many(text, words, language):
    """Yield ``(numbers, keys)``: which of ``words`` of ``text`` are one word too, and the keys of that word."""
    stem = stemmer(language).stem
    for first, last, joined in joined_words(text, words):
        yield range(first, last + 1), (EXACT + fold(joined), stem(joined))
    if language == "nl":
        for first, last, verb in separated_verbs(text, words):
            yield (first, last), (stem(verb),)


def joined_words(text, words):
    """Yield ``(first, last, word)``: which of ``words`` of ``text`` are one word too (their numbers), and that word."""
    runs = {}
    for number, (word, following) in enumerate(pairwise(words)):
        if following.start != word.end + 1:
            continue
        sign = text[word.end]
        if sign in HYPHENS:
            yield number, number + 1, word.text + following.text
        elif sign == "." and _goes_on(word.text, following.text):
            first, so_far = runs.pop(number, (number, word.text))
            runs[number + 1] = (first, so_far + following.text)
    for last, (first, joined) in runs.items():
        yield first, last, joined


def _goes_on(word, following):
    """Tell whether two words on both sides of a full stop are letters of an abbreviation or digits of a number."""
    if word.isdecimal():
        return len(word) <= 3 and len(following) == 3 and following.isdecimal()
    return len(word) == len(following) == 1


def keys_of(word, language):
    """Return the keys (a tuple of ``str``) of a ``word`` (lower case): as written, its stem, its parts."""
    return _keys_of(word, language, current_exceptions())


# What is remembered belongs to the exceptions by which words were divided.
@lru_cache(maxsize=MOST_REMEMBERED)
def _keys_of(word, language, _exceptions):
    parts = parts_of(word) if language == "nl" else ()
    return (EXACT + fold(word), stemmer(language).stem(word), *(PART + part for part in parts))
