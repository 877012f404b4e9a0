"""How the applications stand: a list of calls, one call in figures, and its waiting list."""

from collections import Counter

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from cohorts.intake.base import IntakeScreen
from cohorts.intake.charts import lying, standing
from cohorts.intake.figures import day_bars, month_bars, reply_bars, sector_bars, stage_bars
from cohorts.intake.one_call import OneCallScreen
from cohorts.joining.free_seats import free_seats
from cohorts.joining.offers import GIVING_PLACES
from cohorts.models import Application, ErasedApplication, Stage
from leernetwerk.forms.models import Access, keep_access
from leernetwerk.network.models import Call


class OverviewView(IntakeScreen):
    """The calls that have or had applications, or an intake, with how many are in each stage or were erased in it."""

    page_title = gettext_lazy("Overview")
    header_icon = "table"
    template_name = "cohorts/intake/overview.html"

    def get_context_data(self, **kwargs):
        stages = {
            f"in_{stage.name.lower()}": Count("applications", filter=Q(applications__stage=stage))
            for stage in Stage
        }
        known = Q(applications__isnull=False) | Q(intake__isnull=False) | Q(erased_applications__isnull=False)
        calls = Call.objects.filter(known)
        calls = calls.select_related("cohort__community").order_by("-opens", "-pk").distinct()
        counted = Call.objects.filter(pk__in=calls.values("pk")).annotate(**stages)
        counted = counted.select_related("cohort").order_by("-opens", "-pk")
        today, erased = timezone.localdate(), erased_by_call()
        rows = [
            {
                "call": call,
                "state": call.state(today).label,
                "counts": [
                    (stage, getattr(call, name), getattr(call, name) + erased[call.pk, stage])
                    for stage, name in zip(Stage, stages, strict=True)
                ],
                "erased": sum(erased[call.pk, stage] for stage in Stage),
                "chance": free_seats(call, today) if may_have_free_seats(call, today) else None,
            }
            for call in counted.with_seats_taken()
        ]
        return super().get_context_data(**kwargs) | {
            "rows": rows,
            "stages": [stage.label for stage in Stage],
            "may_change": self.user_has_permission("change"),
        }


def erased_by_call():
    """Return how many applications were erased (``Counter``), by the key of the call and the last stage."""
    rows = ErasedApplication.objects.order_by().values_list("call", "stage").annotate(number=Count("pk"))
    return Counter({(call, stage): number for call, stage, number in rows})


def may_have_free_seats(call, today):
    """Tell from what was counted of a ``Call`` whether people wait while seats may be free."""
    is_full = call.seats is not None and call.seats_taken + call.in_offered >= call.seats
    return call.in_waiting > 0 and not is_full and call.state(today) in GIVING_PLACES


class CallOverviewView(OneCallScreen):
    """One call in figures."""

    page_title = gettext_lazy("Call in figures")
    header_icon = "table"
    template_name = "cohorts/intake/call.html"

    def get_context_data(self, **kwargs):
        call = self.call
        replies, typical = reply_bars(call)
        note = _("Half of the applicants got a reply within %(time)s.") % {"time": typical} if typical else ""
        months, erased = month_bars(call), call.erased_applications.count()
        left_out = erased and ngettext(
            "Without %(number)d application that was erased: of that only the month is known.",
            "Without %(number)d applications that were erased: of those only the month is known.",
            erased,
        ) % {"number": erased}
        charts = [
            lying("stages", _("Stages"), stage_bars(call)),
            standing("days", _("Applications per day"), day_bars(call, timezone.localdate()), left_out or ""),
            lying("months", _("Applications per month"), months),
            lying("sectors", pgettext("chart", "Sectors"), sector_bars(call)),
            lying("replies", _("Time to the first reply"), replies, note),
        ]
        return super().get_context_data(**kwargs) | {
            "charts": [chart for chart in charts if chart.bars],
            "state": call.state(timezone.localdate()).label,
            "chance": free_seats(call, timezone.localdate()),
            "may_change": self.user_has_permission("change"),
            "number": call.applications.count() + erased,
            "erased": erased,
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
            "chance": free_seats(self.call, timezone.localdate()),
            "may_change": self.user_has_permission("change"),
        }
