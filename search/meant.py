"""What was meant, or may have been: other spellings, and words that say less for a reader who found little."""

from search.analysis.analyser import EXACT
from search.analysis.compounds import parts_of
from search.analysis.stems import stemmer
from search.analysis.words import fold, normalise, words_of
from search.spelling import closest

# With more hits, a word was probably meant as it was typed.
FEW = 3
# A word that was typed counts as a slip where another is so many times as common.
TIMES = 5
MOST_BROADER = 5


def respelled(text, spellings):
    """Return a query (``str``) with other words in the place of some; ``spellings`` maps these (lower case) to those.

    A word that does not stand there as it is, being a verb in two parts, is added.
    """
    text = normalise(text)
    parts, end, left = [], 0, dict(spellings)
    for word in words_of(text):
        if word.text in spellings:
            parts += [text[end : word.start], spellings[word.text]]
            left.pop(word.text, None)
            end = word.end
    return " ".join(["".join([*parts, text[end:]]).strip(), *left.values()])


def other_spelling(text, found, language):
    """Return a query (``text``) with each word that is rare, or stands nowhere, in its likelier spelling (``str``).

    "" where there is none, and where enough was :class:`~search.searching.Found`. A word that the dictionary knows is
    no slip. Takes two queries at most. Words that only some may read are not known here.
    """
    doubtful = [word for word in found.words if not stemmer(language).is_known(word)]
    if len(found.items) >= FEW or not doubtful:
        return ""
    likelier = closest({fold(word) for word in doubtful}, language, found.frequencies, TIMES)
    spellings = {word: likelier[fold(word)] for word in doubtful if fold(word) in likelier}
    return respelled(text, spellings) if spellings else ""


def broader_words(found, language):
    """Return words (a list) that the words of a query are made of and that something has. Takes one query at most."""
    if found.items or language != "nl":
        return []
    parts = dict.fromkeys(part for word in found.words for part in parts_of(word))
    if not parts:
        return []
    found.frequencies.ask({key for part in parts for key in (part, EXACT + part)})
    known = {key.removeprefix(EXACT) for key in found.frequencies.open(language)}
    return [part for part in parts if part in known][:MOST_BROADER]
