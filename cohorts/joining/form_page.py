"""The page with the form of a call, below that of the call itself: that one stays quick and may be kept by browsers."""

from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from cohorts.joining.addresses import form_address, form_slug
from cohorts.joining.reception import SENT, CallReception
from leernetwerk.delivery.headers import PRIVATE
from leernetwerk.forms.public.display import form_context, worded
from leernetwerk.pages.addresses import absolute, known_from, page_address
from leernetwerk.pages.languages import language_choices
from leernetwerk.pages.moment import today
from leernetwerk.pages.routing import surroundings_of


def serve_form(page, request):
    """Return the response with the form of the call of ``page``, or to what was sent with it. Nobody keeps it."""
    call = page.record
    state = call.state(today(request))
    reception = CallReception(call, state, request, page.locale.language_code, form_address(page, request))
    if request.method == "POST" and (response := reception.receive()):
        return response
    request.reception = reception
    with known_from(request):
        context = page.get_context(request)
        response = TemplateResponse(request, "cohorts/joining/form_page.html", context).render()
    response["Cache-Control"] = PRIVATE
    return response


def form_page_context(page, request):
    """Return the context of the page with the form: that of the call, the form, and what was done with it."""
    reception = request.reception
    return {
        "webform": form_context(reception),
        "takes_answers": reception.takes_answers(),
        "is_for_waiting_list": reception.is_for_waiting_list,
        "is_sent": SENT in request.GET and request.method != "POST",
        "thanks": worded(reception.form.thanks, reception.language),
        "languages": form_languages(page, request),
        "breadcrumbs": form_breadcrumbs(page, request),
    }


def form_languages(page, request):
    """Return the languages for the switcher, which leads from form to form."""
    choices = language_choices(page, surroundings_of(page, request).translations, request)
    return [
        choice | {"url": choice["url"] and f"{choice['url']}{form_slug(choice['code'])}/"}
        for choice in choices
    ]


def form_breadcrumbs(page, request):
    """Return the way to the form (list of ``title`` and ``url``): that to the call, and the call."""
    way = [row for row in surroundings_of(page, request).way if row.is_shown]
    return [{"title": row.title, "url": page_address(row.url_path, request)} for row in way]


def form_page_head(page, request, context):
    """Return what the page with the form says otherwise in its head; the title says first when something is wrong."""
    title = _("Apply: %(title)s") % {"title": page.seo_title or page.title}
    webform = context["webform"]
    if webform["summary"] or webform["notice"]:
        title = _("Error: %(title)s") % {"title": title}
    elif context["is_sent"]:
        title = _("Sent: %(title)s") % {"title": title}
    return {
        "title": title,
        "robots": "noindex",
        "canonical": absolute(request, form_address(page, request)),
        "json_ld": "",
    }
