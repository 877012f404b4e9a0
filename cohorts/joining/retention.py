"""How long applications are kept: as the intake of their call says."""

import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from cohorts.models import Intake, Stage
from leernetwerk.forms.keeping.terms import Term
from leernetwerk.forms.models import Submission

DAY = datetime.timedelta(days=1)
PLACED = Q(application__stage=Stage.PLACED)
WITHDRAWN = Q(application__stage=Stage.WITHDRAWN)


def terms_of_applications():
    """Return the :class:`Term`s (list) of all calls that people apply for.

    Days are counted from the one after the call closes, or from the last change of stage if that is later.
    """
    return [
        term
        for intake in Intake.objects.select_related("call__cohort__community").order_by("pk")
        for term in terms_of(intake)
    ]


def terms_of(intake):
    """Return the :class:`Term`s (list) of an ``Intake``: who is placed, who withdrew, and all others."""
    call = intake.call
    answered = Submission.objects.filter(application__call=call)
    kinds = [
        (_("%(call)s: placed"), answered.filter(PLACED), intake.keep_placed_days),
        (_("%(call)s: withdrawn"), answered.filter(WITHDRAWN), intake.keep_withdrawn_days),
        (_("%(call)s: not placed"), answered.exclude(PLACED | WITHDRAWN), intake.keep_not_placed_days),
    ]
    return [
        Term(title % {"call": call.cohort}, submissions, "application__stage_since", days, call.closes + DAY)
        for title, submissions, days in kinds
    ]
