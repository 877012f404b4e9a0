"""Counts what visitors do without letting them wait for the database.

What is counted is kept in memory and written after an answer was sent, at most once in so many seconds. A process that
ends loses what it had not written: these are counts, and nothing hangs on them.
"""

import threading
import time
from collections import Counter
from contextlib import contextmanager

import structlog
from django.core.signals import request_finished
from django.db import DatabaseError, InterfaceError, connection

log = structlog.get_logger(__name__)

# Different things between two times of writing; others of that moment are not counted.
MOST_WAITING = 100
SECONDS_BETWEEN_WRITES = 10


# SQLite has one writer at a time; who has to wait longer for it gives up.
MILLISECONDS_FOR_LOCK = 500


@contextmanager
def short_wait_for_lock():
    """Let this connection give up sooner than an editor's would where another one writes to SQLite."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {MILLISECONDS_FOR_LOCK}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")


class WaitingCounts:
    """What was counted and is not written yet.

    ``name`` stands in the log; ``store`` is given a ``Counter`` of what was counted and writes it.
    """

    def __init__(self, name, store):
        self.name = name
        self.store = store
        self._lock = threading.Lock()
        self.forget()

    def forget(self):
        """Drop what is not written yet."""
        self._waiting = Counter()
        self._written_at = float("-inf")

    def add(self, key):
        """Count ``key`` (what ``store`` understands; hashable) once."""
        with self._lock:
            if key in self._waiting or len(self._waiting) < MOST_WAITING:
                self._waiting[key] += 1

    def write_when_due(self, **kwargs):
        """Write what is waiting unless that was done a moment ago; a receiver of ``request_finished``."""
        if self._waiting and time.monotonic() - self._written_at >= SECONDS_BETWEEN_WRITES:
            self.write()

    def write(self):
        """Write what is waiting; a failing database loses counts only."""
        with self._lock:
            waiting, self._waiting = self._waiting, Counter()
            self._written_at = time.monotonic()
        try:
            if waiting:
                with short_wait_for_lock():
                    self.store(waiting)
        except (DatabaseError, InterfaceError):
            log.warning("Counts could not be written", name=self.name, number=len(waiting), exc_info=True)

    def connect(self):
        """Write after answers were sent, so that nobody waits; called once when the applications are ready."""
        request_finished.connect(self.write_when_due, dispatch_uid=f"write {self.name}")
