"""The agenda: what is to come, what has been, and the feed of it."""

from django.utils.html import strip_tags

from leernetwerk.network.models import Session
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.addresses import absolute, address_with, page_address
from leernetwerk.pages.dates import full_date, time_range
from leernetwerk.pages.feeds import LONGEST_FEED, FeedEntry
from leernetwerk.pages.listing.pagination import paginate
from leernetwerk.pages.moment import reader, today
from leernetwerk.pages.sessions import session_rows
from pilots.questions.hosts import add_question_urls

PAST_PER_PAGE = 20
MOST_UPCOMING = 100


def agenda_context(page, request):
    """Return ``upcoming`` and ``past`` sessions, the past ones page by page (``pagination``)."""
    day = today(request)
    past = Session.objects.past(day)
    address = page_address(page.url_path, request) or ""
    count = past.visible_to(reader(request)).count()
    pagination, window = paginate(
        count, PAST_PER_PAGE, request, lambda number: address_with(address, {}, number)
    )
    upcoming = session_rows(Session.objects.from_day(day), request, slice(MOST_UPCOMING))
    add_question_urls(upcoming, request)
    return {
        "upcoming": upcoming,
        "past": session_rows(past, request, window),
        "pagination": pagination,
    }


def agenda_entries(page, request):
    """Return the entries of the agenda's feeds: the sessions to come, each dated by its last change."""
    sessions = Session.objects.from_day(today(request))
    address = absolute(request, page_address(page.url_path, request))
    return [
        _entry(session, address, request) for session in session_rows(sessions, request, slice(LONGEST_FEED))
    ]


def _entry(session, address, request):
    when = [full_date(session.date), time_range(session.start_time, session.end_time), session.place]
    return FeedEntry(
        id=f"{address}#session-{session.pk}",
        title=strip_tags(words(session.title)),
        url=absolute(request, session.owner_url) if session.owner_url else address,
        text=", ".join(part for part in when if part),
        published=session.created_at,
        changed=session.updated_at,
        category=strip_tags(session.owner_name),
    )
