"""What can be done with many applications at once: move, give to somebody, export, erase."""

import json

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.views.bulk_action import BulkAction

from cohorts.intake.finding import chosen, listed
from cohorts.intake.forms import AssignForm
from cohorts.intake.letters import sample_mails, send_words
from cohorts.intake.moving import move_as_staff, why_not
from cohorts.intake.one import assign, erase_all
from cohorts.intake.permissions import applications
from cohorts.joining.stages import CannotMove, possible_stages
from cohorts.models import Application, Stage

# Nothing leads back to the first one.
REACHABLE = [(stage.value, stage.label) for stage in Stage if stage != Stage.NEW]


class ApplicationsAction(BulkAction):
    """Asks once, and does something with the chosen applications. ``permission`` is what it takes."""

    models = [Application]
    template_name = "cohorts/intake/bulk.html"
    permission = "change"
    icon = "group"

    def dispatch(self, request, *args, **kwargs):
        if not applications.user_has_permission(request.user, self.permission):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @classmethod
    def get_queryset(cls, model, object_ids):
        """Return the chosen ones that still are there, by call: seats of several calls are asked for in one order."""
        found = chosen(Application.objects.all(), object_ids)
        return found.select_related("submission__form", "call__cohort").order_by("call", "received_at", "pk")

    def get_all_objects_in_listing_query(self, parent_id):
        return listed(self.request).values_list("pk", flat=True)

    def get_execution_context(self):
        return {"asked": self.cleaned_form.cleaned_data, "request": self.request}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"action": self, "button": self.display_name}


class StageForm(forms.Form):
    """To which stage; and in which stages they were seen (JSON: key → stage)."""

    stage = forms.ChoiceField(label=gettext_lazy("To the stage"), choices=[("", "–"), *REACHABLE])
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_seen(self):
        try:
            seen = json.loads(self.cleaned_data["seen"] or "{}")
        except (ValueError, RecursionError):
            return {}
        return seen if isinstance(seen, dict) else {}


class ManyMoveForm(StageForm):
    """The same after the mail of the stage was shown (``shown``), and whether it goes to each."""

    send = forms.BooleanField(
        label=gettext_lazy("Send each the mail of this stage, in their language"), required=False
    )
    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stage"].widget = forms.HiddenInput()


class MoveAction(ApplicationsAction):
    """Asks for a stage, shows its mail, and moves each that can go there; of the others it says why not."""

    # Not "move": by that name others know what is done with pages.
    action_type = "stage"
    display_name = gettext_lazy("Move")
    aria_label = gettext_lazy("Move the selected applications to a stage")
    icon = "arrow-right"
    action_priority = 10

    def get_form_class(self):
        return ManyMoveForm if "shown" in self.request.POST else StageForm

    def get_initial(self):
        found, _others = self.get_actionable_objects()
        return {"seen": json.dumps({str(application.pk): application.stage for application in found})}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        is_last_step = "shown" in context["form"].fields
        return context | {"button": self.display_name if is_last_step else _("Next: see the mail")}

    def form_valid(self, form):
        return super().form_valid(form) if "shown" in form.fields else self.show_mails(form)

    def show_mails(self, form):
        """Show the mail of the stage that was chosen, as it would go to those who can come there."""
        stage = Stage(form.cleaned_data["stage"])
        found, _others = self.get_actionable_objects()
        able = [application for application in found if stage in possible_stages(application)]
        if not able:
            text = _("None of these can go to “%(stage)s” from where they are.")
            form.add_error("stage", text % {"stage": stage.label})
            return self.form_invalid(form)
        seen = form.data.get("seen", "")
        form = ManyMoveForm(initial={"stage": stage, "seen": seen, "send": True, "shown": "yes"})
        context = self.get_context_data(
            form=form, stage=stage, able=len(able), mails=sample_mails(able, stage)
        )
        return self.render_to_response(context)

    @classmethod
    def execute_action(cls, objects, asked, request, **kwargs):
        moved = 0
        for application in objects:
            try:
                with transaction.atomic():
                    expected = asked["seen"].get(str(application.pk), application.stage)
                    change = move_as_staff(application, asked["stage"], request.user, expected)
                    if asked["send"]:
                        send_words(application, change)
                moved += 1
            except CannotMove as error:
                messages.error(request, why_not(error, application))
            except Application.DoesNotExist:
                continue
        return moved, 0

    def get_success_message(self, number, children):
        if number:
            return ngettext(
                "%(number)d application was moved.", "%(number)d applications were moved.", number
            ) % {"number": number}
        return None


class AssignAction(ApplicationsAction):
    """Gives them to somebody of the staff."""

    action_type = "assign"
    display_name = gettext_lazy("Give to")
    aria_label = gettext_lazy("Choose who handles the selected applications")
    icon = "user"
    form_class = AssignForm
    action_priority = 20

    @classmethod
    def execute_action(cls, objects, asked, request, **kwargs):
        assign(objects, asked["assigned_to"], request.user)
        return len(objects), 0

    def get_success_message(self, number, children):
        return ngettext(
            "Who handles %(number)d application has been saved.",
            "Who handles %(number)d applications has been saved.",
            number,
        ) % {"number": number}


class ExportAction(ApplicationsAction):
    """Leads to the screen on which the columns are chosen."""

    action_type = "export"
    display_name = gettext_lazy("Export")
    aria_label = gettext_lazy("Export the selected applications")
    permission = "export"
    action_priority = 30

    def dispatch(self, request, *args, **kwargs):
        if not applications.user_has_permission(request.user, self.permission):
            raise PermissionDenied
        asked = [(name, value) for name, values in request.GET.lists() for value in values]
        if ("id", "all") in asked:
            asked = [(name, value) for name, value in asked if name != "id"]
        kept = [(name, value) for name, value in asked if name != "next"]
        return HttpResponseRedirect(f"{reverse('cohorts_applications_export')}?{urlencode(kept)}")


class EraseAction(ApplicationsAction):
    """Erases them with all that belongs to them."""

    action_type = "erase"
    display_name = gettext_lazy("Erase")
    aria_label = gettext_lazy("Erase the selected applications")
    icon = "bin"
    permission = "delete"
    classes = {"serious"}
    action_priority = 40

    @property
    def warning(self):
        """What erasing means."""
        return _("Answers, files, notes and mails that wait go as well. This cannot be undone.")

    @classmethod
    def execute_action(cls, objects, asked, request, **kwargs):
        erase_all(objects, request.user)
        return len(objects), 0

    def get_success_message(self, number, children):
        return ngettext(
            "%(number)d application was erased.", "%(number)d applications were erased.", number
        ) % {"number": number}


ACTIONS = [MoveAction, AssignAction, ExportAction, EraseAction]
