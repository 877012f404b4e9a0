"""The page with the form of a call, below that of the call itself: that one stays quick and may be kept by browsers."""

from django.utils.translation import gettext as _

from cohorts.joining.addresses import form_address, form_slug
from cohorts.joining.reception import CallReception
from leernetwerk.forms.public.below import context_below, form_head, languages_below, serve_below, way_to
from leernetwerk.pages.moment import today


def serve_form(page, request):
    """Return the response with the form of the call of ``page``, or to what was sent with it. Nobody keeps it."""
    call = page.record
    state = call.state(today(request))
    reception = CallReception(call, state, request, page.locale.language_code, form_address(page, request))
    return serve_below(page, request, reception, "cohorts/joining/form_page.html")


def form_page_context(page, request):
    """Return the context of the page with the form: that of the call, the form, and what was done with it."""
    reception = request.reception
    return context_below(request, reception) | {
        "is_for_waiting_list": reception.is_for_waiting_list,
        "languages": languages_below(page, request, form_slug),
        "breadcrumbs": way_to(page, request),
    }


def form_page_head(page, request, context):
    """Return what the page with the form says otherwise in its head; the title says first when something is wrong."""
    title = _("Apply: %(title)s") % {"title": page.seo_title or page.title}
    return form_head(title, form_address(page, request), request, context)
