"""What can be done: each room registers its kinds of tasks in ``ready()``."""

from collections.abc import Callable
from dataclasses import dataclass

MINUTE, HOUR = 60, 3600
# Seconds after the first failure, the second, and so on; after the last one the task is given up.
PAUSES = (MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR)
# A task that took its worker along so often is given up, whatever its kind.
MOST_CRASHES = 5
# What a worker may need on top of the time limit, to write down how it went.
LEASE_MARGIN = 30


@dataclass(frozen=True)
class Kind:
    """A kind of task.

    ``name`` is what rows carry ("search.index"); ``label`` what people read, translatable. ``handler`` gets a list of
    1 to ``batch`` payloads and does them all, or raises; it may get the same payload twice. It is stopped after
    ``time_limit`` seconds. ``pauses`` are the seconds before the next attempts; ``for_ever`` repeats the last of them
    where else the task would be given up.
    """

    name: str
    label: str
    handler: Callable[[list], None]
    batch: int = 1
    time_limit: float = 60
    pauses: tuple = PAUSES
    for_ever: bool = False

    @property
    def lease(self):
        """How long (seconds) a worker holds what it takes."""
        return self.time_limit + LEASE_MARGIN

    def pause(self, attempts):
        """Return the seconds to wait after so many attempts (1 or more) have failed, or ``None`` to give up."""
        if attempts <= len(self.pauses):
            return self.pauses[attempts - 1]
        return self.pauses[-1] if self.for_ever else None

    def ends_after_crash(self, attempts, crashes):
        """Tell whether a task that was taken so often, and lost with its worker so often, is given up."""
        return crashes >= MOST_CRASHES or self.pause(attempts) is None


class Kinds(dict):
    """The registered kinds: name → :class:`Kind`."""

    def register(self, name, label, handler, **options):
        """Add a kind; ``options`` are those of :class:`Kind`. A name can be given once (else ``ValueError``)."""
        if name in self:
            raise ValueError(f"There is a kind {name!r} already.")
        self[name] = Kind(name, label, handler, **options)


kinds = Kinds()
