"""Moves an application from stage to stage; nothing else changes one."""

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from cohorts.joining.offer_days import end_of_offer
from cohorts.joining.seat_counts import has_free_seat, lock_call
from cohorts.models import Application, Stage, StageChange
from cohorts.models.stage import HOLDING_A_SEAT

# Sent in the transaction of a move, with ``application`` (as it is now), ``earlier`` (its stage before) and ``change``.
moved = Signal()

NEXT = {
    Stage.NEW: {Stage.CONFIRMED, Stage.WAITING, Stage.WITHDRAWN},
    Stage.CONFIRMED: {
        Stage.INTAKE,
        Stage.OFFERED,
        Stage.PLACED,
        Stage.WAITING,
        Stage.DECLINED,
        Stage.WITHDRAWN,
    },
    Stage.INTAKE: {
        Stage.CONFIRMED,
        Stage.OFFERED,
        Stage.PLACED,
        Stage.WAITING,
        Stage.DECLINED,
        Stage.WITHDRAWN,
    },
    Stage.OFFERED: {Stage.PLACED, Stage.WAITING, Stage.DECLINED, Stage.WITHDRAWN},
    Stage.PLACED: {Stage.WAITING, Stage.DECLINED, Stage.WITHDRAWN},
    Stage.WAITING: {Stage.INTAKE, Stage.OFFERED, Stage.PLACED, Stage.DECLINED, Stage.WITHDRAWN},
    Stage.DECLINED: {Stage.CONFIRMED, Stage.INTAKE, Stage.OFFERED, Stage.PLACED, Stage.WAITING},
    Stage.WITHDRAWN: set(),
}


class CannotMove(Exception):
    """The application is in another stage by now, or nothing leads from its stage to the one that was asked for."""


class NoSeat(CannotMove):
    """All seats, or all those of the applicant's sector, are taken or promised."""


# What a move changes of an application besides its stage.
FOLLOWS = ("stage", "stage_since", "confirmed_at", "waiting_since", "waiting_place", "offer_expires_at")


def possible_stages(application):
    """Return the stages (list of ``Stage``) to which a way leads from that of an ``Application``.

    Nobody gets a seat who has not confirmed the address: it may be that of somebody else.
    """
    stages = [stage for stage in Stage if stage in NEXT[application.stage]]
    if application.confirmed_at is None:
        stages = [stage for stage in stages if stage not in HOLDING_A_SEAT]
    return stages


@transaction.atomic
def move(application, stage, *, cause, user=None, expected=None):
    """Bring an ``Application`` into ``stage`` and return the ``StageChange``.

    ``cause`` is a ``StageChange.Cause``, ``user`` the member of staff, if any. ``expected`` is the stage that whoever
    asks saw it in. Raises :class:`CannotMove` when it is in another one by now, or when no way leads to ``stage``;
    :class:`NoSeat`, which is one too, when a seat is needed and none is free; and ``Application.DoesNotExist`` when it
    was erased. Nothing is changed then. An offer ends by itself after the days that the intake of the call gives.
    """
    call = lock_call(application.call_id)
    found = Application.objects.select_for_update().get(pk=application.pk)
    found.call = call
    if (expected and found.stage != expected) or stage not in possible_stages(found):
        raise CannotMove
    if stage in HOLDING_A_SEAT and found.stage not in HOLDING_A_SEAT and not has_free_seat(found):
        raise NoSeat
    now = timezone.now()
    earlier = found.stage
    found.stage, found.stage_since = stage, now
    if (earlier, stage) == (Stage.NEW, Stage.CONFIRMED):
        found.confirmed_at = found.confirmed_at or now
    found.waiting_since = (found.waiting_since or now) if stage == Stage.WAITING else None
    found.waiting_place = None
    found.offer_expires_at = end_of_offer(call, now) if stage == Stage.OFFERED else None
    found.save(update_fields=FOLLOWS)
    change = StageChange.objects.create(application=found, stage=stage, at=now, cause=cause, user=user)
    moved.send(sender=Application, application=found, earlier=earlier, change=change)
    for name in FOLLOWS:
        setattr(application, name, getattr(found, name))
    return change
