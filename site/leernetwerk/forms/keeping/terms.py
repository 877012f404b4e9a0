"""How long answered forms are kept: each room says it of its own."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from leernetwerk.forms.elsewhere import among_answers
from leernetwerk.forms.models import Form


@dataclass(frozen=True)
class Term:
    """Answered forms (``submissions``) that are kept for so many ``days`` and then erased.

    ``title`` says in the active language which those are. Days are those of Europe/Amsterdam, counted from the one of
    ``moment`` (name of a field with a ``datetime``), or from ``not_before`` if that is later.
    """

    title: str
    submissions: QuerySet
    moment: str
    days: int
    not_before: datetime.date | None = None

    def day(self, moment):
        """Return the day (``datetime.date``) on which one of ``moment`` (aware) is erased."""
        first = timezone.localdate(moment)
        return max(first, self.not_before or first) + datetime.timedelta(days=self.days)

    def due(self, until):
        """Return the answered forms (queryset) that are erased on the day ``until`` or before."""
        last = until - datetime.timedelta(days=self.days)
        if self.not_before and self.not_before > last:
            return self.submissions.none()
        next_day = datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time())
        return self.submissions.filter(**{f"{self.moment}__lt": timezone.make_aware(next_day)})

    def per_day(self, until):
        """Return how many are erased on each day until ``until`` (``Counter``: day → number)."""
        return Counter(self.day(moment) for moment in self.due(until).values_list(self.moment, flat=True))


_sources: list[Callable[[], Iterable[Term]]] = []
_told_elsewhere: list[Q] = []


def register_terms(source, told_by_it=None):
    """Add what gives :class:`Term`s: a callable without arguments.

    The answered forms that ``told_by_it`` (``Q``) fits are left to it, though they are listed among the answers.
    """
    _sources.append(source)
    if told_by_it is not None:
        _told_elsewhere.append(told_by_it)


def all_terms():
    """Return every :class:`Term` (list), with titles in the active language."""
    return [term for source in _sources for term in source()]


def of_forms_themselves():
    """Return the answered forms (queryset) of which no other room says how long they are kept."""
    submissions = among_answers()
    for condition in _told_elsewhere:
        submissions = submissions.exclude(condition)
    return submissions


def terms_of_forms():
    """Return a :class:`Term` for each form, of the answers of which no other room says it."""
    return [
        Term(str(form), of_forms_themselves().filter(form=form), "created_at", form.keep_days)
        for form in Form.objects.order_by("pk")
    ]
