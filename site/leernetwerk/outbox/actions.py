"""What can be done with tasks that were given up, one or many: try again, or discard."""

from collections import Counter

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.views.bulk_action import BulkAction

from leernetwerk.delivery.keys import keys_among
from leernetwerk.outbox.models import OutboxTask
from leernetwerk.outbox.permissions import policy


class GivenUpAction(BulkAction):
    """Asks once, and does ``change(queryset)`` with the chosen tasks that are given up still."""

    models = [OutboxTask]
    template_name = "outbox/admin/confirm.html"
    permission = ""

    def dispatch(self, request, *args, **kwargs):
        if not policy.user_has_permission(request.user, self.permission):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @classmethod
    def get_queryset(cls, model, object_ids):
        """Return the chosen ones; what is no key chooses nothing."""
        return OutboxTask.objects.dead().filter(pk__in=keys_among(object_ids))

    def get_all_objects_in_listing_query(self, parent_id):
        return OutboxTask.objects.dead().values_list("pk", flat=True)

    @classmethod
    def execute_action(cls, objects, **kwargs):
        cls.change(OutboxTask.objects.dead().filter(pk__in=[task.pk for task in objects]))
        return len(objects), 0

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        tasks = [item["item"] for item in context["items"]]
        return context | {
            "kinds": Counter(task.label for task in tasks).most_common(),
            "question": self.question(len(tasks)) if tasks else "",
            "action": self,
        }


class RetryAction(GivenUpAction):
    """As if it had never failed: due at once, with all its attempts."""

    action_type = "retry"
    display_name = gettext_lazy("Try again")
    aria_label = gettext_lazy("Try the selected tasks again")
    icon = "rotate"
    permission = "change"
    action_priority = 10

    @staticmethod
    def change(tasks):
        """Make ``tasks`` (a queryset) due."""
        tasks.update(failed_at=None, attempts=0, crashes=0, due_at=timezone.now())

    def question(self, number):
        """Return what is asked about so many tasks."""
        return ngettext("Try this task again?", "Try these %(number)d tasks again?", number) % {
            "number": number
        }

    def get_success_message(self, number, children):
        return ngettext(
            "%(number)d task will be tried again at once.",
            "%(number)d tasks will be tried again at once.",
            number,
        ) % {"number": number}


class DiscardAction(GivenUpAction):
    """Forgets them: what they were to do is not done."""

    action_type = "discard"
    display_name = gettext_lazy("Discard")
    aria_label = gettext_lazy("Discard the selected tasks")
    icon = "bin"
    permission = "delete"
    action_priority = 20
    classes = {"serious"}

    @staticmethod
    def change(tasks):
        """Delete ``tasks`` (a queryset)."""
        tasks.delete()

    def question(self, number):
        """Return what is asked about so many tasks."""
        asked = ngettext("Discard this task?", "Discard these %(number)d tasks?", number) % {"number": number}
        return asked + " " + _("What was to be done will not be done, and this cannot be undone.")

    def get_success_message(self, number, children):
        return ngettext("%(number)d task was discarded.", "%(number)d tasks were discarded.", number) % {
            "number": number
        }
