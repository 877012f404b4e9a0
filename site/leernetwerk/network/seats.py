"""How many seats of a call are taken: the participants of its cohort, and what other rooms add to these."""

from django.apps import apps
from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

_further = []


def register_seats(expression):
    """Add to the seats taken: ``expression()`` returns a Django expression (whole numbers) for a queryset of calls.

    Whoever has a participation as participant is counted by that already.
    """
    _further.append(expression)


def seats_taken():
    """Return the expression that counts the seats taken of each call in a queryset (``int``)."""
    total = counted(participants(OuterRef("cohort")), "cohort")
    for expression in _further:
        total = total + expression()
    return total


def participants(cohort):
    """Return the participations (queryset) of a cohort that take a seat; ``cohort`` may be an ``OuterRef``."""
    model = apps.get_model("network.Participation")
    return model.objects.filter(cohort=cohort, role=model.Role.PARTICIPANT)


def counted(queryset, per):
    """Return the expression for how many rows of ``queryset`` belong to the outer row, which ``per`` (field) names."""
    number = queryset.order_by().values(per).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(number, output_field=IntegerField()), 0)
