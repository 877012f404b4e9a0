"""What follows from a move or an erasure: a seat that somebody left goes on, and who left is no member any more."""

from django.utils import timezone

from cohorts.joining.membership import end_membership
from cohorts.joining.stages import moved
from cohorts.models import FreedSeat, Stage
from cohorts.models.stage import HOLDING_A_SEAT
from leernetwerk.network.models import Call


def follow_move(sender, application, earlier, **kwargs):
    """After a move: pages show the seats as they are, a seat that was left goes on, who left is no member any more."""
    if Stage.PLACED in {earlier, application.stage}:
        count_pages_as_changed(application)
    if earlier == Stage.PLACED:
        end_membership(application)
    if earlier in HOLDING_A_SEAT and application.stage not in HOLDING_A_SEAT:
        free_seat(application)


def follow_erasure(application):
    """Do the same for an ``Application`` that is erased, when its seat is given up by that."""
    if application.stage == Stage.PLACED:
        count_pages_as_changed(application)
    if application.stage in HOLDING_A_SEAT:
        free_seat(application)


def count_pages_as_changed(application):
    """Have the pages that show the seats of its call made anew."""
    Call.objects.filter(pk=application.call_id).update(updated_at=timezone.now())


def free_seat(application):
    """Write down that the seat of an ``Application`` came free; the next minute it goes to the next in line."""
    FreedSeat.objects.create(call_id=application.call_id, sector_id=application.sector_id)


def connect():
    """Hear of every move; of erasures one is told by ``joining.erasing``, which knows why."""
    moved.connect(follow_move, dispatch_uid="cohorts.joining.following")
