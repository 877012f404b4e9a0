"""What the sections of a home page show, found before the page is drawn so that pictures load together.

Each function takes the section's value and the request, and returns a ``dict`` for its template.
"""

from django.apps import apps

from cohorts.calls import band, calls_for
from leernetwerk.network.models import Session
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.blocks.links import lend_request
from leernetwerk.pages.blocks.quotes import shown_quote
from leernetwerk.pages.listing import items_of, public_pages
from leernetwerk.pages.listing.items import NEWEST_FIRST
from leernetwerk.pages.moment import today
from leernetwerk.pages.periods import period
from leernetwerk.pages.routing import landing_address
from leernetwerk.pages.sessions import next_of, session_rows

MOST_SESSIONS = 12


def coming_sessions(request):
    """Return the first sessions to come; asked once per request, however many sections show them."""
    if not hasattr(request, "coming_sessions"):
        upcoming = Session.objects.upcoming(today(request))
        request.coming_sessions = session_rows(upcoming, request, slice(MOST_SESSIONS))
    return request.coming_sessions


def lead(value, request):
    """Return the next session and the address of the agenda."""
    lend_request(value["links"], request)
    return {
        "next_session": next_of(coming_sessions(request)),
        "agenda_url": landing_address("agenda", request),
    }


def call(value, request):
    """Return the call that is open now: the one that closes first."""
    found = band(calls_for(request).open_for_interest(today(request)).first(), request)
    if found is None:
        return {"call": None}
    names = ("call", "state", "state_label", "start_sentence", "facts", "seats")
    return {name: getattr(found, name) for name in names} | {"call_url": found.url}


def sessions(value, request):
    """Return the next sessions."""
    return {
        "sessions": coming_sessions(request)[: value["number"]],
        "more_url": landing_address("agenda", request),
    }


def news(value, request):
    """Return the latest news."""
    return {
        "items": _newest(["articles.NewsItemPage"], value["number"], request),
        "more_url": landing_address("news", request),
    }


def pilots(value, request):
    """Return the pilot areas, the newest first, each with its place and period."""
    pages = _of_types(public_pages(request), ["pilots.PilotAreaPage"])
    pages = pages.select_related("pilotareapage__pilot_area").order_by(
        "-pilotareapage__pilot_area__since", "title"
    )
    items = items_of(
        pages[: value["number"]], request, meta_of=lambda row: place_and_period(row.pilotareapage.pilot_area)
    )
    return {"items": items, "more_url": landing_address("pilots", request)}


def quotes(value, request):
    """Return the chosen quotes; those that were deleted are passed over."""
    return {"quotes": [shown_quote(quote) for quote in value["quotes"] if quote]}


def listing(value, request):
    """Return the items of a list as the editor configured it; without types, of all."""
    pages = _of_types(public_pages(request), value["types"])
    themes = [theme.pk for theme in value["themes"] if theme]
    if themes:
        pages = pages.filter(pk__in=_on_themes(pages.model, themes))
    order = ["title"] if value["order"] == "title" else NEWEST_FIRST
    return {
        "items": items_of(pages.order_by(*order)[: value["number"]], request),
        "more_url": landing_address("overview", request),
    }


def _newest(types, number, request):
    return items_of(_of_types(public_pages(request), types).order_by(*NEWEST_FIRST)[:number], request)


def _of_types(pages, labels):
    """Keep the pages of the types with these labels ("app.Model"); all when there are none."""
    return pages.type(*(apps.get_model(label) for label in labels)) if labels else pages


def _on_themes(page_class, themes):
    return page_class.themes.through.objects.filter(theme__in=themes).values("contentpage_id")


def place_and_period(pilot_area):
    """Return where and when a pilot area is, in one line."""
    when = period(pilot_area.since, pilot_area.until)
    return " · ".join(part for part in (pilot_area.place or words(pilot_area.region), when) if part)
