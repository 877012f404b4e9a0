"""What can be done with tasks that were given up, one or many: try again, or discard."""

from collections import Counter

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from leernetwerk.delivery.bulk_actions import PolicyBulkAction
from leernetwerk.outbox.models import OutboxTask
from leernetwerk.outbox.permissions import policy


class GivenUpAction(PolicyBulkAction):
    """Does something with the chosen tasks that are given up still."""

    models = [OutboxTask]
    policy = policy

    @classmethod
    def choosable(cls):
        """Return the tasks (queryset) that are given up."""
        return OutboxTask.objects.dead()

    def question(self, number):
        """Return what is asked about so many tasks."""
        if not number:
            return _("There is nothing to do: these tasks are not among those that failed any more.")
        return self.asked(number)

    def details(self, rows):
        """Return what the tasks were to do, each once, with how many."""
        kinds = Counter(task.label for task in rows).most_common()
        return [f"{label} ({number})" if number > 1 else label for label, number in kinds]


class RetryAction(GivenUpAction):
    """As if it had never failed: due at once, with all its attempts."""

    action_type = "retry"
    display_name = gettext_lazy("Try again")
    aria_label = gettext_lazy("Try the selected tasks again")
    icon = "rotate"
    permission = "change"
    action_priority = 10

    @staticmethod
    def change(tasks, user):
        """Make ``tasks`` (a queryset) due and return how many."""
        return tasks.update(failed_at=None, attempts=0, crashes=0, due_at=timezone.now())

    def asked(self, number):
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
    def change(tasks, user):
        """Delete ``tasks`` (a queryset) and return how many."""
        return tasks.delete()[1].get(OutboxTask._meta.label, 0)

    def asked(self, number):
        """Return what is asked about so many tasks."""
        asked = ngettext("Discard this task?", "Discard these %(number)d tasks?", number) % {"number": number}
        return asked + " " + _("What was to be done will not be done, and this cannot be undone.")

    def get_success_message(self, number, children):
        return ngettext("%(number)d task was discarded.", "%(number)d tasks were discarded.", number) % {
            "number": number
        }
