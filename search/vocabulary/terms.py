"""The terms of the glossary: their words in two languages, and their abbreviations, find each other."""

from itertools import permutations

from leernetwerk.network.models import Term
from search.vocabulary.phrases import MOST_WORDS


def term_pairs():
    """Return what finds what by the glossary: a list of ``(typed, its language, found, its language)``."""
    pairs = []
    for name, abbreviation in Term.objects.values_list("name", "abbreviation"):
        words = [(text, code) for code, text in name.items() if len(text.split()) <= MOST_WORDS]
        words += [(abbreviation, code) for code in name if abbreviation]
        pairs += [
            (*one, *other) for one, other in permutations(words, 2) if one[0].lower() != other[0].lower()
        ]
    return pairs
