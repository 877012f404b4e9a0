"""What the templates of communities and cohorts are given."""

from django.db.models import Q

from cohorts.calls import address_above, band, calls_for, quotes_of
from leernetwerk.network.models import Cohort, Participation, Session
from leernetwerk.network.record_pages import record_pages
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.chips import organisation_chip, page_chips
from leernetwerk.pages.languages import other_language
from leernetwerk.pages.listing.items import NEWEST_FIRST, content_pages, items_of, public_pages
from leernetwerk.pages.moment import language, reader, today
from leernetwerk.pages.periods import period
from leernetwerk.pages.sessions import DAY_ORDER, own_session_rows, split

MOST_NEWS = 5
READ_ABOUT = ("ArticlePage", "InterviewPage")


def community_context(page, request):
    """Return the context of a community's page."""
    context = page_chips(page, request) | {"community": page.record}
    if page.record is None or page.record.pk is None:
        return context
    cohorts = page.record.cohorts.all()
    about = public_pages(request).filter(about_cohorts__in=cohorts.values("pk")).distinct()
    call = calls_for(request).open_for_interest(today(request)).filter(cohort__community=page.record).first()
    return context | {
        "cohorts": cohort_rows(page.record, request),
        "open_call": band(call, request),
        "news": items_of(about.order_by(*NEWEST_FIRST)[:MOST_NEWS], request),
        "quotes": quotes_of(cohort__community=page.record),
    }


def cohort_rows(community, request):
    """Return the cohorts of a community that the reader may see, the latest first."""
    found = record_pages(Cohort).page_model.objects.visible_to(reader(request)).best_for(language())
    found = found.filter(cohort__community=community).select_related("cohort", "locale").defer("body")
    return [
        {
            "title": page.title,
            "url": page_address(page.url_path, request),
            "period": period(page.cohort.since, page.cohort.until),
            "lead": page.lead,
            "language": other_language(page.locale.language_code)[0],
        }
        for page in found.order_by("-cohort__since", "-cohort__pk")
    ]


def cohort_context(page, request):
    """Return the context of a cohort's page."""
    context = page_chips(page, request) | {"cohort": page.record}
    if page.record is None or page.record.pk is None:
        return context
    cohort = page.record
    rows = list(cohort.participations.select_related("organisation", "sector"))
    participants = [row for row in rows if row.role == Participation.Role.PARTICIPANT]
    own = Session.objects.filter(series__cohort=cohort).order_by(*DAY_ORDER)
    sessions = own_session_rows(own, cohort, page.url_path, request)
    upcoming, past = split(sessions)
    items = items_about(cohort, request)
    grouped = cohort.groups_participants_by_sector
    return context | {
        "community_url": address_above(page, request),
        "participants": grouped_by_sector(participants, request) if grouped else [],
        "participants_flat": [] if grouped else [chip_with_sector(row, request) for row in participants],
        "partners": [
            participation_chip(row, request) for row in rows if row.role == Participation.Role.PARTNER
        ],
        "programme": cohort.programme.all(),
        "upcoming": upcoming,
        "past": past,
        "hosts": host_chips(sessions, request),
        "publications": [item for item in items if item.page_type == "PublicationPage"],
        "articles": [item for item in items if item.page_type in READ_ABOUT],
        "quotes": quotes_of(cohort=cohort),
        "call": band(calls_for(request).filter(cohort=cohort).first(), request),
    }


def items_about(cohort, request):
    """Return publications, articles and interviews about a cohort or that came out of it, the newest first."""
    came_out = (
        Q(publicationpage__publication__cohort=cohort)
        | Q(publicationpage__publication__series__cohort=cohort)
        | Q(publicationpage__publication__session__series__cohort=cohort)
    )
    about = content_pages().objects.filter(Q(about_cohorts=cohort) | came_out).values("pk")
    return items_of(public_pages(request).filter(pk__in=about).order_by(*NEWEST_FIRST), request)


def participation_chip(row, request, note=""):
    """Return the chip of an organisation that takes part, under its name as used then."""
    return organisation_chip(row.organisation, request, note, row.shown_organisation)


def chip_with_sector(row, request):
    """Return the chip of a participant, with its sector as it was named then."""
    return participation_chip(row, request, words(row.shown_sector))


def grouped_by_sector(rows, request):
    """Return ``sector`` (its name as used then) and ``chips``, in the order in which the sectors come first."""
    groups = {}
    for row in rows:
        groups.setdefault(words(row.shown_sector), []).append(participation_chip(row, request))
    return [{"sector": sector, "chips": chips} for sector, chips in groups.items()]


def host_chips(sessions, request):
    """Return the hosts of the sessions that the reader sees, in order of date, each once."""
    hosts = {session.host_id: session.host for session in sessions if session.host}
    return [organisation_chip(host, request) for host in hosts.values()]
