"""The end of an application: what goes with it when its answered form is erased."""

from django.utils import timezone

from cohorts.joining.following import follow_erasure
from cohorts.joining.letters import CONFIRM, OWN_PAGE, about
from cohorts.joining.membership import forget_member
from cohorts.joining.opening import CALL_OPENS
from cohorts.joining.seat_counts import lock_call
from cohorts.joining.stages import moved
from cohorts.models import Application, ErasedApplication, Stage
from leernetwerk.accounts.links.making import forget_links
from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.forgetting import forget_subscription
from leernetwerk.accounts.subscriptions.signals import Reason
from leernetwerk.forms import erasing
from leernetwerk.forms.models import Erasure, Submission
from leernetwerk.forms.signals import erasing as erasing_signal
from leernetwerk.mail.queueing import forget_mails


def erase(application, cause):
    """Erase an ``Application`` with all that belongs to it; return whether it was still there.

    ``cause`` is an ``Erasure.Cause``. What remains is a line in the ledger and a stroke in the tally of the call,
    neither of which tells who it was. An organisation that readers see among the participants stays: it may be named.
    """
    return erasing.erase(Submission(pk=application.submission_id), cause)


def erase_application(sender, submission, cause, **kwargs):
    """Erase what an application left elsewhere, and count it; an answered form that is none is left alone."""
    call = Application.objects.filter(submission=submission).values_list("call", flat=True).first()
    if call is None:
        return
    lock_call(call)
    application = Application.objects.select_for_update().filter(submission=submission).first()
    if application is None:
        # Erased by another, a moment ago.
        return
    forget_mails(about(application))
    for purpose in (CONFIRM, OWN_PAGE):
        forget_links(purpose, application.pk)
    subscriptions = Subscription.objects.filter(
        topic=CALL_OPENS, subject=str(application.call_id), email__iexact=application.email
    )
    for subscription in subscriptions:
        forget_subscription(subscription, Reason.OVER)
    forget_member(application)
    erasing.forget_history(application)
    count(application)
    # Who is placed has kept the seat while time went by; only the answers go.
    if cause != Erasure.Cause.TIME:
        follow_erasure(application)


def count(application):
    """Add an ``Application`` to the tally of its call."""
    received = timezone.localdate(application.received_at)
    ErasedApplication.objects.create(
        call_id=application.call_id,
        stage=application.stage,
        sector_id=application.sector_id,
        month=received.replace(day=1),
    )


def erase_early_answers(sender, application, **kwargs):
    """Erase the answers that nobody needs once somebody is placed."""
    if application.stage == Stage.PLACED:
        erasing.erase_early(Submission.objects.filter(pk=application.submission_id))


def connect():
    """Hear of every erasure and every move."""
    erasing_signal.connect(erase_application, dispatch_uid="cohorts.joining.erasing")
    moved.connect(erase_early_answers, dispatch_uid="cohorts.joining.erasing.early")
