"""Offers end by themselves, and seats that came free go to the next on the waiting list. Done by ``manage.py work``."""

from django.db import transaction
from django.utils import timezone

from cohorts.joining.letters import queue_letter
from cohorts.joining.seat_counts import lock_call, sector_seats
from cohorts.joining.stages import CannotMove, NoSeat, move
from cohorts.models import Application, FreedSeat, Occasion, Stage, StageChange
from leernetwerk.network.models import CallState

# In these states of a call its seats are still worth having.
GIVING_PLACES = {CallState.OPEN, CallState.LAST_WEEK, CallState.FULL, CallState.CLOSED, CallState.ANNOUNCED}


def keep_seats_going():
    """End the offers of which the time has come, and offer each seat that came free to the next in line."""
    end_offers(timezone.now())
    pass_on_seats(timezone.localdate())


def end_offers(now):
    """Decline who did not answer an offer before ``now`` (aware ``datetime``), with a mail that says so."""
    for application in Application.objects.filter(stage=Stage.OFFERED, offer_expires_at__lte=now):
        try:
            _move_with_letter(application, Stage.DECLINED, Stage.OFFERED, Occasion.OFFER_ENDED)
        except (CannotMove, Application.DoesNotExist):
            # Answered, or ended by another worker, a moment ago.
            continue


def pass_on_seats(today):
    """Offer each seat that came free to the next on the waiting list, if the call gives places on ``today`` (date)."""
    for call_id in FreedSeat.objects.order_by("call").values_list("call", flat=True).distinct():
        with transaction.atomic():
            call = lock_call(call_id)
            # Read with the call locked: another worker may have been here.
            for freed in FreedSeat.objects.filter(call=call):
                if call.state(today) in GIVING_PLACES:
                    _offer_to_next(call, freed)
                freed.delete()


def _offer_to_next(call, freed):
    """Make an offer to the first in line for whom there is a seat."""
    for application in next_in_line(call, freed.sector_id):
        try:
            _move_with_letter(application, Stage.OFFERED, Stage.WAITING, Occasion.OFFERED)
        except NoSeat:
            # All seats of this sector are taken: perhaps one of another is next.
            continue
        except (CannotMove, Application.DoesNotExist):
            continue
        return


def next_in_line(call, sector_id=None):
    """Return the waiting list (list of ``Application``) of a ``Call``, in the order in which a free seat goes round.

    A seat of a sector that has seats of its own goes to that sector first, then to the others.
    """
    waiting = list(Application.objects.in_line().filter(call=call))
    if sector_id is None:
        return waiting
    own = {sector.pk for sector, seats in sector_seats(call).items() if seats.total is not None}
    if sector_id in own:
        waiting.sort(key=lambda application: application.sector_id != sector_id)
    return waiting


@transaction.atomic
def _move_with_letter(application, stage, expected, occasion):
    """Move an application as time asks, with the mail that tells it."""
    change = move(application, stage, cause=StageChange.Cause.TIME, expected=expected)
    queue_letter(application, occasion, until=application.offer_expires_at)
    change.was_mailed = True
    change.save(update_fields=["was_mailed"])
