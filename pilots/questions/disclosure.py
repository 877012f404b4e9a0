"""What may be told of questions to hosts: what is asked, why, for how long it is kept, and who sees it."""

from django.db.models import Q
from django.utils.translation import gettext as _

from leernetwerk.forms.keeping.disclosure import (
    asked_first,
    days_after_arrival,
    disclosure_of,
    forms,
    groups_with,
    when_not_confirmed,
)
from pilots.models import HostQuestionSettings
from pilots.questions.core_questions import host_questions
from pilots.questions.receiving import TIME_TO_CONFIRM
from pilots.questions.retention import forms_of_questions


def disclosures_of_questions(language):
    """Return a ``Disclosure`` (list) for the form that is chosen, and each that was, in ``language`` (code)."""
    chosen = Q(pk=HostQuestionSettings.load().form_id) | Q(
        pk__in=forms_of_questions().order_by().values("pk")
    )
    readers = [_("the host of the session, by mail"), *groups_with("forms", "view_submission")]
    return [
        disclosure_of(
            form,
            _("Questions to hosts: %(form)s") % {"form": form.name.best(language)[0]},
            language,
            before=asked_first(host_questions(language)),
            purpose=_("To pass the question on to the host of the session, who answers by mail."),
            kept=[
                when_not_confirmed(TIME_TO_CONFIRM.days),
                _("confirmed: %(when)s") % {"when": days_after_arrival(form.keep_days)},
            ],
            readers=readers,
        )
        for form in forms().filter(chosen)
    ]
