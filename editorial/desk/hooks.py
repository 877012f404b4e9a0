"""Puts the desk in the place of Wagtail's own dashboard.

Panels of others take their place by ``order``: ours have 10 and 20 (field and buttons), 100 to 150 (what waits), 200
(the calendar) and 250 and 260; 120 is left free for translations that are behind.
"""

from django.urls import path
from wagtail import hooks
from wagtail.admin.views.home import (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)

from editorial.desk.calendar import CalendarPanel
from editorial.desk.find.panel import FindPanel
from editorial.desk.find.views import FindFragmentView, FindView
from editorial.desk.making import MakingPanel
from editorial.desk.network import CallsPanel, ReviewPanel, SessionsPanel
from editorial.desk.reader import Reader
from editorial.desk.work import DraftsPanel, LockedPanel, RecentPanel, TasksPanel

REPLACED = (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
PANELS = (
    MakingPanel,
    TasksPanel,
    DraftsPanel,
    ReviewPanel,
    CallsPanel,
    SessionsPanel,
    CalendarPanel,
    RecentPanel,
    LockedPanel,
)


@hooks.register("construct_homepage_panels")
def set_the_desk(request, panels):
    """Replace Wagtail's panels by ours; those of others stay."""
    reader = Reader(request)
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    panels += [FindPanel(), *(panel(reader) for panel in PANELS)]


@hooks.register("construct_homepage_summary_items", order=1000)
def leave_out_totals(request, summary_items):
    """Count nothing: how many pages there are helps nobody on a busy day, and the desk doesn't show it."""
    summary_items.clear()


@hooks.register("register_admin_urls")
def register_find():
    """Give what was found its addresses."""
    return [
        path("desk/find/", FindView.as_view(), name="desk_find"),
        path("desk/find/options/", FindFragmentView.as_view(), name="desk_find_options"),
    ]
