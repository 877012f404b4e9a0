"""Corrects the words of a query that nothing has."""

from django.db import connection
from django.db.models.expressions import RawSQL

from search.analysis.analyser import EXACT, PART
from search.analysis.words import fold
from search.backends import tokens_backend
from search.index.tokens import token
from search.ranking.query import smallest_parts
from search.spelling import closest, most_slips


def unknown_among(groups, frequencies, items, language):
    """Return those of ``groups`` whose word stands in none of ``items``, neither itself nor as a part of another.

    A word for which editors named synonyms is no slip. Where only items that are not open to all have a word, these
    are asked, all such words in one query. ``frequencies`` (:class:`~search.frequencies.Frequencies`) were asked for
    the keys of ``groups``.
    """
    groups = [group for group in groups if not group.has_synonyms]
    every, openly = frequencies.known(language).keys(), frequencies.open(language).keys()
    known = {number for number, group in enumerate(groups) if own_keys(group) & openly}
    hidden = {
        number: group
        for number, group in enumerate(groups)
        if number not in known and own_keys(group) & every
    }
    if hidden:
        known |= standing_in(items, hidden, language)
    return [group for number, group in enumerate(groups) if number not in known]


def standing_in(items, groups, language):
    """Return the numbers (a set) of ``groups`` (number → group) whose word stands in one of ``items`` (a queryset)."""
    backend = tokens_backend()
    parts, parameters = [], []
    for number, group in groups.items():
        question = backend.question([[[{token(language, key) for key in own_keys(group)}]]])
        matching = items.filter(pk__in=RawSQL(backend.matching_sql, [question]))  # noqa: S611 - parameters apart
        sql, values = matching.order_by().values_list("pk", flat=True)[:1].query.sql_with_params()
        parts.append(f"SELECT {number} AS number FROM ({sql}) AS found")  # noqa: S608 - by the ORM
        parameters += values
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), parameters)
        return {number for (number,) in cursor.fetchall()}


def own_keys(group):
    """Return the keys under which a word stands in an item, as written, as another form or as a part (a set)."""
    return {EXACT + fold(group.word), group.stem, PART + group.stem}


def corrections(groups, language, frequencies):
    """Return the words of ``groups`` → those that were meant, as far as items open to all can tell (``dict``).

    ``frequencies`` are :class:`~search.frequencies.Frequencies`.
    """
    folded = {group.word: fold(group.word) for group in groups if most_slips(fold(group.word))}
    if not folded:
        return {}
    closest_words = closest(set(folded.values()), language, frequencies)
    meant = {word: closest_words.get(typed) for word, typed in folded.items()}
    return {
        word: other for word, other in meant.items() if other and not is_other_form(word, other, language)
    }


def is_other_form(word, other, language):
    """Tell whether two words are forms of one compound: no slip, and found by its parts (``bool``)."""
    parts = smallest_parts(word) if language == "nl" else []
    return word == other or bool(parts and parts == smallest_parts(other))
