"""Applications that nobody confirms: reminded of once, then erased."""

from datetime import timedelta

from django.utils import timezone

from cohorts.joining.erasing import erase
from cohorts.joining.letters import DAYS_TO_CONFIRM, queue_letter
from cohorts.joining.seat_counts import lock_call
from cohorts.models import Application, Occasion, Stage
from leernetwerk.delivery.batches import one_by_one
from leernetwerk.forms.models import Erasure

REMINDED_AFTER = timedelta(days=3)
ERASED_AFTER = timedelta(days=DAYS_TO_CONFIRM)


def unconfirmed():
    """Return the applications (a queryset) that wait for their address to be confirmed."""
    return Application.objects.filter(stage=Stage.NEW, confirmed_at=None).order_by("received_at", "pk")


def erase_unconfirmed():
    """Erase applications of a week ago; return ``MORE`` when others are left for another turn."""
    due = unconfirmed().filter(received_at__lte=timezone.now() - ERASED_AFTER)
    return one_by_one(due, erase_if_unconfirmed)


def remind_unconfirmed():
    """Remind of applications of three days ago, each once; return ``MORE`` when others are left for another turn."""
    now = timezone.now()
    due = unconfirmed().filter(
        reminded_at=None, received_at__lte=now - REMINDED_AFTER, received_at__gt=now - ERASED_AFTER
    )
    return one_by_one(due, remind)


def erase_if_unconfirmed(key):
    """Erase an application unless it was confirmed, or erased by another worker, meanwhile."""
    call = unconfirmed().filter(pk=key).values_list("call", flat=True).first()
    if call is None:
        return
    # Nobody confirms while the call is locked.
    lock_call(call)
    application = unconfirmed().filter(pk=key).first()
    if application is not None:
        erase(application, Erasure.Cause.UNCONFIRMED)


def remind(key):
    """Remind of an application unless another worker does."""
    if unconfirmed().filter(pk=key, reminded_at=None).update(reminded_at=timezone.now()):
        queue_letter(
            Application.objects.select_related("call__cohort__community").get(pk=key), Occasion.REMINDER
        )
