"""Reduces a word to the form under which it is found."""

from functools import lru_cache

import snowballstemmer
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from search.analysis import dutch
from search.analysis.american import american
from search.analysis.word_lists import word_list
from search.analysis.words import fold

# Snowball's algorithms: for Dutch that of Kraaij and Pohlmann, for English Porter's second.
ALGORITHMS = {"nl": "dutch", "en": "english", "de": "german", "fr": "french"}
ORDINALS = "ordinals-nl.txt"
# A site has fewer different words; what comes in beyond them are slips.
MOST_REMEMBERED = 50_000
_dictionaries = DefaultDictionaryFactory(cache_max_size=4)


class Stemmer:
    """Stems words of a language (its code): by a dictionary what that knows, by rules what it does not.

    A language without either leaves words as they are.
    """

    def __init__(self, language):
        self.language = language
        self.lemmas = dictionary(language)
        self.rules = snowballstemmer.stemmer(ALGORITHMS[language]) if language in ALGORITHMS else None
        self.accented = {}
        self._stems = {}
        for word in self.lemmas:
            if not word.isascii():
                self.accented.setdefault(fold(word), word)

    def stem(self, word):
        """Return the folded stem (``str``) of ``word``, a word in lower case: "huizen" is "huis"."""
        if word not in self._stems:
            if len(self._stems) >= MOST_REMEMBERED:
                self._stems.clear()
            self._stems[word] = self._found_stem(word)
        return self._stems[word]

    def _found_stem(self, word):
        if len(word) == 1:
            # The dictionary takes single letters for forms of words: "b" for one of "zijn".
            return fold(word)
        if self.language == "nl" and word in word_list(ORDINALS):
            return word
        known = self.known_form(word)
        lemma = self.lemmas.get(known) if known else None
        if lemma is not None:
            if self.language == "nl":
                lemma = dutch.lemma_of(known, self.lemmas, self.rules.stemWord)
            elif self.language == "en" and lemma.endswith("ing"):
                # "Meetings" are "meeting", and that is a form of "meet".
                lemma = self.lemmas.get(lemma, lemma)
            stem = fold(dutch.letters_of(lemma)) or fold(word)
            return american(stem, self.lemmas.__contains__) if self.language == "en" else stem
        if self.rules is None:
            return fold(word)
        root = fold(self.rules.stemWord(fold(word)))
        if self.language == "nl":
            verb = dutch.known_infinitive(root, self.lemmas)
            if verb:
                return self.stem(verb)
        return root

    def known_form(self, word):
        """Return ``word`` as the dictionary has it, with accents that were left out; "" when it is not known."""
        if word in self.lemmas:
            return word
        restored = self.accented.get(fold(word), "")
        return restored if restored in self.lemmas else ""

    def is_known(self, word):
        """Tell whether the dictionary knows ``word`` (``bool``)."""
        return bool(self.known_form(word))


@lru_cache(maxsize=4)
def dictionary(language):
    """Return simplemma's dictionary of ``language`` (form → lemma); an empty one where it has none."""
    try:
        return _dictionaries.get_dictionary(language)
    except ValueError:
        return {}


@lru_cache(maxsize=8)
def stemmer(language):
    """Return the :class:`Stemmer` of a language; it is made at the first use, which takes about a second."""
    return Stemmer(language)
