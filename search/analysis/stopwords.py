"""Words that carry no meaning of their own; a query of nothing else is searched for as it is."""

from search.analysis.word_lists import word_list


def is_stop_word(word, language):
    """Tell whether ``word`` (lower case) carries no meaning of its own in a language (``bool``)."""
    return word in word_list(f"stop-words-{language}.txt")
