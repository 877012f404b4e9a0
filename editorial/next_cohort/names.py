"""What the next cohort is called: a proposal made of the name of the one before."""

import re
from itertools import pairwise

from leernetwerk.network.fields import TranslatedText

ORDINALS = [
    [
        "eerste",
        "tweede",
        "derde",
        "vierde",
        "vijfde",
        "zesde",
        "zevende",
        "achtste",
        "negende",
        "tiende",
        "elfde",
        "twaalfde",
    ],
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ],
]
FOLLOWERS = {word: follower for words in ORDINALS for word, follower in pairwise(words)}
NUMBER = re.compile(r"(?<![\d.,-])[0-9]{1,2}(?![\d.,-])")
WORD = re.compile(r"\w+")


def next_names(names):
    """Return the names that follow on ``names`` (both ``TranslatedText``); those without a proposal are left out."""
    return TranslatedText({code: next_name(name) for code, name in names.items()})


def next_name(name):
    """Return "Fourth cohort" for "Third cohort" and "Groep 4" for "Groep 3" (``str``); "" when nothing counts."""
    for word in WORD.finditer(name):
        follower = FOLLOWERS.get(word[0].lower())
        if follower:
            follower = follower.capitalize() if word[0][0].isupper() else follower
            return name[: word.start()] + follower + name[word.end() :]
    number = NUMBER.search(name)
    return name[: number.start()] + str(int(number[0]) + 1) + name[number.end() :] if number else ""


def renamed(texts, old, new):
    """Return ``texts`` with the name ``new`` where they say ``old`` (all ``TranslatedText``), each in its language."""
    return TranslatedText(
        {code: replaced(text, old.get(code, ""), new.get(code, "")) for code, text in texts.items()}
    )


def replaced(text, old, new):
    """Return ``text`` with ``new`` in the place of ``old`` (all ``str``), which may be empty."""
    return text.replace(old, new) if old and new else text
