"""The page on which one asks the host of a session something."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse, translate_url
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leernetwerk.delivery.cross_site import own_site_only
from leernetwerk.delivery.headers import PRIVATE
from leernetwerk.delivery.keys import LARGEST_KEY
from leernetwerk.forms.public.below import context_below, form_head, way_to
from leernetwerk.forms.public.reception import Reception
from leernetwerk.network.models import Session
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.moment import language, reader, today
from pilots.models import HostQuestionSettings
from pilots.questions.core_questions import host_questions
from pilots.questions.hosts import host_addresses
from pilots.questions.way import page_of


@own_site_only
@require_http_methods(["GET", "HEAD", "POST"])
def ask_host(request, pk):
    """Show the form, or take it in. Raises ``Http404`` unless the reader may see the session and its host is known."""
    session = session_with_host(request, pk)
    form = HostQuestionSettings.load(request_or_site=request).form
    if session is None or form is None:
        raise Http404
    address, code = reverse("ask_host", args=[pk]), language()
    reception = Reception(
        form,
        request,
        code,
        address,
        origin=session,
        first_questions=host_questions(code),
    )
    if request.method == "POST" and (response := reception.receive()):
        return response
    page = page_of(session, reader(request))
    context = context_below(request, reception) | {
        "session": session,
        "breadcrumbs": way_to(page, request) if page else [],
        "back": page and {"title": page.title, "url": page_address(page.url_path, request)},
        "languages": languages(address, code),
    }
    title = _("Question about “%(session)s”") % {"session": session.title.best(code)[0]}
    context["meta"] = form_head(title, address, request, context)
    response = render(request, "pilots/questions/ask_host.html", context)
    response["Cache-Control"] = PRIVATE
    return response


def languages(address, current):
    """Return this page in each configured language, for the switcher (see ``language_choices``)."""
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"],
            "url": translate_url(address, code),
            "current": code == current,
        }
        for code, _name in settings.LANGUAGES
    ]


def session_with_host(request, pk):
    """Return the coming ``Session`` that the reader may see and whose host has an address, or ``None``."""
    if pk > LARGEST_KEY:
        return None
    sessions = Session.objects.upcoming(today(request)).visible_to(reader(request))
    session = sessions.select_related("series__pilot_area", "series__cohort", "host").filter(pk=pk).first()
    return session if session and host_addresses([session]) else None
