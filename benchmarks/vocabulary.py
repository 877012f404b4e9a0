"""Texts of invented words, spread as in natural language: few words are frequent, most are rare."""

import random
from itertools import accumulate

ONSETS = [
    "b",
    "bl",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "pr",
    "r",
    "s",
    "sch",
    "sl",
    "sp",
    "st",
    "str",
    "t",
    "tr",
    "v",
    "w",
    "z",
    "zw",
]
VOWELS = {
    "nl": ["a", "aa", "e", "ee", "i", "ie", "o", "oe", "oo", "u", "ui", "ij", "ei", "ou"],
    "en": ["a", "e", "i", "o", "u", "ea", "oo", "ai", "ou", "y"],
}
CODAS = {
    "nl": ["cht", "d", "k", "l", "m", "n", "ng", "nd", "p", "r", "rk", "s", "st", "t"],
    "en": ["ck", "d", "ght", "l", "m", "n", "nd", "ng", "r", "rd", "s", "sh", "t", "tch", "th"],
}
ENDINGS = {
    "nl": ["", "", "", "en", "en", "s", "t", "de", "ing"],
    "en": ["", "", "", "s", "s", "ed", "ing", "er", "ly"],
}
LINKS = {"nl": ["", "s", "en"], "en": [""]}
WORDS = 30_000
COMPOUNDS = {"nl": 0.3, "en": 0.05}


class Vocabulary:
    """Words of a language ("nl" or "en") that was never spoken, by Zipf's law; the same ones every time."""

    def __init__(self, language):
        self.random = random.Random(f"words of {language}")  # noqa: S311 - the same each time, no secret
        self.language = language
        roots = [self._root() for _number in range(WORDS // 5)]
        self.words = [self._word(roots) for _number in range(WORDS)]
        self._weights = list(accumulate(1 / rank for rank in range(1, WORDS + 1)))

    def _root(self):
        syllables = self.random.choice([1, 1, 2, 2, 3])
        return "".join(
            self.random.choice(ONSETS) + self.random.choice(VOWELS[self.language])
            for _number in range(syllables)
        ) + self.random.choice(CODAS[self.language])

    def _word(self, roots):
        root = self.random.choice(roots)
        if self.random.random() < COMPOUNDS[self.language]:
            root += self.random.choice(LINKS[self.language]) + self.random.choice(roots)
        return root + self.random.choice(ENDINGS[self.language])

    def text(self, words):
        """Return so many ``words`` (``int``) in sentences."""
        chosen = self.random.choices(self.words, cum_weights=self._weights, k=words)
        return ". ".join(" ".join(chosen[start : start + 14]) for start in range(0, words, 14))

    def title(self):
        """Return a title of three to seven words."""
        return self.text(self.random.randint(3, 7)).capitalize()
