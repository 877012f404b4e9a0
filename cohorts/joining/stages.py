"""Moves an application from stage to stage; nothing else changes one."""

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from cohorts.models import Application, Stage, StageChange

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


@transaction.atomic
def move(application, stage, *, cause, user=None, expected=None):
    """Bring an ``Application`` into ``stage`` and return the ``StageChange``.

    ``cause`` is a ``StageChange.Cause``, ``user`` the member of staff, if any. ``expected`` is the stage that whoever
    asks saw it in. Raises :class:`CannotMove` when it is in another one by now, or when no way leads to ``stage``, and
    ``Application.DoesNotExist`` when it was erased. Nothing is changed then.
    """
    found = Application.objects.select_for_update().get(pk=application.pk)
    if (expected and found.stage != expected) or stage not in NEXT[found.stage]:
        raise CannotMove
    now = timezone.now()
    earlier = found.stage
    found.stage, found.stage_since = stage, now
    found.waiting_since = (found.waiting_since or now) if stage == Stage.WAITING else None
    if stage != Stage.OFFERED:
        found.offer_expires_at = None
    found.save(update_fields=["stage", "stage_since", "waiting_since", "offer_expires_at"])
    change = StageChange.objects.create(application=found, stage=stage, at=now, cause=cause, user=user)
    moved.send(sender=Application, application=found, earlier=earlier, change=change)
    for name in ("stage", "stage_since", "waiting_since", "offer_expires_at"):
        setattr(application, name, getattr(found, name))
    return change
