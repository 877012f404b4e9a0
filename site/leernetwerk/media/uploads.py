"""Documents that are dropped on a list: each is uploaded at once, and gets its title beside it."""

from django import forms
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.generic import View
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.documents.forms import get_document_form
from wagtail.documents.views.chooser import DocumentChosenResponseMixin
from wagtail.log_actions import log

from leernetwerk.media.models import Document
from leernetwerk.media.names import title_from

LONGEST_TITLE = Document._meta.get_field("title").max_length


class UploadView(PermissionCheckedMixin, DocumentChosenResponseMixin, View):
    """Takes one file as a new document and answers with what a chooser shows of it, as JSON.

    ``{"success": true, "document": {"id": …, "title": …, …}}`` or ``{"success": false, "message": …}``. It may be put
    where the user may add documents: in the root collection, else in the first that there is.
    """

    model = Document
    permission_required = "add"
    http_method_names = ["post"]

    def dispatch(self, request):
        if not self.permission_policy.user_has_permission(request.user, "add"):
            return refused(_("You may not add documents."), status=403)
        return super().dispatch(request)

    def post(self, request):
        file = request.FILES.get("file")
        if file is None:
            return refused(_("Choose a file."))
        collections = self.permission_policy.collections_user_has_permission_for(request.user, "add")
        form = get_document_form(Document)(
            {"title": title_from(file.name), "collection": collections.order_by("path").first().pk},
            {"file": file},
            instance=Document(uploaded_by_user=request.user),
            user=request.user,
        )
        if not form.is_valid():
            return refused(" ".join(form.errors.get("file") or [_("The file was not taken.")]))
        document = form.save()
        log(instance=document, action="wagtail.create", user=request.user, content_changed=True)
        return JsonResponse({"success": True, "document": self.get_chosen_response_data(document)})


class TitleForm(forms.Form):
    """The title of a document."""

    title = forms.CharField(max_length=LONGEST_TITLE)


@require_POST
def rename(request, document_id):
    """Give a document another title, for who may change it; answers with the title that it has, as JSON."""
    document = get_object_or_404(Document, pk=document_id)
    if not document.is_editable_by_user(request.user):
        return refused(_("You may not change this document."), status=403)
    form = TitleForm(request.POST)
    if not form.is_valid():
        return refused(" ".join(form.errors["title"]))
    document.title = form.cleaned_data["title"]
    document.save(update_fields=["title"])
    log(instance=document, action="wagtail.edit", user=request.user, content_changed=True)
    return JsonResponse({"success": True, "title": document.title})


def refused(message, status=200):
    """Return the answer that says what is wrong (``str``)."""
    return JsonResponse({"success": False, "message": message}, status=status)
