"""What may be told of the form of each call: what is asked, for how long it is kept, and who sees it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cohorts.joining.core_questions import core_questions
from cohorts.models import Intake
from leernetwerk.forms.keeping.disclosure import asked_first, disclosure_of, groups_with


def disclosures_of_calls(language):
    """Return a ``Disclosure`` (list) for each call that people apply for, in ``language`` (code), the active one."""
    intakes = Intake.objects.select_related(
        "call__cohort__community", "form__consent", "form__privacy_statement"
    ).prefetch_related("form__questions")
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
        for intake in intakes
    ]


def kept(intake):
    """Return in the active language how long the applications of an ``Intake`` are kept (list of ``str``)."""
    said = [
        (_("placed: %(when)s"), intake.keep_placed_days),
        (_("not placed: %(when)s"), intake.keep_not_placed_days),
        (_("withdrawn: %(when)s"), intake.keep_withdrawn_days),
    ]
    return [words % {"when": after_closing(days)} for words, days in said]


def after_closing(days):
    """Return in the active language (``str``) that data are kept for so many days after a call."""
    return ngettext(
        "%(days)d day after the call closes, or after the last step if that is later",
        "%(days)d days after the call closes, or after the last step if that is later",
        days,
    ) % {"days": days}
