"""The one background command: scheduled publishing and whatever else the rooms have registered."""

import select
import signal
import socket

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from leernetwerk.delivery.periodic import periodic_jobs

STOPS = frozenset({signal.SIGTERM, signal.SIGINT})
# More than the signals that come during one job.
MANY = 4096


class Command(BaseCommand):
    """Runs the periodic jobs until SIGTERM or Ctrl-C; with ``--once``, each of them once."""

    help = "Run the background work: scheduled publishing and the other periodic jobs."

    def add_arguments(self, parser):
        """Add ``--once``, for tests and for machines that have cron."""
        parser.add_argument("--once", action="store_true", help="Run every job once and stop.")

    def handle(self, *args, once, **options):
        """Run the jobs; returns after a job in progress has ended."""
        if once:
            periodic_jobs.run_all()
        else:
            with StopSignals() as stop:
                periodic_jobs.run_until(stop.arrived)


class StopSignals:
    """Turns SIGTERM and SIGINT into something that can be waited for without a busy loop.

    Python writes the number of a signal that comes to the socket, as a byte, which ends the wait; a job in progress is
    left alone. Other signals, such as a job's own alarm, end a wait early and no more.
    """

    def __enter__(self):
        self.reader, self.writer = socket.socketpair()
        self.writer.setblocking(False)
        signal.set_wakeup_fd(self.writer.fileno())
        for number in STOPS:
            signal.signal(number, lambda number, frame: None)
        return self

    def __exit__(self, *exception):
        signal.set_wakeup_fd(-1)
        self.reader.close()
        self.writer.close()

    def arrived(self, timeout):
        """Wait at most ``timeout`` seconds; tell whether a signal has come."""
        # As between requests: a connection that broke or grew old is made anew for the next job.
        close_old_connections()
        is_woken = select.select([self.reader], [], [], timeout)[0]
        return bool(is_woken) and not STOPS.isdisjoint(self.reader.recv(MANY))
