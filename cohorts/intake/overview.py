"""How the applications stand: a list of calls, one call in figures, and its waiting list."""

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from cohorts.intake.base import IntakeScreen
from cohorts.intake.charts import lying, standing
from cohorts.intake.figures import day_bars, reply_bars, sector_bars, stage_bars
from cohorts.joining.seat_counts import seats_of, sector_seats
from cohorts.models import Application, Stage
from leernetwerk.forms.models import Access, keep_access
from leernetwerk.network.models import Call


class OverviewView(IntakeScreen):
    """The calls that have applications or an intake, with how many are in each stage."""

    page_title = gettext_lazy("Overview")
    header_icon = "table"
    template_name = "cohorts/intake/overview.html"

    def get_context_data(self, **kwargs):
        stages = {
            f"in_{stage.name.lower()}": Count("applications", filter=Q(applications__stage=stage))
            for stage in Stage
        }
        calls = Call.objects.filter(Q(applications__isnull=False) | Q(intake__isnull=False))
        calls = calls.select_related("cohort__community").order_by("-opens", "-pk").distinct()
        counted = Call.objects.filter(pk__in=calls.values("pk")).annotate(**stages)
        counted = counted.select_related("cohort").order_by("-opens", "-pk")
        rows = [
            {
                "call": call,
                "state": call.state(timezone.localdate()).label,
                "counts": [(stage, getattr(call, name)) for stage, name in zip(Stage, stages, strict=True)],
            }
            for call in counted.with_seats_taken()
        ]
        return super().get_context_data(**kwargs) | {"rows": rows, "stages": [stage.label for stage in Stage]}


class OneCallScreen(IntakeScreen):
    """A screen about the call whose key is in the address; 404 when there is none."""

    @cached_property
    def call(self):
        """The ``Call``."""
        return get_object_or_404(Call.objects.select_related("cohort__community"), pk=self.kwargs["call"])

    @property
    def form_of_call(self):
        """The form of the call's intake, or ``None``; for the log."""
        return self.call.intake.form if hasattr(self.call, "intake") else None

    def get_page_subtitle(self):
        return str(self.call.cohort)

    def own_breadcrumbs(self):
        return [
            {"url": reverse("cohorts_intake_overview"), "label": _("Overview")},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "call": self.call,
            "seats": seats_of(self.call),
            "sectors": sector_seats(self.call),
        }


class CallOverviewView(OneCallScreen):
    """One call in figures."""

    page_title = gettext_lazy("Call in figures")
    header_icon = "table"
    template_name = "cohorts/intake/call.html"

    def get_context_data(self, **kwargs):
        call = self.call
        replies, typical = reply_bars(call)
        note = _("Half of the applicants got a reply within %(time)s.") % {"time": typical} if typical else ""
        charts = [
            lying("stages", _("Stages"), stage_bars(call)),
            standing("days", _("Applications per day"), day_bars(call, timezone.localdate())),
            lying("sectors", pgettext("chart", "Sectors"), sector_bars(call)),
            lying("replies", _("Time to the first reply"), replies, note),
        ]
        return super().get_context_data(**kwargs) | {
            "charts": [chart for chart in charts if chart.bars],
            "state": call.state(timezone.localdate()).label,
            "number": call.applications.count(),
        }


class WaitingView(OneCallScreen):
    """Who waits for a seat of a call, in order; that order can be changed."""

    page_title = gettext_lazy("Waiting list")
    header_icon = "list-ol"
    template_name = "cohorts/intake/waiting.html"

    def get_context_data(self, **kwargs):
        line = list(Application.objects.in_line().filter(call=self.call).select_related("sector"))
        keep_access(self.request.user, Access.Action.LISTED, form=self.form_of_call, count=len(line))
        unconfirmed = self.call.applications.filter(stage=Stage.WAITING, confirmed_at=None).count()
        return super().get_context_data(**kwargs) | {
            "line": line,
            "unconfirmed": unconfirmed,
            "may_change": self.user_has_permission("change"),
        }
