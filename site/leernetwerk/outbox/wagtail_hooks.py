"""What the room adds to the admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from leernetwerk.delivery.menu import PolicyMenuItem
from leernetwerk.outbox.actions import DiscardAction, RetryAction
from leernetwerk.outbox.listing import GivenUpView
from leernetwerk.outbox.panels import GivenUpPanel
from leernetwerk.outbox.permissions import SEE, policy

hooks.register("register_bulk_action", RetryAction)
hooks.register("register_bulk_action", DiscardAction)


@hooks.register("register_admin_urls")
def register_report():
    """Give the report its addresses."""
    return [
        path("reports/given-up/", GivenUpView.as_view(), name="outbox_given_up"),
        path(
            "reports/given-up/results/",
            GivenUpView.as_view(results_only=True),
            name="outbox_given_up_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def show_given_up():
    """Lead to what was given up."""
    address = reverse("outbox_given_up")
    return PolicyMenuItem(
        policy,
        _("Failed in the background"),
        address,
        permissions=SEE,
        name="given-up-tasks",
        icon_name="warning",
        order=1300,
    )


@hooks.register("construct_homepage_panels")
def note_given_up(request, panels):
    """Tell managers on their home."""
    if policy.user_has_any_permission(request.user, SEE):
        panels.append(GivenUpPanel())
