"""Applications that may be of the same person, or from the same organisation, whatever the call."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db.models import Count, Q

from cohorts.models import Application

# Of the letters of two names; "Jansen" and "Janssen" have 0.92.
ALIKE = 0.88
# A name of one or two letters says nothing.
SHORTEST = 3
MOST = 20
COMPARED = ("email_key", "name_key", "organisation_key")


@dataclass(frozen=True)
class Duplicate:
    """Another application, and what makes it look like the first one: "email", "name" and "organisation"."""

    application: Application
    reasons: tuple


def duplicates_of(application):
    """Return the :class:`Duplicate` of an ``Application``, at most ``MOST``: the same address first, then names."""
    found = []
    own = {field: getattr(application, field) for field in COMPARED}
    others = Application.objects.exclude(pk=application.pk)
    for pk, email, name, organisation in others.values_list("pk", *COMPARED):
        reasons = []
        if email == own["email_key"]:
            reasons.append("email")
        if alike(name, own["name_key"]):
            reasons.append("name")
        if alike(organisation, own["organisation_key"]):
            reasons.append("organisation")
        if reasons:
            found.append((pk, tuple(reasons)))
    # A colleague is less of a duplicate than the same person.
    found.sort(key=lambda one: ("email" not in one[1], "name" not in one[1], -len(one[1]), -one[0]))
    rows = Application.objects.select_related("call__cohort").in_bulk([pk for pk, _reasons in found[:MOST]])
    return [Duplicate(rows[pk], reasons) for pk, reasons in found[:MOST] if pk in rows]


def alike(one, other):
    """Tell whether two keys (``str``) are of names that look the same."""
    if min(len(one), len(other)) < SHORTEST:
        return False
    if one == other:
        return True
    if abs(len(one) - len(other)) > max(len(one), len(other)) * (1 - ALIKE) * 2:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def has_duplicates():
    """Return the condition (``Q``) that keeps applications with the address or the name of another one."""
    return Q(email_key__in=_shared("email_key")) | Q(name_key__in=_shared("name_key"))


def _shared(field):
    return (
        Application.objects.exclude(**{field: ""})
        .order_by()
        .values(field)
        .annotate(number=Count("pk"))
        .filter(number__gt=1)
        .values(field)
    )
