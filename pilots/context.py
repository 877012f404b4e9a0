"""What the templates of this room are given."""

from leernetwerk.media.models import Document
from leernetwerk.network.models import PilotAreaDocument, PilotAreaOrganisation, Quote, Session
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.blocks.quotes import shown_quote
from leernetwerk.pages.chips import organisation_chip, page_chips
from leernetwerk.pages.files import file_rows
from leernetwerk.pages.listing.items import NEWEST_FIRST, items_of, public_pages
from leernetwerk.pages.moment import today
from leernetwerk.pages.sessions import DAY_ORDER, next_of, session_rows, split

MOST_NEWS = 5


def pilot_area_context(page, request):
    """Return the context of a pilot area's page; a page without a pilot area yet has its own words only."""
    context = page_chips(page, request) | {"pilot_area": page.record}
    if page.record is None or page.record.pk is None:
        return context
    pilot_area = page.record
    sessions = Session.objects.filter(series__pilot_area=pilot_area).order_by(*DAY_ORDER)
    upcoming, past = split(session_rows(sessions, request))
    documents = PilotAreaDocument.objects.filter(pilot_area=pilot_area).values("document")
    news = public_pages(request).filter(about_pilot_areas=pilot_area).order_by(*NEWEST_FIRST)
    quotes = Quote.objects.filter(pilot_area=pilot_area).select_related("person", "organisation")
    return context | {
        "is_running": not pilot_area.has_ended(today(request)),
        "organisations": organisation_groups(pilot_area, request),
        "next_session": next_of(upcoming),
        "upcoming": upcoming,
        "past": past,
        "documents": file_rows(Document.objects.filter(pk__in=documents), request),
        "links": [{"label": words(link.label), "url": link.url} for link in pilot_area.links.all()],
        "contact": pilot_area.contact,
        "news": items_of(news[:MOST_NEWS], request),
        "quotes": [shown_quote(quote) for quote in quotes],
    }


def organisation_groups(pilot_area, request):
    """Return ``role`` and ``chips`` of the organisations in a pilot area, partners first."""
    rows = pilot_area.organisation_roles.select_related("organisation").all()
    groups = {role: [] for role in PilotAreaOrganisation.Role}
    for row in rows:
        groups[PilotAreaOrganisation.Role(row.role)].append(organisation_chip(row.organisation, request))
    return [{"role": role.label, "chips": chips} for role, chips in groups.items() if chips]
