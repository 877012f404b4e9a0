"""What an applicant does with the offer of a place."""

from django.db import transaction
from django.utils import timezone

from cohorts.joining.letters import queue_letter
from cohorts.joining.stages import CannotMove, move
from cohorts.models import Application, Occasion, Stage, StageChange


@transaction.atomic
def accept_offer(application):
    """Place an ``Application`` that has an offer, as its applicant asks, and confirm that by mail.

    Raises ``CannotMove`` when there is no offer any more.
    """
    offered = Application.objects.get(pk=application.pk)
    if offered.offer_expires_at and offered.offer_expires_at < timezone.now():
        raise CannotMove
    _answer_offer(application, Stage.PLACED, Occasion.PLACED)


@transaction.atomic
def refuse_offer(application):
    """Withdraw an ``Application`` whose applicant wants no place, confirm that by mail, and let the seat go on.

    Raises ``CannotMove`` when there is no offer any more.
    """
    _answer_offer(application, Stage.WITHDRAWN, Occasion.WITHDRAWN)


def _answer_offer(application, stage, occasion):
    change = move(application, stage, cause=StageChange.Cause.APPLICANT, expected=Stage.OFFERED)
    queue_letter(application, occasion)
    change.was_mailed = True
    change.save(update_fields=["was_mailed"])
