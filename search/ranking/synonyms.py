"""What editors said that words find besides themselves."""

from search.analysis.stems import stemmer
from search.analysis.stopwords import is_stop_word


class Synonyms:
    """Phrases that find other phrases, each a tuple of stems.

    A phrase may be typed in another language than that of the search: its words are then stemmed as words of that
    language. Nothing is found by way of a third phrase.
    """

    def __init__(self):
        # Language of the search → language of what is typed → what is typed → what it finds, each once and in order.
        self._found = {}
        self._longest = 0

    def add(self, typed, typed_language, found, language):
        """Let ``typed`` (stems in ``typed_language``) find ``found`` (stems in ``language``) in that search."""
        rules = self._found.setdefault(language, {}).setdefault(typed_language, {})
        rules.setdefault(typed, {})[found] = True
        self._longest = max(self._longest, len(typed))

    def found_for(self, words, language):
        """Yield ``(places, phrase)`` for ``words`` (lower case) in the search of a language.

        ``places`` are the numbers of the words (a list) for which the phrase (stems in ``language``) stands.
        """
        for typed_language, rules in self._found.get(language, {}).items():
            stem = stemmer(typed_language).stem
            telling = [
                (place, stem(word))
                for place, word in enumerate(words)
                if not is_stop_word(word, typed_language)
            ]
            for start in range(len(telling)):
                for end in range(start + 1, min(len(telling), start + self._longest) + 1):
                    run = telling[start:end]
                    for phrase in rules.get(tuple(stem for _place, stem in run), ()):
                        yield [place for place, _stem in run], phrase


NO_SYNONYMS = Synonyms()
