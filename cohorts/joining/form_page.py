"""The page with the form of a call, below that of the call itself: that one stays quick and may be kept by browsers."""

from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from cohorts.joining.addresses import form_address, form_slug
from cohorts.joining.reception import SENT, CallReception
from leernetwerk.delivery.headers import PRIVATE
from leernetwerk.forms.public.below import form_head, languages_below, way_to
from leernetwerk.forms.public.display import form_context, worded
from leernetwerk.pages.addresses import known_from
from leernetwerk.pages.moment import today


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
        "languages": languages_below(page, request, form_slug),
        "breadcrumbs": way_to(page, request),
    }


def form_page_head(page, request, context):
    """Return what the page with the form says otherwise in its head; the title says first when something is wrong."""
    title = _("Apply: %(title)s") % {"title": page.seo_title or page.title}
    return form_head(title, form_address(page, request), request, context)
