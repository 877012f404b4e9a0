"""Making the page of a record from the record's own screen."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Locale

from leernetwerk.network.record_pages import registered_record_models
from leernetwerk.pages.record_drafts import CannotMakeDraft, make_page_draft


@require_POST
def make_record_page(request, model_name, pk, language):
    """Make the draft of a record's page in a language and open it in the editor; else say why it cannot be."""
    model = next((one for one in registered_record_models() if one._meta.model_name == model_name), None)
    if model is None:
        raise Http404
    record = get_object_or_404(model, pk=pk)
    locale = get_object_or_404(Locale, language_code=language)
    try:
        page = make_page_draft(record, locale, request.user)
    except CannotMakeDraft as refusal:
        messages.error(request, str(refusal))
        return redirect(record.snippet_viewset.get_url_name("edit"), pk)
    messages.success(request, _("The draft is there. Its facts come from “%(record)s”.") % {"record": record})
    return redirect("wagtailadmin_pages:edit", page.pk)
