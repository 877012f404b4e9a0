"""One answered form: read, its files, and its end. Each is logged."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views import generic

from leernetwerk.delivery.headers import PrivateMixin
from leernetwerk.forms.elsewhere import among_answers
from leernetwerk.forms.erasing import erase
from leernetwerk.forms.models import Access, AnswerFile, Erasure, Receipt, Submission, keep_access
from leernetwerk.forms.permissions import submissions
from leernetwerk.media.serving import private_file_response


class SubmissionView(PrivateMixin, generic.InspectView):
    """Everything that was sent with one form, with the questions as they were shown."""

    model = Submission
    permission_policy = submissions
    any_permission_required = ["view"]
    page_title = gettext_lazy("Answered form")
    header_icon = "form"
    template_name = "forms/admin/submission.html"
    index_url_name = "forms_submissions"
    delete_url_name = "forms_submission_delete"

    def get_object(self, queryset=None):
        return get_object_or_404(among_answers().select_related("form", "handled_by"), pk=self.pk)

    def get_fields(self):
        return []

    def get_page_subtitle(self):
        return f"{self.object.form} {self.object}"

    def get_context_data(self, **kwargs):
        keep_access(self.request.user, Access.Action.READ, self.object)
        received = formats.date_format(timezone.localtime(self.object.created_at), "DATETIME_FORMAT")
        return super().get_context_data(**kwargs) | {
            "received": received,
            "answers": self.object.answers.prefetch_related("files"),
            "receipt": Receipt.objects.filter(submission=self.object)
            .select_related("consent_version", "privacy_version")
            .first(),
        }


class SubmissionDeleteView(generic.DeleteView):
    """Asks, and deletes an answered form with its files."""

    model = Submission
    permission_policy = submissions
    permission_required = "delete"
    page_title = gettext_lazy("Delete")
    header_icon = "bin"
    index_url_name = "forms_submissions"
    delete_url_name = "forms_submission_delete"
    success_message = gettext_lazy("The answered form and its files have been deleted.")

    @cached_property
    def confirmation_message(self):
        return _("Delete this answered form, with its files? This cannot be undone.")

    def get_queryset(self):
        return among_answers()

    @transaction.atomic
    def delete_action(self):
        keep_access(self.request.user, Access.Action.DELETED, self.object)
        erase(self.object, Erasure.Cause.STAFF)

    def get_success_url(self):
        return reverse(self.index_url_name)


def answer_file(request, pk):
    """Hand out a file that came with an answer, to who may see what people answered."""
    if not submissions.user_has_permission(request.user, "view"):
        raise PermissionDenied
    files = AnswerFile.objects.select_related("answer__submission__form")
    file = get_object_or_404(files.filter(answer__submission__in=among_answers()), pk=pk)
    keep_access(request.user, Access.Action.OPENED_FILE, file.answer.submission)
    return private_file_response(request, file.file, file.content_type, file.name)
