"""What can be done with requests for printed copies, one or many: print labels, mark as sent, cancel."""

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy, ngettext

from articles.models import PrintRequest
from articles.print_requests.admin.permissions import requests_policy
from articles.print_requests.sending import cancel, mark_sent
from leernetwerk.delivery.bulk_actions import PolicyBulkAction


class PrintRequestAction(PolicyBulkAction):
    """Does something with the chosen requests that are not sent yet."""

    models = [PrintRequest]
    policy = requests_policy

    @classmethod
    def choosable(cls):
        """Return the requests (queryset) that are to be sent."""
        return PrintRequest.objects.filter(sent_at=None)

    def question(self, number):
        """Return what is said of so many requests."""
        return ngettext(
            "%(number)d request was chosen that is not sent yet.",
            "%(number)d requests were chosen that are not sent yet.",
            number,
        ) % {"number": number}


class LabelsAction(PrintRequestAction):
    """Leads to a sheet of labels, to be printed."""

    action_type = "labels"
    display_name = gettext_lazy("Labels")
    aria_label = gettext_lazy("Print labels for the selected requests")
    permission = "view"
    icon = "print"
    action_priority = 10

    def get(self, request, *args, **kwargs):
        keys = [("id", key) for key in request.GET.getlist("id")]
        return HttpResponseRedirect(f"{reverse('articles_print_labels')}?{urlencode(keys)}")

    post = get


class SentAction(PrintRequestAction):
    """They have been posted: who asked gets a mail, and the address is erased."""

    action_type = "sent"
    display_name = gettext_lazy("Mark as sent")
    aria_label = gettext_lazy("Mark the selected requests as sent")
    icon = "mail"
    action_priority = 20
    warning = gettext_lazy(
        "Who asked gets a mail that it is on its way. Names and addresses are erased at once: print the labels first."
    )

    @staticmethod
    def change(requests, user):
        """Mark ``requests`` (a queryset) as sent and return how many."""
        return mark_sent(requests, user)

    def get_success_message(self, number, children):
        return ngettext(
            "%(number)d request is sent, and its address erased.",
            "%(number)d requests are sent, and their addresses erased.",
            number,
        ) % {"number": number}


class CancelAction(PrintRequestAction):
    """They will not be sent: all that was filled in goes, and the copies can be asked for again."""

    action_type = "cancel"
    display_name = gettext_lazy("Cancel")
    aria_label = gettext_lazy("Cancel the selected requests")
    icon = "bin"
    permission = "delete"
    classes = {"serious"}
    action_priority = 30
    warning = gettext_lazy(
        "What was filled in is erased, and the copies can be asked for again. This cannot be undone."
    )

    @staticmethod
    def change(requests, user):
        """Cancel ``requests`` (a queryset) and return how many."""
        return cancel(requests, user)

    def get_success_message(self, number, children):
        return ngettext(
            "%(number)d request was cancelled.", "%(number)d requests were cancelled.", number
        ) % {"number": number}


ACTIONS = [LabelsAction, SentAction, CancelAction]
