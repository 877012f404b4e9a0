"""How long applications are kept: as the intake of their call says."""

import datetime

from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from cohorts.models import Intake, Stage
from leernetwerk.forms.keeping.terms import Term
from leernetwerk.forms.models import Submission
from leernetwerk.network.models import Session

DAY = datetime.timedelta(days=1)
PLACED = Q(application__stage=Stage.PLACED)
WITHDRAWN = Q(application__stage=Stage.WITHDRAWN)


def terms_of_applications():
    """Return the :class:`Term`s (list) of all calls that people apply for.

    Days are counted from the one after the call closes, or from the last change of stage if that is later; of who is
    placed, from the one after the last day of the cohort, where that is known.
    """
    return [term for intake in intakes().order_by("pk") for term in terms_of(intake).values()]


def terms_of(intake):
    """Return the :class:`Term`s of one of ``intakes()``: of who is placed, who withdrew, and all others (``None``)."""
    call = intake.call
    answered = Submission.objects.filter(application__call=call)
    closed = call.closes + DAY
    ended = max(call.closes, end_of_cohort(intake) or call.closes) + DAY
    withdrawn, placed = Stage.WITHDRAWN, Stage.PLACED
    kinds = {
        placed: (_("%(call)s: placed"), answered.filter(PLACED), intake.keep_placed_days, ended),
        withdrawn: (_("%(call)s: withdrawn"), answered.filter(WITHDRAWN), intake.keep_withdrawn_days, closed),
        None: (
            _("%(call)s: not placed"),
            answered.exclude(PLACED | WITHDRAWN),
            intake.keep_not_placed_days,
            closed,
        ),
    }
    return {
        stage: Term(title % {"call": call.cohort}, submissions, "application__stage_since", days, not_before)
        for stage, (title, submissions, days, not_before) in kinds.items()
    }


def intakes():
    """Return the intakes (queryset) with their call, cohort and ``last_session``, the day of its last session."""
    sessions = Session.objects.exclude(status=Session.Status.CANCELLED).order_by("-date")
    last = sessions.filter(series__cohort=OuterRef("call__cohort")).values("date")[:1]
    related = Intake.objects.select_related("call__cohort__community")
    return related.annotate(last_session=Subquery(last))


def end_of_cohort(intake):
    """Return the last day (``date``) of the cohort of one of :func:`intakes`, or ``None`` where nothing tells it.

    A month or a year counts to its end; a session after that counts too.
    """
    until = intake.call.cohort.until
    return max(filter(None, (until and until.last_day, intake.last_session)), default=None)


def erased_on(application):
    """Return the day (``date``) on which an ``Application`` is erased by itself if nothing more happens, or ``None``.

    That is ``None`` while its address was never confirmed: then it goes sooner.
    """
    intake = intakes().filter(call=application.call_id).first()
    if intake is None or application.stage == Stage.NEW:
        return None
    terms = terms_of(intake)
    return terms.get(application.stage, terms[None]).day(application.stage_since)
