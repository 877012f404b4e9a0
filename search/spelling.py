"""Corrects a word that no page has to the most likely word that pages have."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

# A shorter word is too easily mistaken for another; a longer one may hold two slips.
SHORTEST, TWO_SLIPS_FROM = 4, 8


def most_slips(word):
    """Return how many slips (letters missing, added, wrong or swapped; ``int``) are looked for in ``word``."""
    if len(word) < SHORTEST:
        return 0
    return 2 if len(word) >= TWO_SLIPS_FROM else 1


def closest(word, frequencies):
    """Return the word in ``frequencies`` (folded word → in how many pages) that ``word`` (folded) was meant to be.

    Fewest slips first, then the word with the same first letter, then the one that most pages have; "" for none.
    """
    slips = most_slips(word)
    if not slips:
        return ""
    near = process.extract(word, list(frequencies), scorer=OSA.distance, score_cutoff=slips, limit=50)
    ranked = sorted(
        (distance, other[0] != word[0], -frequencies[other], other) for other, distance, _index in near
    )
    return ranked[0][3] if ranked else ""
