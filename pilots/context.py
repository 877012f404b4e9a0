"""What the templates of this room are given."""

from collections import defaultdict

from leernetwerk.media.models import Document
from leernetwerk.network.models import PilotAreaDocument, PilotAreaOrganisation, Quote, Session
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.blocks.quotes import shown_quote
from leernetwerk.pages.chips import (
    ROLE,
    organisation_chip,
    page_chips,
    related_chips,
    sorted_out,
)
from leernetwerk.pages.files import file_rows
from leernetwerk.pages.listing.items import NEWEST_FIRST, items_of, public_pages
from leernetwerk.pages.moment import today
from leernetwerk.pages.sessions import DAY_ORDER, next_of, own_session_rows, split
from pilots.questions.hosts import add_question_urls

MOST_NEWS = 5


def pilot_area_context(page, request):
    """Return the context of a pilot area's page; a page without a pilot area yet has its own words only."""
    pilot_area = page.record
    if pilot_area is None or pilot_area.pk is None:
        return page_chips(page, request) | {"pilot_area": pilot_area}
    chips = related_chips(page, request, organisations_of, pilot_area.pk)
    sessions = Session.objects.filter(series__pilot_area=pilot_area).order_by(*DAY_ORDER)
    upcoming, past = split(own_session_rows(sessions, pilot_area, page.url_path, request))
    add_question_urls(upcoming, request)
    documents = PilotAreaDocument.objects.filter(pilot_area=pilot_area).values("document")
    news = public_pages(request).filter(about_pilot_areas=pilot_area).order_by(*NEWEST_FIRST)
    quotes = Quote.objects.filter(pilot_area=pilot_area).select_related("person", "organisation")
    return sorted_out(chips) | {
        "pilot_area": pilot_area,
        "is_running": not pilot_area.has_ended(today(request)),
        "organisations": organisation_groups(pilot_area, chips, request),
        "next_session": next_of(upcoming),
        "upcoming": upcoming,
        "past": past,
        "documents": file_rows(Document.objects.filter(pk__in=documents), request),
        "links": [{"label": words(link.label), "url": link.url} for link in pilot_area.links.all()],
        "contact": pilot_area.contact,
        "news": items_of(news[:MOST_NEWS], request),
        "quotes": [shown_quote(quote) for quote in quotes],
    }


def organisations_of(pilot_area_key):
    """Return what each organisation does in a pilot area: a queryset."""
    return PilotAreaOrganisation.objects.filter(pilot_area_id=pilot_area_key)


def organisation_groups(pilot_area, chips, request):
    """Return ``role`` and ``chips`` of the organisations in a pilot area, partners first.

    ``chips`` are those of the page; in a preview the organisations are those in the editor.
    """
    if getattr(request, "is_preview", False):
        chips = defaultdict(list)
        for row in pilot_area.organisation_roles.all():
            chips[f"{ROLE}{row.role}"].append(organisation_chip(row.organisation, request))
    groups = [(role.label, chips[f"{ROLE}{role}"]) for role in PilotAreaOrganisation.Role]
    return [{"role": label, "chips": found} for label, found in groups if found]
