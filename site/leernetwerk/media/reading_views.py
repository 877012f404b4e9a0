"""The button that has a document read again."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from leernetwerk.media.models import Document
from leernetwerk.media.texts.reading import await_reading


@require_POST
def read_again(request, document_id):
    """Have a document read again, for who may change it; leads back to its screen."""
    document = get_object_or_404(Document, pk=document_id)
    if not document.is_editable_by_user(request.user):
        raise PermissionDenied
    await_reading(document)
    text = _("“%(title)s” will be read again within a minute.")
    messages.success(request, text % {"title": document.title})
    return redirect("wagtaildocs:edit", document.pk)
