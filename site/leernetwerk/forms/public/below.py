"""A form that stands below a page, at an address of its own: the page itself stays quick, and browsers may keep it."""

from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from leernetwerk.delivery.headers import PRIVATE
from leernetwerk.forms.public.display import form_context, worded
from leernetwerk.forms.public.reception import SENT
from leernetwerk.pages.addresses import absolute, known_from, page_address
from leernetwerk.pages.languages import language_choices
from leernetwerk.pages.routing import surroundings_of


def serve_below(page, request, reception, template):
    """Return the response with a form below ``page``, or to what was sent with it. Nobody keeps it.

    The page finds its ``Reception`` in ``request.reception`` when it is asked for its context.
    """
    if request.method == "POST" and (response := reception.receive()):
        return response
    request.reception = reception
    with known_from(request):
        response = TemplateResponse(request, template, page.get_context(request)).render()
    response["Cache-Control"] = PRIVATE
    return response


def context_below(request, reception):
    """Return what each page with a form says (``dict``): the form, and what was done with it."""
    return {
        "webform": form_context(reception),
        "takes_answers": reception.takes_answers(),
        "is_sent": SENT in request.GET and request.method != "POST",
        "thanks": worded(reception.form.thanks, reception.language),
    }


def languages_below(page, request, slug_of):
    """Return the languages for the switcher, which leads from form to form; ``slug_of(code)`` is its last part."""
    choices = language_choices(page, surroundings_of(page, request).translations, request)
    return [
        choice | {"url": choice["url"] and f"{choice['url']}{slug_of(choice['code'])}/"} for choice in choices
    ]


def way_to(page, request):
    """Return the way to a form below ``page`` (list of ``title`` and ``url``), the page included."""
    way = [row for row in surroundings_of(page, request).way if row.is_shown]
    return [{"title": row.title, "url": page_address(row.url_path, request)} for row in way]


def form_head(title, address, request, context):
    """Return what the head of a form at ``address`` says; ``title`` says first when something is wrong, or done."""
    webform = context["webform"]
    if webform["summary"] or webform["notice"]:
        title = _("Error: %(title)s") % {"title": title}
    elif context["is_sent"]:
        title = _("Sent: %(title)s") % {"title": title}
    return {"title": title, "robots": "noindex", "canonical": absolute(request, address), "json_ld": ""}
