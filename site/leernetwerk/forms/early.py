"""Forms of which some answers are erased before the others: rooms say which, as they know what they are for."""

from django.db.models import Q

from leernetwerk.forms.models import Form

_conditions: list[Q] = []


def erases_early(condition):
    """Say that answers to the forms that ``condition`` (``Q``) fits are erased early where their question says so."""
    _conditions.append(condition)


def may_erase_early(key):
    """Tell whether a room erases answers to the form with the primary key ``key`` early."""
    fits = Q()
    for condition in _conditions:
        fits |= condition
    return bool(_conditions) and Form.objects.filter(fits, pk=key).exists()
