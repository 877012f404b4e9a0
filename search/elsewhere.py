"""What is found in the other languages, where that answers better."""

from django.conf import settings

from search.models import IndexedItem
from search.searching import Found, find_among

MOST = 3
# With fewer hits in the reader's own language, those of another are welcome.
FEW = 3
# A page in another language that holds less of the query is no answer.
LEAST_COVERAGE = 0.5


def found_elsewhere(text, found, language, user):
    """Return ``(code, Found)``: the language that answers best besides ``language``, with at most three items.

    ``found`` is what the reader's own language gave. Where nothing is to be offered, the code is "". Takes one
    query a language, and none where the own language answers well.
    """
    nothing = "", Found()
    if not found.words or not is_poor(found):
        return nothing
    answers = []
    for code, _name in settings.LANGUAGES:
        if code != language:
            items = IndexedItem.objects.visible_to(user)
            other = find_among(items, text, code, False, found.frequencies, found.vocabulary.synonyms)
            other.items = better_items(other, found)
            answers.append((other.coverage, code, other))
    _coverage, code, best = max(answers, key=lambda one: one[0], default=(0, *nothing))
    best.items = without_translations(best, found)[:MOST]
    return (code, best) if best.items else nothing


def is_poor(found):
    """Tell whether an answer leaves something to be wished: few hits, or not all words as they were typed."""
    return len(found.items) < FEW or bool(found.corrections) or found.coverage < 1


def better_items(other, found):
    """Return those of the best items of ``other``, another language's answer, that are worth showing besides ``found``.

    These hold half of the query at least, and more of it than what was found, unless that is little.
    """
    least = LEAST_COVERAGE
    if len(found.items) >= FEW:
        least = max(least, found.coverage)
    is_surpassed = len(found.items) < FEW or bool(found.corrections)
    return [
        item
        for item, coverage in other.coverages.items()
        if coverage > least or (is_surpassed and coverage == least)
    ]


def without_translations(other, found):
    """Return those of the items of ``other`` that are no translations of what was ``found``."""
    known = set(found.translations.values()) - {None}
    return [item for item in other.items if other.translations[item] not in known]
