"""The report of tasks that were given up."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button

from leernetwerk.delivery.bulk_actions import BulkListMixin
from leernetwerk.outbox.actions import DiscardAction, RetryAction
from leernetwerk.outbox.models import OutboxTask
from leernetwerk.outbox.permissions import SEE, policy


class GivenUpView(BulkListMixin, generic.IndexView):
    """Tasks that were given up, the last one first."""

    model = OutboxTask
    permission_policy = policy
    any_permission_required = SEE
    page_title = gettext_lazy("Failed in the background")
    header_icon = "warning"
    index_url_name = "outbox_given_up"
    index_results_url_name = "outbox_given_up_results"
    row_name = "task"
    select_all_text = gettext_lazy("Select all tasks that failed")
    stylesheet = "outbox/given_up.css"
    results_template_name = "outbox/admin/given_up_results.html"
    default_ordering = "-failed_at"
    paginate_by = 50

    @cached_property
    def columns(self):
        return [
            self.box_column(),
            self.name_column("label", label=_("What"), sort_key="kind"),
            Column("reason", label=_("Last error")),
            NumberColumn("attempts", label=_("Attempts"), sort_key="attempts"),
            DateColumn("created_at", label=_("Asked for"), sort_key="created_at"),
            DateColumn("failed_at", label=_("Given up"), sort_key="failed_at"),
        ]

    def get_base_queryset(self):
        return OutboxTask.objects.dead()

    def get_list_buttons(self, instance):
        return [
            Button(
                action.display_name,
                url=self.action_url(action.action_type, instance),
                classname="button button-small button-secondary",
                priority=action.action_priority,
            )
            for action in (RetryAction, DiscardAction)
            if policy.user_has_permission(self.request.user, action.permission)
        ]

    def action_url(self, action, instance):
        """Return the address that asks whether to do ``action`` ("retry", "discard") with one task."""
        address = reverse("wagtail_bulk_action", args=["outbox", "outboxtask", action])
        return f"{address}?{urlencode({'id': instance.pk, 'next': self.index_url})}"
