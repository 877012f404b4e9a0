"""What may be told of the form of each call: what is asked, for how long it is kept, and who sees it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cohorts.joining.core_questions import core_questions
from cohorts.joining.letters import DAYS_TO_CONFIRM
from cohorts.joining.retention import end_of_cohort, intakes
from leernetwerk.forms.keeping.disclosure import asked_first, disclosure_of, groups_with, when_not_confirmed


def disclosures_of_calls(language):
    """Return a ``Disclosure`` (list) for each call that people apply for, in ``language`` (code), the active one."""
    told = intakes().select_related("call__cohort__community", "form__consent", "form__privacy_statement")
    core = asked_first(core_questions(language))
    readers = groups_with("cohorts", "view_application")
    return [
        disclosure_of(
            intake.form,
            _("Call: %(cohort)s") % {"cohort": intake.call.cohort.name.best(language)[0]},
            language,
            before=core,
            erases_early=True,
            kept=kept(intake),
            readers=readers,
        )
        for intake in told.prefetch_related("form__questions")
    ]


def kept(intake):
    """Return in the active language how long applications are kept (list of ``str``), of one of ``intakes()``."""
    after_end = after_cohort if end_of_cohort(intake) else after_closing
    said = [
        (_("placed: %(when)s"), after_end(intake.keep_placed_days)),
        (_("not placed: %(when)s"), after_closing(intake.keep_not_placed_days)),
        (_("withdrawn: %(when)s"), after_closing(intake.keep_withdrawn_days)),
    ]
    return [when_not_confirmed(DAYS_TO_CONFIRM), *(words % {"when": when} for words, when in said)]


def after_cohort(days):
    """Return in the active language (``str``) that data are kept for so many days after the end of a cohort."""
    return ngettext(
        "%(days)d day after the last day of the cohort, or after the last step if that is later",
        "%(days)d days after the last day of the cohort, or after the last step if that is later",
        days,
    ) % {"days": days}


def after_closing(days):
    """Return in the active language (``str``) that data are kept for so many days after a call."""
    return ngettext(
        "%(days)d day after the call closes, or after the last step if that is later",
        "%(days)d days after the call closes, or after the last step if that is later",
        days,
    ) % {"days": days}
