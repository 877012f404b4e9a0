"""How many seats of a call, and of each wanted sector, are taken, promised and free.

Whoever is placed has a seat, whoever has an offer has one until it ends. So has a participant of the cohort of whom
nobody applied; of whom somebody did, the applicant counts.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from cohorts.models import Application, Stage
from leernetwerk.network.models import Call
from leernetwerk.network.seats import counted, participants


@dataclass(frozen=True)
class Seats:
    """Seats of a call or a sector: ``total`` (``None``: no limit), ``taken`` for good and ``offered``."""

    total: int | None
    taken: int = 0
    offered: int = 0

    @property
    def free(self):
        """How many can still be offered (``int``), or ``None`` where there is no limit."""
        return None if self.total is None else max(0, self.total - self.taken - self.offered)


def lock_call(call_id):
    """Return the ``Call`` with this key, locked until the end of the transaction.

    Lock it before any of its applications, always: seats are given out one by one, and nobody waits in a circle.
    """
    return Call.objects.select_for_update(no_key=True).get(pk=call_id)


def seats_of(call):
    """Return the :class:`Seats` of a ``Call``."""
    held = held_by_sector(call)
    return Seats(call.seats, sum(held[Stage.PLACED].values()), sum(held[Stage.OFFERED].values()))


def sector_seats(call):
    """Return the :class:`Seats` of each wanted sector of a ``Call``: ``Sector`` → seats, in the order of the call."""
    held = held_by_sector(call)
    return {
        row.sector: Seats(row.seats, held[Stage.PLACED][row.sector_id], held[Stage.OFFERED][row.sector_id])
        for row in call.wanted_sectors.select_related("sector")
    }


def held_by_sector(call):
    """Return how many hold a seat of a ``Call``: stage (placed, offered) → ``Counter`` by sector's key or ``None``."""
    held = {Stage.PLACED: Counter(), Stage.OFFERED: Counter()}
    for stage, sector in call.applications.holding_a_seat().values_list("stage", "sector"):
        held[stage][sector] += 1
    others = participants(call.cohort_id).exclude(pk__in=applied_participations(call.cohort_id).values("pk"))
    held[Stage.PLACED].update(others.values_list("sector", flat=True))
    return held


def has_free_seat(application):
    """Tell whether the call of an ``Application``, and its sector where that has seats of its own, has a free one."""
    call = application.call
    limits = [seats_of(call)]
    limits += [seats for sector, seats in sector_seats(call).items() if sector.pk == application.sector_id]
    return all(seats.free is None or seats.free > 0 for seats in limits)


def applied_participations(cohort):
    """Return the participations as participant of a cohort (or ``OuterRef``) of whom somebody was placed."""
    placed = Application.objects.filter(call__cohort=OuterRef("cohort"), stage=Stage.PLACED)
    own = placed.filter(Q(organisation=OuterRef("organisation")) | Q(participation=OuterRef("pk")))
    return participants(cohort).filter(Exists(own))


def placed_without_participation():
    """Return the expression that a call adds to the number of participants: who was placed, and is not one of them."""
    placed = counted(Application.objects.filter(call=OuterRef("pk"), stage=Stage.PLACED), "call")
    return placed - counted(applied_participations(OuterRef("cohort")), "cohort")
