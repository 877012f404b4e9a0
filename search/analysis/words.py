"""Cuts text into words, and folds a word to the form in which accents and capitals make no difference."""

import re
import unicodedata
from typing import NamedTuple

# Letters and digits of any script; an apostrophe only between them ("foto's").
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# A longer run of letters is no word that anybody looks for.
LONGEST = 64
# Letters that Unicode does not take apart into a letter and an accent.
SPECIAL = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i"})


class Word(NamedTuple):
    """A word of a text, in lower case, and the places in the text between which it stands."""

    text: str
    start: int
    end: int


def words_of(text):
    """Return the words (a list of :class:`Word`) of ``text`` (``str``), in order.

    A sign that stands for a mark of accent only, which folding leaves nothing of, is no word.
    """
    return [
        Word(match[0].replace("’", "'").lower(), match.start(), match.end())
        for match in WORD.finditer(text)
        if match.end() - match.start() <= LONGEST and (match[0].isascii() or fold(match[0]))
    ]


def fold(word):
    """Return ``word`` without accents and apostrophes, in lower case: "Coördinatoren" is "coordinatoren"."""
    if word.isascii():
        return word.lower().replace("'", "")
    # Once more, as what a capital or a sign stands for may hold others.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word.casefold()).casefold())
    return "".join(letter for letter in decomposed.translate(SPECIAL) if letter.isalnum())


def normalise(text):
    """Return ``text`` composed (Unicode's NFC), with soft hyphens taken out and what cannot be stored replaced."""
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ").replace("\u00ad", "")
    return unicodedata.normalize("NFC", text).replace("ĳ", "ij").replace("Ĳ", "IJ")
