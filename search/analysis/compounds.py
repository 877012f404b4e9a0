"""Takes Dutch compounds apart: "gemeenteraadsverkiezing" into gemeente, raad, verkiezing and gemeenteraad."""

from dataclasses import dataclass, field
from functools import lru_cache

from search.analysis.dutch import without_ending
from search.analysis.stems import stemmer
from search.analysis.word_lists import word_list
from search.analysis.words import fold

# From OpenTaal's dictionary; see data/LICENCE.txt and tools/compound_parts.py.
PARTS = "compound-parts-nl.txt"
SHORT_PARTS, EXCEPTIONS = "short-compound-parts-nl.txt", "no-compounds-nl.txt"
LINKS = ("", "s", "en", "e", "n", "er")
# Before this ending a part may be spelled otherwise than by itself.
RESPELLED = "en"
SHORTEST_PART, SHORTEST_COMPOUND, MOST_LETTERS = 3, 7, 48
# A segmentation of fewer and longer parts is better; a linking sound counts a little, another spelling a little more.
COST_OF_PART, COST_OF_SHORT_PART, COST_OF_LINK, COST_OF_RESPELLING = 1.0, 0.6, 0.2, 0.3


@lru_cache(maxsize=1)
def known_parts():
    """Return the words (a ``frozenset`` of ``str``) that may be a part of a compound."""
    return word_list(PARTS) | word_list(SHORT_PARTS)


@dataclass(frozen=True, eq=False)
class Exceptions:
    """What editors say of single words: the folded stem of a word → the folded stems of its parts (often none)."""

    parts: dict = field(default_factory=dict)


_exceptions = Exceptions()


def use_exceptions(exceptions):
    """Let :class:`Exceptions` hold in this process from now on."""
    global _exceptions
    _exceptions = exceptions


def current_exceptions():
    """Return the :class:`Exceptions` that hold in this process."""
    return _exceptions


def parts_of(word):
    """Return the folded stems of the parts of a Dutch ``word`` (lower case), on all levels, in order; often none.

    Parts that together are a known word are named too, but not the word itself.
    """
    return _parts_of(word, _exceptions)


# What is remembered belongs to the exceptions by which it was found.
@lru_cache(maxsize=50_000)
def _parts_of(word, exceptions):
    if exceptions.parts and (own := exceptions.parts.get(stemmer("nl").stem(word))) is not None:
        return own
    if (
        not SHORTEST_COMPOUND <= len(word) <= MOST_LETTERS
        or word in word_list(EXCEPTIONS)
        or not word.isalpha()
    ):
        return ()
    segments = _smallest_segments(word, exceptions)
    if len(segments) < 2:
        return ()
    stem = stemmer("nl").stem
    whole = stem(word)
    found = []
    for first in range(len(segments)):
        for last in range(first + 1, len(segments) + 1):
            if last - first == len(segments):
                continue
            joined = "".join(text + link for text, link in segments[first : last - 1]) + segments[last - 1][0]
            if last - first == 1 and last < len(segments):
                joined = inner_part(joined) or joined
            if last - first == 1 or joined in known_parts() or stemmer("nl").is_known(joined):
                found += [stem(joined), *_parts_of(joined, exceptions)]
    return tuple(dict.fromkeys(part for part in found if part != whole and len(part) >= SHORTEST_PART))


def _smallest_segments(word, exceptions):
    """Return the division of ``word`` (see :func:`segmentation`) with parts that have parts divided in their turn.

    So "gemeente" and "raad" meet in "gemeenteraadsverkiezing", though "raadsverkiezing" is a word.
    """
    found = []
    for part, link in segmentation(word):
        whole = len(part) < SHORTEST_COMPOUND or part == word or part in word_list(EXCEPTIONS)
        singular = inner_part(part)
        if singular not in {"", part} and len(segmentation(singular)) < 2:
            # "begrippen" is no "begrip" and "pen".
            whole = True
        if whole or stemmer("nl").stem(part) in exceptions.parts:
            found.append((part, link))
        else:
            *before, (last, _none) = _smallest_segments(part, exceptions)
            found += [*before, (last, link)]
    return found


@lru_cache(maxsize=50_000)
def inner_part(text):
    """Return the known part of which ``text`` is the form before another part; "" for none.

    That is itself, or what is spelled otherwise before -en: "vragen" in "vragenlijst" is vraag.
    """
    if text in known_parts():
        return text
    if not text.endswith(RESPELLED):
        return ""
    singulars = [one for one in without_ending(text) if one in known_parts()]
    stem = stemmer("nl").stem(text)
    # With a short vowel the consonant would be doubled, but in words that the dictionary knows ("wegen").
    return stem if stem in singulars else (singulars or [""])[-1]


def segmentation(word):
    """Return the cheapest division of ``word`` into parts: a list of ``(part, linking sound)``; one if it has none."""
    parts, stem = known_parts(), stemmer("nl").stem
    best = {0: (0.0, [])}
    for start in range(len(word) - SHORTEST_PART + 1):
        if start not in best:
            continue
        cost, before = best[start]
        for end in range(start + SHORTEST_PART, len(word) + 1):
            part = word[start:end]
            if start == 0 and end == len(word):
                continue
            is_last = end == len(word)
            price = cost + COST_OF_PART + (COST_OF_SHORT_PART if len(part) <= 4 else 0)
            if part not in parts:
                if is_last:
                    if len(part) == SHORTEST_PART or stem(part) not in parts:
                        continue
                elif part.endswith(RESPELLED) and inner_part(part):
                    price += COST_OF_RESPELLING
                else:
                    continue
            for link in LINKS if not is_last else ("",):
                after = end + len(link)
                if word[end:after] != link or (after == len(word)) != is_last:
                    continue
                total = price + (COST_OF_LINK if link else 0)
                if after not in best or total < best[after][0]:
                    best[after] = (total, [*before, (part, link)])
    return best[len(word)][1] if len(word) in best else [(fold(word), "")]
