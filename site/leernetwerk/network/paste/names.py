"""Finds a name among the known ones, however it is written, and the one that looks most like it."""

import re
import unicodedata
from collections import Counter, defaultdict

ALIKE = 0.55  # of the groups of three letters that two names have


def plain(name):
    """Return ``name`` as it is compared: small letters without accents, words with one space between them."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(character for character in letters if not unicodedata.combining(character))
    return " ".join(re.sub(r"[^\w]+|_", " ", bare).split())


def trigrams(text):
    """Return the groups of three letters in a plain name (``set``), with its beginning and end marked."""
    padded = f"  {text} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


class KnownNames:
    """The names of things. Made of pairs of a name and a key; a key may have several names, a name several keys."""

    def __init__(self, pairs):
        self.keys = defaultdict(set)
        for name, key in pairs:
            if plain(name):
                self.keys[plain(name)].add(key)
        self.names_with = defaultdict(list)
        self.sizes = {}
        for name in self.keys:
            parts = trigrams(name)
            self.sizes[name] = len(parts)
            for trigram in parts:
                self.names_with[trigram].append(name)

    def exactly(self, name):
        """Return the keys (``set``) that bear ``name``; capitals, accents and signs make no difference."""
        return self.keys.get(plain(name), set())

    def nearly(self, name, most=2):
        """Return the keys (``list``, at most ``most``) whose names look most like ``name``, the best one first."""
        wanted = trigrams(plain(name))
        shared = Counter()
        for trigram in wanted:
            shared.update(self.names_with.get(trigram, ()))
        scores = {}
        for other, count in shared.items():
            score = 2 * count / (len(wanted) + self.sizes[other])
            if score >= ALIKE:
                for key in self.keys[other]:
                    scores[key] = max(scores.get(key, 0), score)
        return sorted(scores, key=lambda key: (-scores[key], key))[:most]
