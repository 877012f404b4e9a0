"""What the templates of calls are given, and what other pages show of calls."""

from collections import Counter

from cohorts.call_words import view_call
from cohorts.joining.addresses import form_address
from leernetwerk.network.models import Call, CallState, Quote
from leernetwerk.network.record_pages import record_pages
from leernetwerk.network.templatetags.words import words
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.blocks.quotes import shown_quote
from leernetwerk.pages.chips import page_chips
from leernetwerk.pages.moment import language, reader, today
from leernetwerk.pages.record_paths import page_path
from leernetwerk.pages.routing import surroundings_of

OPEN = {CallState.OPEN, CallState.LAST_WEEK, CallState.FULL}
PAST = {CallState.STARTED, CallState.CLOSED, CallState.CANCELLED}


def quotes_of(**where):
    """Return the quotes of a cohort or pilot area as they are shown."""
    return [
        shown_quote(quote) for quote in Quote.objects.filter(**where).select_related("person", "organisation")
    ]


def calls_for(request):
    """Return the calls that the reader may see, with their cohort, seats taken and the path of their page."""
    return (
        Call.objects.visible_to(reader(request))
        .exclude(status=Call.Status.DRAFT)
        .with_seats_taken()
        .select_related("cohort", "contact__person__portrait", "contact__organisation")
        .annotate(page_path=page_path(Call, "pk", request))
    )


def band(call, request):
    """Return the :class:`CallView` of a call from ``calls_for``, or ``None`` for none."""
    return view_call(call, today(request), url=page_address(call.page_path, request)) if call else None


def call_context(page, request):
    """Return the context of a call's page. In a preview a draft call shows what it says by its dates."""
    context = page_chips(page, request) | {"call": page.record}
    if page.record is None or page.record.pk is None:
        return context
    call = page.record
    participants = list(call.cohort.participations.filter(role="participant").select_related("sector"))
    sectors = Counter(words(row.shown_sector) for row in participants if row.shown_sector)
    is_past = call.state(today(request)) in PAST
    wanted = [] if is_past else call.wanted_sectors.select_related("sector").all()
    return (
        context
        | call_facts_context(page, request)
        | {
            "wanted_sectors": [{"label": words(row.sector.name), "seats": row.seats} for row in wanted],
            "participants_by_sector": [{"label": label, "count": count} for label, count in sectors.items()],
            "programme": call.cohort.programme.all(),
            "quotes": quotes_of(cohort__community_id=call.cohort.community_id),
            "cohort_url": cohort_address(call, request),
        }
    )


def call_facts_context(page, request):
    """Return what the page of a call and that of its form say of the call: dates, seats, whom to ask, how to join."""
    call = page.record
    view = view_call(call, today(request))
    is_past = view.state in PAST
    return {
        "call": call,
        "state": view.state,
        "state_label": view.state_label,
        "start_sentence": view.start_sentence,
        "facts": view.facts,
        "seats": view.seats,
        "contact": call.contact,
        "is_past": is_past,
        "next_call": next_call(call, request) if is_past and has_form(call) else None,
        "join_url": address_above(page, request),
        "form_url": form_address(page, request) if has_form(call) else None,
    }


def has_form(call):
    """Tell whether people join by a form of this ``Call``."""
    return getattr(call, "intake", None) is not None


def next_call(call, request):
    """Return the :class:`CallView` of the next call of the same community that has not closed, or ``None``."""
    others = calls_for(request).filter(
        cohort__community_id=call.cohort.community_id, closes__gte=today(request)
    )
    return band(
        others.exclude(pk=call.pk).exclude(status=Call.Status.CANCELLED).order_by("opens").first(), request
    )


def address_above(page, request):
    """Return the address of the page above, or ``None`` when the reader may not see it."""
    way = [row for row in surroundings_of(page, request).way if row.pk != page.pk]
    return page_address(way[-1].url_path, request) if way and way[-1].is_shown else None


def cohort_address(call, request):
    """Return the address of the page of the call's cohort, or ``None`` when there is none for the reader."""
    path = Call.objects.filter(pk=call.pk).values_list(
        page_path(type(call.cohort), "cohort_id", request), flat=True
    )
    return page_address(path.first(), request)


def join_context(page, request):
    """Return ``open``, ``announced`` and ``past`` calls (lists of ``CallView``), the soonest to close first."""
    pages = record_pages(Call).page_model.objects.visible_to(reader(request)).best_for(language())
    pages = pages.select_related("locale").defer("body")
    by_call = {one.call_id: one for one in pages.filter(call__isnull=False)}
    views = [
        view_call(call, today(request), by_call[call.pk], page_address(by_call[call.pk].url_path, request))
        for call in calls_for(request).order_by("closes", "pk")
        if call.pk in by_call
    ]
    return {
        "open": [view for view in views if view.state in OPEN],
        "announced": [view for view in views if view.state == CallState.ANNOUNCED],
        "past": [view for view in reversed(views) if view.state in PAST],
    }
