"""What happens in a number of weeks: pages that go online or offline, calls that open or close, sessions."""

import datetime
from dataclasses import dataclass

from django.contrib.admin.utils import quote
from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from wagtail.models import Revision, get_default_page_content_type

from leernetwerk.network.models import Call, Session
from leernetwerk.network.panels.related import record_url
from leernetwerk.pages.dates import local, time_range


@dataclass(frozen=True)
class Event:
    """Something on a ``day`` (``datetime.date``) of the calendar: what happens, to what, and where that is changed.

    ``time`` is a ``datetime.time`` or ``None``; ``language`` is the code of the title's language, or "".
    """

    day: datetime.date
    what: str
    title: str
    url: str
    icon: str
    time: datetime.time | None = None
    language: str = ""

    @property
    def order(self):
        """What the events of a day are sorted by: those of the whole day first."""
        return (self.day, self.time or datetime.time.min, self.title)


def events(reader, first, last):
    """Return the :class:`Event`s from day ``first`` to ``last``, both counted, in order, that ``reader`` may see."""
    found = [*page_events(reader, first, last), *call_events(reader, first, last)]
    found += session_events(reader, first, last)
    return sorted(found, key=lambda event: event.order)


def page_events(reader, first, last):
    """Return when pages go online and offline, as published or as approved to be published."""
    start, end = midnight(first), midnight(last + datetime.timedelta(days=1))
    plans = scheduled(start)
    keys = [key for key, plan in plans.items() if any(moment and moment < end for moment in plan)]
    window = {"gte": start, "lt": end}
    dated = Q(**{f"go_live_at__{name}": moment for name, moment in window.items()}, live=False)
    dated |= Q(**{f"expire_at__{name}": moment for name, moment in window.items()})
    found = []
    for page in reader.pages.filter(dated | Q(pk__in=keys)):
        for what, icon, moment in moments_of(page, plans.get(page.pk)):
            if moment and start <= moment < end:
                found.append(page_event(page, what, icon, moment, reader))
    return found


def scheduled(start):
    """Return page key → (goes online at, goes offline at) of the revisions approved to go live from ``start`` on."""
    revisions = Revision.objects.filter(
        base_content_type=get_default_page_content_type(), approved_go_live_at__gte=start
    ).order_by("approved_go_live_at")
    plans = {}
    for key, moment, expires in revisions.values_list(
        "object_id", "approved_go_live_at", "content__expire_at"
    ):
        plans.setdefault(int(key), (moment, parse_datetime(expires) if expires else None))
    return plans


def moments_of(page, plan):
    """Return what happens to ``page``, its icon, and when: a list of triples; a moment may be ``None``."""
    if plan:
        goes_online = _("new version online") if page.live else _("online")
        return [(goes_online, "view", plan[0]), (_("offline"), "no-view", plan[1] or page.expire_at)]
    if page.live:
        return [(_("offline"), "no-view", page.expire_at)]
    return [(_("online, once approved"), "view", page.go_live_at)]


def page_event(page, what, icon, moment, reader):
    """Return the event of a page."""
    return Event(
        day=local(moment).date(),
        time=local(moment).time(),
        what=what,
        title=page.get_admin_display_title(),
        url=reader.page_url(page),
        icon=icon,
        language=page.locale.language_code,
    )


def midnight(day):
    """Return the beginning of a day in Europe/Amsterdam (an aware ``datetime``)."""
    return timezone.make_aware(
        datetime.datetime.combine(day, datetime.time.min), timezone.get_default_timezone()
    )


def call_events(reader, first, last):
    """Return when calls open, close and when their cohorts start."""
    names = {"opens": _("call opens"), "closes": _("call closes"), "starts": _("cohort starts")}
    return [
        Event(
            day=getattr(call, name),
            what=what if call.status == Call.Status.CONFIRMED else f"{what} ({call.get_status_display()})",
            title=str(call.cohort),
            url=record_url(call, "edit", quote(call.pk)),
            icon="mail",
        )
        for call in reader.calls
        for name, what in names.items()
        if getattr(call, name) and first <= getattr(call, name) <= last
    ]


def session_events(reader, first, last):
    """Return the sessions, cancelled ones too, which say so."""
    if not reader.may_open(Session):
        return []
    sessions = Session.objects.from_day(first).filter(date__lte=last).select_related("series")
    return [
        Event(
            day=session.date,
            time=session.start_time,
            what=session_words(session),
            title=str(session.title),
            url=record_url(session, "edit", quote(session.pk)),
            icon="date",
        )
        for session in sessions
    ]


def session_words(session):
    """Return what the calendar says of a session: its time, else that it is one; its status where it is in doubt."""
    words = time_range(session.start_time) or _("session")
    if session.status == Session.Status.CONFIRMED:
        return words
    return f"{words}, {session.get_status_display()}"
