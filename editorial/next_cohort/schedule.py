"""How dates move along with the start of a cohort: by whole weeks, so that each stays on its day of the week."""

import datetime

from django.utils import timezone

from leernetwerk.network.models import Session

WEEK = 7  # days


def is_before(one, other):
    """Tell whether a ``PartialDate`` lies before another, as far as both are known."""
    known = min(len(str(one)), len(str(other)))
    return str(one)[:known] < str(other)[:known]


def sessions_of(cohort):
    """Return the sessions of a cohort that took place or will (queryset), in order of date."""
    return Session.objects.filter(series__cohort=cohort).exclude(status=Session.Status.CANCELLED)


def start_of(cohort):
    """Return the day (``datetime.date``) that the dates of ``cohort`` are counted from, or ``None`` without any."""
    if cohort.since and cohort.since.day:
        return cohort.since.first_day
    call = getattr(cohort, "call", None)
    if call is not None and call.starts:
        return call.starts
    if cohort.since:
        return cohort.since.first_day
    first = sessions_of(cohort).first()
    if first:
        return first.date
    return call.closes if call else None


def distance(cohort, since):
    """Return the ``datetime.timedelta``, in whole weeks, by which dates of ``cohort`` move for a start ``since``.

    ``since`` is a ``PartialDate``. Without a date in ``cohort`` there is nothing to move.
    """
    start = start_of(cohort)
    if start is None:
        return datetime.timedelta()
    return datetime.timedelta(weeks=round((since.first_day - start).days / WEEK))


def exists(date, time):
    """Tell whether the clock in Europe/Amsterdam shows ``time`` on ``date``: an hour is skipped in spring."""
    if time is None:
        return True
    moment = datetime.datetime.combine(date, time)
    zone = timezone.get_default_timezone()
    there_and_back = moment.replace(tzinfo=zone).astimezone(datetime.UTC).astimezone(zone)
    return there_and_back.replace(tzinfo=None) == moment
