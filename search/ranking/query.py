"""What a query asks: for each of its words a group of alternatives."""

from dataclasses import dataclass, field
from itertools import pairwise

from search.analysis.analyser import EXACT, PART
from search.analysis.compounds import parts_of
from search.analysis.derivations import derivations_of
from search.analysis.separable import separated_verbs
from search.analysis.stems import stemmer
from search.analysis.stopwords import is_stop_word
from search.analysis.words import fold, normalise, words_of
from search.ranking.synonyms import NO_SYNONYMS

# Words beyond these add nothing that a visitor could have meant.
MOST_WORDS = 12
WEIGHTS = {
    "exact": 1.0,
    "stem": 0.8,
    "joined": 0.8,
    "part": 0.5,
    "derivation": 0.6,
    "synonym": 0.6,
    "near": 0.7,
    "far": 0.2,
}


@dataclass
class Group:
    """One word of a query.

    ``alternatives`` maps each key that stands for the word to its weight; ``own_parts`` are sets of keys, one for
    each part of the word, that together stand for it too. ``synonyms`` are such lists of sets, for phrases that editors
    named; ``has_synonyms`` tells whether they named anything for the word.
    """

    word: str
    stem: str
    alternatives: dict = field(default_factory=dict)
    own_parts: list = field(default_factory=list)
    synonyms: list = field(default_factory=list)
    has_synonyms: bool = False

    @property
    def phrases(self):
        """The lists of sets of keys that together stand for the word."""
        return [self.own_parts, *self.synonyms] if self.own_parts else self.synonyms

    @property
    def keys(self):
        """All keys (a ``set``) by which a page can have to do with the word."""
        return set(self.alternatives).union(*(keys for phrase in self.phrases for keys in phrase))

    @property
    def is_known(self):
        """Whether some page may have to do with the word."""
        return bool(self.alternatives or self.phrases)

    def known(self, keys):
        """Return the group with only the alternatives that are among ``keys`` (a ``dict``): found in some page."""
        synonyms = [known_phrase(phrase, keys) for phrase in self.synonyms]
        return Group(
            self.word,
            self.stem,
            {key: weight for key, weight in self.alternatives.items() if key in keys},
            known_phrase(self.own_parts, keys),
            [phrase for phrase in synonyms if phrase],
            self.has_synonyms,
        )

    def add_synonym(self, stems):
        """Let a phrase (a sequence of stems, not empty) stand for the word."""
        self.has_synonyms = True
        if len(stems) > 1:
            self.synonyms.append([{stem, PART + stem} for stem in stems])
        else:
            self.add(stems[0], WEIGHTS["synonym"])
            self.add(PART + stems[0], WEIGHTS["synonym"] * WEIGHTS["part"])

    def add(self, key, weight):
        """Let ``key`` stand for the word."""
        self.alternatives[key] = max(weight, self.alternatives.get(key, 0))


def known_phrase(phrase, keys):
    """Return a phrase (a list of sets of keys) with only what is among ``keys`` (a ``dict``); empty if a word lacks."""
    known = [own & keys.keys() for own in phrase]
    return known if all(known) else []


def query_words(text, language):
    """Return the words of a query (lower case) that are searched for: no stop words, unless it has nothing else."""
    text = normalise(text)
    found = words_of(text)
    verbs = list(separated_verbs(text, found)) if language == "nl" else []
    joined = {first: verb for first, _last, verb in verbs}
    taken = {last for _first, last, _verb in verbs} - joined.keys()
    words = [joined.get(number, word.text) for number, word in enumerate(found) if number not in taken]
    telling = [word for word in words if not is_stop_word(word, language)]
    return list(dict.fromkeys(telling or words))[:MOST_WORDS]


def keys_of(groups):
    """Return all keys (a ``set``) of ``groups``."""
    return set().union(*(group.keys for group in groups))


def groups_of(words, language, synonyms=NO_SYNONYMS):
    """Return the :class:`Group` s of ``words`` (lower case) in a language (its code).

    ``synonyms`` (:class:`~search.ranking.synonyms.Synonyms`) are those that editors named.
    """
    stem = stemmer(language).stem
    groups = []
    for word in words:
        group = Group(word, stem(word))
        group.add(EXACT + fold(word), WEIGHTS["exact"])
        group.add(group.stem, WEIGHTS["stem"])
        group.add(PART + group.stem, WEIGHTS["part"])
        for related in derivations_of(group.stem, language):
            group.add(related, WEIGHTS["derivation"])
            group.add(PART + related, WEIGHTS["derivation"] * WEIGHTS["part"])
        if language == "nl":
            group.own_parts = [{part, PART + part} for part in smallest_parts(word)]
        groups.append(group)
    for first, second in pairwise(groups):
        joined = first.word + second.word
        for group in (first, second):
            group.add(EXACT + fold(joined), WEIGHTS["joined"])
            group.add(stem(joined), WEIGHTS["joined"])
    for places, phrase in synonyms.found_for(words, language):
        for place in places:
            groups[place].add_synonym(phrase)
    return groups


def smallest_parts(word):
    """Return the parts of a Dutch compound that have no parts themselves (a list of stems)."""
    parts = parts_of(word)
    return [part for part in parts if not set(parts_of(part)) & set(parts)]
