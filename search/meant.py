"""What may have been meant, for a reader who found little: other spellings, and words that say less."""

from search.analysis.analyser import EXACT
from search.analysis.compounds import parts_of
from search.analysis.words import fold
from search.spelling import closest

# With more hits, a word was probably meant as it was typed.
FEW = 3
# A word that was typed counts as a slip where another is so many times as common.
TIMES = 5
MOST_BROADER = 5


def other_spelling(found, language):
    """Return the words of a query (``str``) with each that is rare, or stands nowhere, in its likelier spelling.

    "" where there is none, and where enough was :class:`~search.searching.Found`. Takes two queries at most.
    Words that only some may read are not known here.
    """
    if len(found.items) >= FEW or not found.words:
        return ""
    likelier = closest({fold(word) for word in found.words}, language, found.frequencies, TIMES)
    words = [likelier.get(fold(word), word) for word in found.words]
    return " ".join(words) if words != found.words else ""


def broader_words(found, language):
    """Return words (a list) that the words of a query are made of and that something has. Takes one query at most."""
    if found.items or language != "nl":
        return []
    parts = [part for word in found.words for part in parts_of(word)]
    if not parts:
        return []
    found.frequencies.ask({EXACT + fold(part) for part in parts})
    known = found.frequencies.open(language)
    return [part for part in dict.fromkeys(parts) if EXACT + fold(part) in known][:MOST_BROADER]
