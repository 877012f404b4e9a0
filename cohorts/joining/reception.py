"""The form of a call: taken in while the call takes applications, for the waiting list when all seats are taken."""

from dataclasses import replace

from django.utils.translation import gettext as _

from cohorts.joining.core_questions import core_questions
from leernetwerk.forms.public.reception import Reception
from leernetwerk.network.models import CallState

TAKING_APPLICATIONS = {CallState.OPEN, CallState.LAST_WEEK, CallState.FULL}
FOR_WAITING_LIST = "for the waiting list"


class CallReception(Reception):
    """One visit to the form of ``call`` (with an intake) on a day on which it has ``state`` (``CallState``)."""

    def __init__(self, call, state, request, language, address):
        self.state = state
        self.circumstances = FOR_WAITING_LIST if self.is_for_waiting_list else ""
        super().__init__(
            call.intake.form,
            request,
            language,
            address,
            origin=call,
            first_questions=core_questions(language),
        )

    @property
    def is_for_waiting_list(self):
        """Whether all seats are taken."""
        return self.state == CallState.FULL

    def takes_answers(self):
        return super().takes_answers() and self.state in TAKING_APPLICATIONS

    def doubt(self, stamp, data):
        """Say so when the call has filled since the form was opened; that a seat came free changes nothing."""
        if stamp and self.is_for_waiting_list and stamp.seen == self.fingerprint_with(""):
            return _(
                "Since you opened this form, all seats have been taken. Nothing is lost: send it again to get on the "
                "waiting list."
            )
        if stamp and stamp.seen == self.fingerprint_with(FOR_WAITING_LIST):
            stamp = replace(stamp, seen=self.fingerprint)
        return super().doubt(stamp, data)
