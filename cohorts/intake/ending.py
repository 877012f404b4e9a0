"""Whose applications will be erased in the coming days, for those who handle them."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy

from cohorts.intake.base import IntakeScreen
from cohorts.joining.retention import terms_of_applications
from cohorts.models import Application
from leernetwerk.forms.models import Access, keep_access

AHEAD = datetime.timedelta(days=30)
MOST_SHOWN = 500


class EndingView(IntakeScreen):
    """The applications whose time ends within 30 days, with names and days, the first one first."""

    page_title = gettext_lazy("What will be erased")
    header_icon = "bin"
    template_name = "cohorts/intake/ending.html"

    def get_context_data(self, **kwargs):
        rows = ending(timezone.localdate() + AHEAD)
        keep_access(self.request.user, Access.Action.LISTED, count=len(rows[:MOST_SHOWN]))
        return super().get_context_data(**kwargs) | {
            "rows": rows[:MOST_SHOWN],
            "left_out": len(rows[MOST_SHOWN:]),
        }


def ending(until):
    """Return pairs of the day and the ``Application`` that is erased on it, until the day ``until``, in order."""
    rows = [
        (term.day(application.stage_since), application)
        for term in terms_of_applications()
        for application in Application.objects.filter(submission__in=term.due(until)).select_related(
            "call__cohort"
        )
    ]
    return sorted(rows, key=lambda row: (row[0], row[1].pk))
