"""Moving one application to another stage, with the mail that goes with it: seen, changed, and sent if wanted."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cohorts.intake.base import OneApplicationScreen
from cohorts.intake.forms import LeaveForm, MoveForm
from cohorts.intake.letters import proposed_words, send_words
from cohorts.intake.log import keep_use
from cohorts.joining.membership import end_participation, may_leave
from cohorts.joining.stages import CannotMove, NoSeat, move, possible_stages
from cohorts.joining.waiting_order import move_in_line
from cohorts.models import Application, Stage, StageChange
from leernetwerk.forms.models import Access


def why_not(error, application):
    """Return what is said (``str``) when a move of an ``Application`` failed with ``error`` (``CannotMove``)."""
    if isinstance(error, NoSeat):
        return _(
            "There is no seat for %(name)s: all are taken or offered, or all those of this sector. Nothing was changed."
        ) % {"name": application.name}
    now = Application.objects.get(pk=application.pk)
    return _(
        "%(name)s is at “%(stage)s” now: somebody else was first, or this step is not possible. Nothing was changed."
    ) % {
        "name": application.name,
        "stage": now.get_stage_display(),
    }


class MoveView(OneApplicationScreen):
    """Asks whether to move an application to the stage in the address, shows the mail, and does it."""

    permission_required = "change"
    template_name = "cohorts/intake/move.html"

    @property
    def stage(self):
        """The ``Stage`` in the address."""
        if self.kwargs["stage"] not in Stage:
            raise Http404
        return Stage(self.kwargs["stage"])

    def get_page_title(self):
        return _("Move to “%(stage)s”") % {"stage": self.stage.label}

    def get_page_subtitle(self):
        return self.application.name

    def get(self, request, *args, **kwargs):
        if self.stage not in possible_stages(self.application):
            messages.error(request, why_not(CannotMove(), self.application))
            return redirect(self.own_url)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, form=None, **kwargs):
        return super().get_context_data(**kwargs) | {
            "application": self.application,
            "stage": self.stage,
            "form": form or self.first_form(),
            "leave_form": LeaveForm() if self.asks_about_participation() else None,
            "own_url": self.own_url,
        }

    def first_form(self):
        """Return the form with the mail as it would go."""
        subject, text = proposed_words(self.application, self.stage)
        initial = {"expected": self.application.stage, "subject": subject, "text": text}
        return MoveForm(initial=initial)

    def asks_about_participation(self):
        """Tell whether the move gives up a place with a participation that nobody else has."""
        return self.application.stage == Stage.PLACED and may_leave(self.application)

    def post(self, request, *args, **kwargs):
        form = MoveForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            self.do(form.cleaned_data, "leave" in request.POST)
        except CannotMove as error:
            messages.error(request, why_not(error, self.application))
            return redirect(self.own_url)
        text = _("%(name)s: %(stage)s.") % {"name": self.application.name, "stage": self.stage.label}
        messages.success(
            request, text + " " + (_("The mail is on its way.") if form.cleaned_data["send"] else "")
        )
        return redirect(self.own_url)

    @transaction.atomic
    def do(self, asked, leave):
        """Move, with the mail and the participation as ``asked`` (cleaned data)."""
        asks_about_participation = self.asks_about_participation()
        change = move_as_staff(self.application, self.stage, self.request.user, asked["expected"])
        if asked["send"]:
            send_words(self.application, change, (asked["subject"], asked["text"]))
        if leave and asks_about_participation:
            end_participation(self.application, self.request.user)


def move_as_staff(application, stage, user, expected):
    """Move an ``Application`` as ``user`` asks who saw it in the stage ``expected``, log it; return the change."""
    change = move(application, stage, cause=StageChange.Cause.STAFF, user=user, expected=expected)
    keep_use(user, Access.Action.CHANGED, application)
    return change


class LineView(OneApplicationScreen):
    """Moves an application up or down in the waiting list."""

    permission_required = "change"

    def get(self, request, *args, **kwargs):
        return redirect("cohorts_intake_waiting", call=self.application.call_id)

    def post(self, request, *args, **kwargs):
        place = move_in_line(self.application, -1 if request.POST.get("direction") == "up" else 1)
        if place is None:
            messages.error(request, why_not(CannotMove(), self.application))
        else:
            keep_use(request.user, Access.Action.CHANGED, self.application)
            text = _("%(name)s is number %(place)s in line now.")
            messages.success(request, text % {"name": self.application.name, "place": place})
        return redirect("cohorts_intake_waiting", call=self.application.call_id)
