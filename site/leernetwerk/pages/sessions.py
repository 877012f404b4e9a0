"""Sessions as agendas show them, and as search engines read them."""

from django.db.models import Exists, OuterRef, Prefetch, prefetch_related_objects
from django.utils.html import strip_tags

from leernetwerk.network.models import Cohort, PilotArea, ProgrammeItem
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.addresses import absolute, page_address
from leernetwerk.pages.moment import reader, today
from leernetwerk.pages.record_paths import owner_path, report_of_session

EVENTS = "https://schema.org/"
DAY_ORDER = ("date", "start_time", "pk")
WITH_OWNER = ("series__pilot_area", "series__cohort", "host")


def session_rows(sessions, request, window=None):
    """Return ``sessions`` (a queryset) that the reader may see, with what agendas show of them, in two queries.

    Each is a ``Session`` with ``owner_name``, ``owner_url``, ``report_url``, ``report_title`` and ``is_past`` besides.
    ``window`` (a ``slice``) takes a part of them.
    """
    rows = _with_rows(sessions.visible_to(reader(request)), request)
    rows = rows.select_related(*WITH_OWNER).annotate(owner_path=owner_path(request))
    return _with_programmes(rows[window] if window else rows, request)


def own_session_rows(sessions, owner, path, request):
    """Return the rows of the sessions of one pilot area or cohort (``owner``), whose page at ``path`` is being shown.

    That page is for the reader, so the sessions are but for their own state.
    """
    rows = list(_with_rows(sessions.visible_beside_owner(reader(request)), request))
    for session in rows:
        session.series.pilot_area = owner if isinstance(owner, PilotArea) else None
        session.series.cohort = owner if isinstance(owner, Cohort) else None
        session.owner_path = path
    return _with_programmes(rows, request)


def _with_rows(sessions, request):
    """Load what rows show with ``sessions``."""
    has_programme = Exists(ProgrammeItem.objects.filter(session=OuterRef("pk")))
    sessions = sessions.select_related("series", "host")
    return sessions.annotate(report=report_of_session(request), has_programme=has_programme)


def _with_programmes(rows, request):
    """Return sessions with what their rows say besides; programmes come in one query, or none where there are none."""
    sessions = [described(session, request) for session in rows]
    programme = Prefetch("programme", queryset=ProgrammeItem.objects.order_by("sort_order"))
    prefetch_related_objects([session for session in sessions if session.has_programme], programme)
    for session in sessions:
        if not session.has_programme:
            session._prefetched_objects_cache = {"programme": ProgrammeItem.objects.none()}
    return sessions


def described(session, request):
    """Add to a session from the query above what its row says of other pages."""
    session.owner_name = words(session.series.owner.name) if session.series.owner else ""
    session.owner_url = page_address(session.owner_path, request) or ""
    path, _line, session.report_title = (session.report or "").partition("\n")
    session.report_url = page_address(path, request) or ""
    session.is_past = session.date < today(request)
    return session


def split(rows):
    """Return ``(upcoming, past)``: the first ones first, the last ones first. Rows are in order of date."""
    upcoming = [session for session in rows if not session.is_past]
    return upcoming, [session for session in reversed(rows) if session.is_past]


def next_of(upcoming):
    """Return the first session that will take place, or ``None``."""
    return next((session for session in upcoming if not session.is_cancelled), None)


def session_event(session, request, fallback_url=None):
    """Return the schema.org Event (``dict``) of a session.

    Times bear the offset that holds in Amsterdam on that day; a session of which only the day is known has a date.
    """
    event = {
        "@type": "Event",
        "name": strip_tags(words(session.title)),
        "startDate": (session.starts_at or session.date).isoformat(),
        "eventStatus": EVENTS + _status(session),
        "eventAttendanceMode": EVENTS + _mode(session),
        "location": _location(session),
    }
    if session.ends_at:
        event["endDate"] = session.ends_at.isoformat()
    if session.previous_date and not session.is_cancelled:
        event["previousStartDate"] = session.previous_starts_at.isoformat()
    if session.host:
        event["organizer"] = {"@type": "Organization", "name": session.host.name}
    if session.learning_question:
        event["description"] = strip_tags(words(session.learning_question))
    url = session.owner_url or fallback_url
    return event | ({"url": absolute(request, url)} if url else {})


def _status(session):
    if session.is_cancelled:
        return "EventCancelled"
    return "EventRescheduled" if session.previous_date else "EventScheduled"


def _mode(session):
    if session.online_url and session.place:
        return "MixedEventAttendanceMode"
    return "OnlineEventAttendanceMode" if session.online_url else "OfflineEventAttendanceMode"


def _location(session):
    """Return where a session is: a place, an address on the web, or both; "Nederland" when it is still to follow."""
    places = []
    if session.place or not session.online_url:
        places.append(
            {
                "@type": "Place",
                "name": session.place or "Nederland",
                "address": session.place or "Nederland",
            }
        )
    if session.online_url:
        places.append({"@type": "VirtualLocation", "url": session.online_url})
    return places if len(places) > 1 else places[0]
