"""Doing what is due: a piece of ``manage.py work``."""

from django.db import connection

from leernetwerk.delivery.periodic import MORE
from leernetwerk.outbox.leasing import settle_done, settle_failed, take
from leernetwerk.outbox.limits import TimeLimitReached, time_limit
from leernetwerk.outbox.outcomes import SomeFailed


class Worker:
    """Does the tasks of registered kinds (a ``Kinds``), a batch of one kind after a batch of another."""

    def __init__(self, kinds):
        self.kinds = kinds
        self._last = ""

    def work(self):
        """Do one batch of the next kind that has any, and return ``MORE``; ``None`` when nothing is due."""
        for kind in self._in_turn():
            if tasks := take(kind):
                self._last = kind.name
                run(kind, tasks)
                return MORE
        return None

    def _in_turn(self):
        """Return the kinds, those first that come after the one served last: none waits for another to run out."""
        names = sorted(self.kinds)
        later = [name for name in names if name > self._last]
        return [self.kinds[name] for name in later + [name for name in names if name <= self._last]]


def run(kind, tasks):
    """Have ``tasks`` (taken, of one kind) done by their handler, and settle each of them; raises nothing of its own."""
    try:
        with time_limit(kind.time_limit):
            kind.handler([task.payload for task in tasks])
    except SomeFailed as some:
        errors = some.errors
    except (Exception, TimeLimitReached) as error:  # whatever goes wrong in one task, the others must go on
        errors = dict.fromkeys(range(len(tasks)), error)
    else:
        errors = {}
    if any(isinstance(error, TimeLimitReached) for error in errors.values()):
        # Whatever it was stopped in the middle of, the connection is not to be trusted.
        connection.close()
    settle_done([task for number, task in enumerate(tasks) if number not in errors])
    for number, error in errors.items():
        settle_failed(kind, tasks[number], error)
