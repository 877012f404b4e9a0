"""What a text becomes: keys with the positions at which they stand."""

from dataclasses import dataclass, field

from search.analysis.compounds import parts_of
from search.analysis.stems import stemmer
from search.analysis.words import fold, normalise, words_of

# Goes up with every change that makes another index of the same text.
VERSION = 1
# Marks the key of a word as it was written, and that of a part of a compound; a stem has none.
EXACT, PART = "=", "+"
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

    def add(self, key, position):
        """Note that ``key`` stands at ``position``."""
        places = self.positions.setdefault(key, [])
        if not places or places[-1] != position:
            places.append(position)


def analyse(texts, language):
    """Return the :class:`AnalysedField` of ``texts`` (``str``s) in a language (its code).

    Words joined by a hyphen are found one by one and as one: "back-up" is "back", "up" and "backup".
    """
    result = AnalysedField()
    position = 0
    for text in texts:
        result.starts.append(position)
        text = normalise(text)
        words = words_of(text)[: max(0, MOST_WORDS - result.length)]
        for number, word in enumerate(words):
            for key in keys_of(word.text, language):
                result.add(key, position)
            following = words[number + 1] if number + 1 < len(words) else None
            if following and following.start == word.end + 1 and text[word.end] in "-‑/":
                joined = word.text + following.text
                result.add(EXACT + fold(joined), position)
                result.add(stemmer(language).stem(joined), position)
            position += 1
        result.length += len(words)
        position += GAP
    return result


def keys_of(word, language):
    """Return the keys (a list of ``str``) of a ``word`` (lower case): as written, its stem, its parts."""
    parts = parts_of(word) if language == "nl" else ()
    return [EXACT + fold(word), stemmer(language).stem(word), *(PART + part for part in parts)]
