"""Seats that are free while people wait: they stay free until staff offer them, as nobody gave them up."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cohorts.joining.offers import GIVING_PLACES, next_in_line
from cohorts.joining.seat_counts import seats_of, sector_seats
from cohorts.models import Application


@dataclass(frozen=True)
class FreeSeats:
    """How many seats of a call are free (``None``: no limit), how many people wait, and for whom there is one."""

    free: int | None
    waiting: int
    next_ones: list[Application]

    @property
    def words(self):
        """That seats are free and people wait (``str``), in the active language."""
        return _("%(seats)s and %(people)s.") % {"seats": self._seats, "people": self._people}

    @property
    def _seats(self):
        if self.free is None:
            return _("There is no limit to the seats")
        return ngettext("%(number)d seat is free", "%(number)d seats are free", self.free) % {
            "number": self.free
        }

    @property
    def _people(self):
        return ngettext("%(number)d person waits", "%(number)d people wait", self.waiting) % {
            "number": self.waiting
        }

    @property
    def is_kept_by_sectors(self):
        """Whether there are seats and people, but not of the sectors that have seats left."""
        possible = self.waiting if self.free is None else min(self.free, self.waiting)
        return len(self.next_ones) < possible


def free_seats(call, today):
    """Return the :class:`FreeSeats` of a ``Call`` on ``today`` (``date``).

    Those in ``next_ones`` can all be offered a seat, in that order: who finds none in the sector is passed over. They
    are none when the call gives no places any more. With the call locked, it stays so until the end of the transaction.
    """
    line = next_in_line(call) if call.state(today) in GIVING_PLACES else []
    if not line:
        return FreeSeats(None, 0, [])
    seats = seats_of(call)
    of_sectors = {sector.pk: its_seats.free for sector, its_seats in sector_seats(call).items()}
    given, next_ones = Counter(), []
    for application in line:
        limit = of_sectors.get(application.sector_id)
        if seats.free is not None and len(next_ones) >= seats.free:
            break
        if limit is None or given[application.sector_id] < limit:
            given[application.sector_id] += 1
            next_ones.append(application)
    return FreeSeats(seats.free, len(line), next_ones)
