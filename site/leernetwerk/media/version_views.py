"""The screens for a newer file and for an earlier one that is put back: for who may change the document."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from leernetwerk.media.models import Document, DocumentVersion
from leernetwerk.media.newer import NewerFileForm, add_newer_file, put_back

JSON = "application/json"


class DocumentScreen(WagtailAdminTemplateMixin):
    """What both screens share: they change one document, ``document``."""

    header_icon = "doc-full-inverse"

    @property
    def wants_json(self):
        """Whether a script asks, that shows the answer where it stands."""
        return self.request.headers.get("Accept") == JSON

    def dispatch(self, request, *args, **kwargs):
        if not self.document.is_editable_by_user(request.user):
            if self.wants_json:
                message = _("You may not change this document.")
                return JsonResponse({"success": False, "message": message}, status=403)
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def document_url(self):
        """The address of the document's own screen."""
        return reverse("wagtaildocs:edit", args=[self.document.pk])

    def get_page_subtitle(self):
        return self.document.title

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("wagtaildocs:index"), "label": capfirst(Document._meta.verbose_name_plural)},
            {"url": self.document_url, "label": self.document.title},
            {"url": "", "label": self.get_page_title()},
        ]


class NewerFileView(DocumentScreen, FormView):
    """Takes a newer file; answers a script that asks for JSON with what it has to show."""

    template_name = "media/newer_file.html"
    page_title = gettext_lazy("Newer file")

    @cached_property
    def document(self):
        """The document of the address, as it is stored."""
        return get_object_or_404(Document, pk=self.kwargs["document_id"])

    def get_form(self, form_class=None):
        # What does not pass the checks is left behind in this instance.
        return NewerFileForm(instance=Document.objects.get(pk=self.document.pk), **self.get_form_kwargs())

    def form_valid(self, form):
        user = self.request.user
        document = add_newer_file(
            self.document.pk, form.cleaned_data["file"], form.cleaned_data["version_note"], user
        )
        if self.wants_json:
            return JsonResponse({"success": True, "message": saved_words(document)})
        messages.success(
            self.request,
            saved_words(document),
            buttons=[
                messages.button(document.url, _("Look at it"), new_window=True),
                messages.button(self.document_url, _("Versions")),
            ],
        )
        return redirect(get_valid_next_url_from_request(self.request) or self.document_url)

    def form_invalid(self, form):
        if self.wants_json:
            texts = [text for errors in form.errors.values() for text in errors]
            return JsonResponse({"success": False, "message": " ".join(texts)})
        messages.error(self.request, _("The file was not taken: see below."))
        return super().form_invalid(form)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "document": self.document,
            "action_url": self.request.path,
            "form_is_multipart": True,
            "media": context["form"].media,
            "next_url": get_valid_next_url_from_request(self.request),
            "submit_button_label": _("Save"),
            "submit_button_active_label": _("Saving…"),
        }


def saved_words(document):
    """Return what to say after a newer file was stored (``str``)."""
    number = document.get_usage().count()
    text = ngettext(
        "“%(title)s” has a newer file: version %(version)d. It is used in %(number)d place.",
        "“%(title)s” has a newer file: version %(version)d. It is used in %(number)d places.",
        number,
    )
    return text % {"title": document.title, "version": document.versions.first().number, "number": number}


class PutBackView(DocumentScreen, TemplateView):
    """Asks, and on a POST makes an earlier version the newest one again."""

    template_name = "media/put_back.html"
    page_title = gettext_lazy("Put a version back")

    @cached_property
    def version(self):
        """The version (``DocumentVersion``) of the address."""
        versions = DocumentVersion.objects.select_related("document")
        return get_object_or_404(versions, pk=self.kwargs["version_id"])

    @property
    def document(self):
        """The document of the version."""
        return self.version.document

    def get_context_data(self, **kwargs):
        return super().get_context_data(version=self.version, document_url=self.document_url, **kwargs)

    def post(self, request, **kwargs):
        try:
            put_back(self.version, request.user)
        except FileNotFoundError:
            messages.error(request, _("The file of this version is gone; nothing has changed."))
        else:
            text = _("Version %(number)d of “%(title)s” is the newest one again.")
            messages.success(request, text % {"number": self.version.number, "title": self.document.title})
        return redirect(self.document_url)
