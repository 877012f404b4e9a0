"""Saying that answered forms are handled, one or many: it can be taken back, so nothing is asked first for one."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from leernetwerk.delivery.bulk_actions import PolicyBulkAction
from leernetwerk.forms.elsewhere import among_answers
from leernetwerk.forms.handling import mark_handled, open_again
from leernetwerk.forms.models import Access, Submission, keep_access
from leernetwerk.forms.permissions import submissions

OPEN = "open"


@require_POST
def handle_one(request, pk):
    """Mark an answered form as handled, or as open when that is what is posted, for who may see it."""
    if not submissions.user_has_permission(request.user, "view"):
        raise PermissionDenied
    submission = get_object_or_404(among_answers(), pk=pk)
    chosen = Submission.objects.filter(pk=submission.pk)
    if request.POST.get("state") == OPEN:
        changed, text = open_again(chosen), _("The answered form is open again.")
    else:
        changed, text = mark_handled(chosen, request.user), _("The answered form is handled.")
    if changed:
        keep_access(request.user, Access.Action.CHANGED, submission)
        messages.success(request, text)
    return HttpResponseRedirect(reverse("forms_submission", args=[pk]))


class HandlingAction(PolicyBulkAction):
    """Changes the state of the chosen answered forms; that is logged."""

    models = [Submission]
    policy = submissions
    permission = "view"

    @classmethod
    def choosable(cls):
        """Return the answered forms (queryset) that are listed."""
        return among_answers()

    @classmethod
    def execute_action(cls, objects, user, **kwargs):
        number, children = super().execute_action(objects, user)
        if number:
            keep_access(user, Access.Action.CHANGED, count=number)
        return number, children

    def question(self, number):
        """Return what is said of so many answers."""
        return ngettext("%(number)d answer was chosen.", "%(number)d answers were chosen.", number) % {
            "number": number
        }


class HandledAction(HandlingAction):
    """Nothing is left to do about them."""

    action_type = "handled"
    display_name = gettext_lazy("Mark as handled")
    aria_label = gettext_lazy("Mark the selected answers as handled")
    action_priority = 10

    @staticmethod
    def change(chosen, user):
        """Mark ``chosen`` (a queryset) as handled and return how many were not."""
        return mark_handled(chosen, user)

    def get_success_message(self, number, children):
        return ngettext("%(number)d answer is handled.", "%(number)d answers are handled.", number) % {
            "number": number
        }


class OpenAgainAction(HandlingAction):
    """Something is to be done about them after all."""

    action_type = "open-again"
    display_name = gettext_lazy("Open again")
    aria_label = gettext_lazy("Open the selected answers again")
    action_priority = 20

    @staticmethod
    def change(chosen, user):
        """Open ``chosen`` (a queryset) again and return how many were handled."""
        return open_again(chosen)

    def get_success_message(self, number, children):
        return ngettext("%(number)d answer is open again.", "%(number)d answers are open again.", number) % {
            "number": number
        }
