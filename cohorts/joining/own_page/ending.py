"""When an application is erased by itself, as its applicant is told."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy

from cohorts.joining.retention import erased_on
from cohorts.joining.unconfirmed import ERASED_AFTER
from cohorts.models import Stage

UNDECIDED = gettext_lazy(
    "As things stand now, your data are erased on %(day)s at the latest. With a place they are kept longer, and after "
    "withdrawing shorter; you then read the new day here. You can erase them yourself at any time before."
)
# By stage; the others are undecided.
WORDS = {
    Stage.NEW: gettext_lazy(
        "Not confirmed by %(day)s? Then your data are erased by themselves. You can erase them yourself at any time "
        "before."
    ),
    Stage.PLACED: gettext_lazy(
        "We keep your data while you take part and some time after. They are erased on %(day)s at the latest. You can "
        "erase them yourself at any time before; you then no longer take part."
    ),
    Stage.DECLINED: gettext_lazy(
        "Your data are erased on %(day)s at the latest. You can erase them yourself at any time before."
    ),
    Stage.WITHDRAWN: gettext_lazy(
        "Your data are erased on %(day)s at the latest. You can erase them yourself at any time before."
    ),
}


def last_day(application):
    """Return the day (``datetime.date``) on which an ``Application`` is erased by the rules as they are now.

    What should have gone already goes today. ``None`` when the call no longer says how long it is kept.
    """
    if application.stage == Stage.NEW:
        return timezone.localdate(application.received_at + ERASED_AFTER)
    day = erased_on(application)
    return day and max(day, timezone.localdate())


def ending_words(application):
    """Return when an ``Application`` is erased (``str``) in the active language; empty when nothing is known."""
    day = last_day(application)
    if day is None:
        return ""
    return str(WORDS.get(application.stage, UNDECIDED)) % {"day": date_format(day)}
