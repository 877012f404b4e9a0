"""Who hosts a session, and at which address a question reaches them."""

from django.db.models import Q
from django.urls import reverse

from leernetwerk.network.models import Position
from leernetwerk.pages.moment import today
from pilots.models.host_question import HostQuestionSettings


def host_addresses(sessions):
    """Return key of a session → address (``str``) for those of ``sessions`` whose host can be reached, in one query.

    The contact person of the pilot area comes first when working at the host, or when there is no host; then somebody
    who works there; then the contact person whatever the host. Each session has its ``series`` and pilot area loaded.
    """
    contacts = {session.series.pilot_area.contact_id for session in sessions if session.series.pilot_area}
    hosts = {session.host_id for session in sessions if session.host_id}
    if not (contacts | hosts):
        return {}
    reachable = (
        Position.objects.filter(Q(pk__in=contacts) | Q(organisation__in=hosts), until="")
        .exclude(person__email="")
        .select_related("person")
        .order_by("pk")
    )
    positions = {position.pk: position for position in reachable}
    found = {session.pk: _host_of(session, positions) for session in sessions}
    return {key: position.person.email for key, position in found.items() if position}


def _host_of(session, positions):
    area = session.series.pilot_area
    contact = positions.get(area.contact_id) if area else None
    if contact and session.host_id in {None, contact.organisation_id}:
        return contact
    at_host = (
        one for one in positions.values() if session.host_id and one.organisation_id == session.host_id
    )
    return next(at_host, contact)


def add_question_urls(sessions, request):
    """Give those of ``sessions`` (rows of an agenda) a ``question_url`` whose host can be asked something."""
    if not HostQuestionSettings.load(request_or_site=request).is_offered:
        return
    coming = [session for session in sessions if session.date >= today(request) and not session.is_cancelled]
    reachable = host_addresses(coming)
    for session in coming:
        if session.pk in reachable:
            session.question_url = reverse("ask_host", args=[session.pk])
