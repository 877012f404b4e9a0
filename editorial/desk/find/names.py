"""Conditions on names, and which of what was found comes first."""

from django.db.models import Case, IntegerField, Q, Value, When


def containing(words, lookups):
    """Return a condition: each of ``words`` stands in one of ``lookups``, in any case, also inside a word."""
    condition = Q()
    for word in words:
        one = Q()
        for lookup in lookups:
            one |= Q(**{f"{lookup}__icontains": word})
        condition &= one
    return condition


def closeness(words, lookups):
    """Return an expression to order by: 0 where a name begins with ``words``, 1 where a word does, 2 elsewhere."""
    typed = " ".join(words)
    begins, within = Q(), Q()
    for lookup in lookups:
        begins |= Q(**{f"{lookup}__istartswith": typed})
        within |= Q(**{f"{lookup}__icontains": f" {typed}"})
    return Case(
        When(begins, then=Value(0)),
        When(within, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
