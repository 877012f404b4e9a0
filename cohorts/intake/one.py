"""One application: read, noted on, given to somebody, made a member, and erased. Each is logged."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import Button

from cohorts.intake.base import OneApplicationScreen
from cohorts.intake.forms import AssignForm, NoteForm
from cohorts.intake.log import keep_use
from cohorts.intake.permissions import applications
from cohorts.joining.duplicates import duplicates_of
from cohorts.joining.erasing import erase
from cohorts.joining.membership import make_member
from cohorts.joining.seat_counts import seats_of, sector_seats
from cohorts.joining.stages import CannotMove, possible_stages
from cohorts.models import Application, Stage
from leernetwerk.forms.models import Access, AnswerFile, Erasure, Receipt
from leernetwerk.media.serving import private_file_response


class ApplicationView(OneApplicationScreen):
    """Everything about one application, with the moves that are possible."""

    header_icon = "user"
    template_name = "cohorts/intake/application.html"
    note_form = None

    def get_page_title(self):
        return self.application.name

    def own_breadcrumbs(self):
        return [{"url": "", "label": self.application.name}]

    @property
    def header_more_buttons(self):
        if not self.user_has_permission("delete"):
            return []
        address = reverse("cohorts_application_erase", args=[self.application.pk])
        return [Button(_("Erase"), url=address, icon_name="bin", priority=20)]

    def get_context_data(self, **kwargs):
        application = self.application
        keep_use(self.request.user, Access.Action.READ, application)
        may_change = self.user_has_permission("change")
        return super().get_context_data(**kwargs) | {
            "application": application,
            "answers": application.submission.answers.prefetch_related("files"),
            "receipt": Receipt.objects.filter(submission=application.submission)
            .select_related("consent_version", "privacy_version")
            .first(),
            "changes": application.stage_changes.select_related("user"),
            "notes": application.notes.select_related("user"),
            "duplicates": duplicates_of(application),
            "may_change": may_change,
            "stages": possible_stages(application) if may_change else [],
            "note_form": self.note_form or NoteForm(),
            "assign_form": AssignForm(initial={"assigned_to": application.assigned_to_id}),
            "seats": seats_of(application.call),
            "sector_seats": sector_seats(application.call).get(application.sector),
            "may_become_member": may_change and self.may_become_member(),
        }

    def may_become_member(self):
        """Tell whether pressing "make member" would change anything."""
        application = self.application
        if application.stage != Stage.PLACED or application.confirmed_at is None:
            return False
        may_take_part = application.may_be_named and application.organisation_name.strip()
        return application.member_id is None or bool(may_take_part and application.participation_id is None)


class NoteView(ApplicationView):
    """Takes a note; what is wrong with it is said where it was typed."""

    permission_required = "change"

    def get(self, request, *args, **kwargs):
        return redirect(self.own_url)

    def post(self, request, *args, **kwargs):
        self.note_form = NoteForm(request.POST)
        if not self.note_form.is_valid():
            return self.render_to_response(self.get_context_data())
        self.application.notes.create(
            text=self.note_form.cleaned_data["text"], at=timezone.now(), user=request.user
        )
        keep_use(request.user, Access.Action.CHANGED, self.application)
        messages.success(request, _("The note has been saved."))
        return redirect(self.own_url)


class NoteDeleteView(OneApplicationScreen):
    """Takes a note away."""

    permission_required = "change"

    def get(self, request, *args, **kwargs):
        return redirect(self.own_url)

    def post(self, request, *args, **kwargs):
        get_object_or_404(self.application.notes, pk=kwargs["note"]).delete()
        keep_use(request.user, Access.Action.CHANGED, self.application)
        messages.success(request, _("The note is gone."))
        return redirect(self.own_url)


class AssignView(OneApplicationScreen):
    """Gives an application to somebody of the staff."""

    permission_required = "change"

    def get(self, request, *args, **kwargs):
        return redirect(self.own_url)

    def post(self, request, *args, **kwargs):
        form = AssignForm(request.POST)
        if form.is_valid() and not form.impossible:
            assign([self.application], form.cleaned_data["assigned_to"], request.user)
            messages.success(request, _("Who handles it has been saved."))
        else:
            messages.error(request, _("This person cannot handle applications."))
        return redirect(self.own_url)


@transaction.atomic
def assign(chosen, handler, user):
    """Give applications (iterable) to ``handler`` (``User`` or ``None``), as ``user`` asks."""
    for application in chosen:
        # Only this: a move of somebody else at the same moment stays.
        Application.objects.filter(pk=application.pk).update(assigned_to=handler)
        keep_use(user, Access.Action.CHANGED, application)


class MemberView(OneApplicationScreen):
    """Makes who is placed a member, and the organisation a participant."""

    permission_required = "change"

    def get(self, request, *args, **kwargs):
        return redirect(self.own_url)

    def post(self, request, *args, **kwargs):
        try:
            application = make_member(self.application, request.user)
        except CannotMove:
            messages.error(
                request,
                _("Only who is placed and has confirmed the address becomes a member. Nothing was changed."),
            )
            return redirect(self.own_url)
        keep_use(request.user, Access.Action.CHANGED, application)
        if application.participation_id:
            text = _("%(name)s is a member now, and %(organisation)s stands among the participants.")
        else:
            text = _("%(name)s is a member now. The organisation is not named: no consent was given.")
        names = {"name": application.name, "organisation": application.organisation}
        messages.success(request, text % names)
        return redirect(self.own_url)


class EraseView(OneApplicationScreen):
    """Asks, and erases an application with all that belongs to it."""

    permission_required = "delete"
    page_title = gettext_lazy("Erase")
    header_icon = "bin"
    template_name = "cohorts/intake/erase.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"application": self.application, "own_url": self.own_url}

    def post(self, request, *args, **kwargs):
        erase_all([self.application], request.user)
        messages.success(request, _("The application has been erased."))
        return redirect("cohorts_applications")


@transaction.atomic
def erase_all(chosen, user):
    """Erase applications (iterable), as ``user`` asks."""
    for application in chosen:
        keep_use(user, Access.Action.DELETED, application)
        erase(application, Erasure.Cause.STAFF)


def application_file(request, pk):
    """Hand out a file that came with an application, to who may see these."""
    if not applications.user_has_permission(request.user, "view"):
        raise PermissionDenied
    files = AnswerFile.objects.select_related("answer__submission__form")
    file = get_object_or_404(files.filter(answer__submission__application__isnull=False), pk=pk)
    keep_use(request.user, Access.Action.OPENED_FILE, file.answer.submission.application)
    return private_file_response(request, file.file, file.content_type, file.name)
