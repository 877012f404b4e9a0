"""How the applications for a call stand: the figures of the overview, each as rows for a chart and its table."""

import datetime
from collections import Counter
from dataclasses import dataclass
from statistics import median

from django.db.models import Count, Min, Q
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cohorts.joining.seat_counts import sector_seats
from cohorts.models import Application, Stage, StageChange

MOST_DAYS = 60
DAY = datetime.timedelta(days=1)
# Upper limits (days) of how long people waited for a first reply; the last one has none.
WAITS = (1, 3, 7)


@dataclass(frozen=True)
class Bar:
    """One bar: what it is of, how much of it there is (``int``), and of how many that were wanted (or ``None``).

    ``erased`` of them are applications that are not there any more.
    """

    label: str
    value: int
    wanted: int | None = None
    erased: int = 0


def erased_by(call, field, **narrowed):
    """Return how many applications for a ``Call`` were erased, by a field of the tally (``Counter``)."""
    rows = call.erased_applications.filter(**narrowed).order_by().values_list(field)
    return Counter(dict(rows.annotate(number=Count("pk"))))


def stage_bars(call):
    """Return a :class:`Bar` for each stage, with the last one of who was erased."""
    counted = Counter(dict(call.applications.order_by().values_list("stage").annotate(number=Count("pk"))))
    erased = erased_by(call, "stage")
    return [Bar(str(stage.label), counted[stage] + erased[stage], erased=erased[stage]) for stage in Stage]


def day_bars(call, today):
    """Return a :class:`Bar` for each day on which people could apply up to ``today``: the last ``MOST_DAYS``.

    Of applications that were erased only the month is known; they are not among these.
    """
    received = call.applications.values_list("received_at", flat=True)
    counted = Counter(timezone.localdate(moment) for moment in received)
    if not counted:
        return []
    last = max(min(today, call.closes), max(counted))
    first = max(min(call.opens, min(counted)), last - (MOST_DAYS - 1) * DAY)
    days = [first + number * DAY for number in range((last - first).days + 1)]
    return [Bar(formats.date_format(day, "MONTH_DAY_FORMAT"), counted[day]) for day in days]


def month_bars(call):
    """Return a :class:`Bar` for each month with applications, also those that were erased; none when none were."""
    erased = erased_by(call, "month")
    if not erased:
        return []
    received = call.applications.values_list("received_at", flat=True)
    counted = erased + Counter(timezone.localdate(moment).replace(day=1) for moment in received)
    return [
        Bar(formats.date_format(month, "YEAR_MONTH_FORMAT"), counted[month], erased=erased[month])
        for month in sorted(counted)
    ]


def sector_bars(call):
    """Return a :class:`Bar` for each wanted sector, then others: who applied and has not left, of the seats wanted."""
    stayed = [stage for stage in Stage if stage not in (Stage.DECLINED, Stage.WITHDRAWN)]
    rows = call.applications.filter(stage__in=stayed).order_by().values_list("sector")
    erased = erased_by(call, "sector", stage__in=stayed)
    counted = erased + Counter(dict(rows.annotate(number=Count("pk"))))
    wanted = sector_seats(call)
    bars = [
        Bar(str(sector.name), counted.pop(sector.pk, 0), seats.total, erased.pop(sector.pk, 0))
        for sector, seats in wanted.items()
    ]
    others = counted.total()
    return [*bars, Bar(_("other sectors"), others, erased=erased.total())] if others else bars


def reply_times(call):
    """Return how long (list of ``timedelta``) applicants waited for the first move by staff, and how many still do."""
    by_staff = Q(stage_changes__cause=StageChange.Cause.STAFF)
    rows = Application.objects.filter(call=call).order_by()
    rows = rows.annotate(replied_at=Min("stage_changes__at", filter=by_staff))
    times, waiting = [], 0
    for received, replied, stage in rows.values_list("received_at", "replied_at", "stage"):
        if replied:
            times.append(max(replied - received, datetime.timedelta()))
        elif stage in (Stage.NEW, Stage.CONFIRMED):
            waiting += 1
    return times, waiting


def reply_bars(call):
    """Return a :class:`Bar` for each length of waiting for a first reply, and the median in words (``""`` for none)."""
    times, waiting = reply_times(call)
    counted = Counter(next((limit for limit in WAITS if time <= limit * DAY), None) for time in times)
    labels = {1: _("within a day"), 3: _("2 or 3 days"), 7: _("4 to 7 days"), None: _("more than a week")}
    bars = [Bar(label, counted[limit]) for limit, label in labels.items()]
    bars.append(Bar(_("no reply yet"), waiting))
    return bars, length_in_words(median(times)) if times else ""


def length_in_words(length):
    """Return a ``timedelta`` in whole days, or in hours when it is shorter than a day."""
    if length >= DAY:
        count = round(length / DAY)
        return ngettext("%(count)d day", "%(count)d days", count) % {"count": count}
    count = max(1, round(length / datetime.timedelta(hours=1)))
    return ngettext("%(count)d hour", "%(count)d hours", count) % {"count": count}
