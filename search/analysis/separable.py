"""Dutch verbs whose parts stand apart: "meldt zich aan" is a form of "aanmelden"."""

from itertools import islice

from search.analysis.stems import stemmer
from search.analysis.word_lists import word_list

PARTICLES, OPENERS = "separable-particles-nl.txt", "clause-openers-nl.txt"
# Between the verb and its particle stand no more words than these.
MOST_BETWEEN = 10
SHORTEST_VERB = 3
ENDS = frozenset(".,;:!?()\n")


def separated_verbs(text, words):
    """Yield ``(first, last, verb)``: which two of ``words`` (:class:`~search.analysis.words.Word` s of a Dutch
    ``text``) are a separated verb (their numbers), and that verb in one, as it would stand there ("aanmeldt").
    """
    particles = word_list(PARTICLES)
    for number, word in enumerate(words):
        if word.text not in particles:
            continue
        if number + 2 < len(words) and words[number + 1].text == "te":
            if _is_verb(word.text, words[number + 2].text):
                yield number, number + 2, word.text + words[number + 2].text
        elif _closes(text, words, number):
            yield from islice(_before(text, words, number), 1)


def _before(text, words, number):
    """Yield what :func:`separated_verbs` does for the particle with this number, the nearest verb first."""
    particle = words[number].text
    for earlier in range(number - 1, max(-1, number - 2 - MOST_BETWEEN), -1):
        if _ends_between(text, words[earlier], words[earlier + 1]):
            return
        if _is_verb(particle, words[earlier].text):
            yield earlier, number, particle + words[earlier].text


def _is_verb(particle, word):
    """Tell whether ``word`` is a form, no participle, of a verb that goes with ``particle`` (``bool``)."""
    if len(word) < SHORTEST_VERB or word in word_list(PARTICLES) or word.endswith(("ende", "ande")):
        return False
    stems = stemmer("nl")
    verb = stems.stem(word)
    if word.startswith("ge") and not verb.startswith("ge"):
        return False
    return (
        verb.endswith("n")
        and stems.is_known(particle + word)
        and stems.stem(particle + word) == particle + verb
    )


def _closes(text, words, number):
    if number + 1 == len(words) or _ends_between(text, words[number], words[number + 1]):
        return True
    return words[number + 1].text in word_list(OPENERS)


def _ends_between(text, word, following):
    return not ENDS.isdisjoint(text[word.end : following.start])
