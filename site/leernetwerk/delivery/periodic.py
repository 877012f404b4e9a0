"""What has to happen every so often, run by ``manage.py work``. Rooms register theirs in ``ready()``."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.core.management import call_command

log = logging.getLogger(__name__)

# What a job returns when it has done a part of its work and would go on at once, after others that are due.
MORE = object()


@dataclass(frozen=True)
class PeriodicJob:
    """Work without arguments that is due at the start and then every ``seconds`` seconds."""

    name: str
    seconds: float
    call: Callable[[], object]

    def run(self):
        """Do the work and tell whether there is more to do at once.

        A failure is logged with its traceback and never stops the jobs that follow.
        """
        try:
            return self.call() is MORE
        except Exception:  # whatever goes wrong in one job, the others must go on
            log.exception("The periodic job %s failed", self.name)
            return False


class PeriodicJobs:
    """The registered jobs, and when each is due."""

    def __init__(self):
        self.jobs = []

    def register(self, name, seconds, call, *, is_first=False):
        """Add a job, the last one unless it has to come before all others; the name is what the log shows."""
        self.jobs.insert(0 if is_first else len(self.jobs), PeriodicJob(name, seconds, call))

    def run_all(self):
        """Run every job until it has no more to do, in the order of registration."""
        for job in self.jobs:
            while job.run():
                pass

    def run_until(self, stopped):
        """Run each job when it is due until ``stopped(timeout)`` says so.

        ``stopped`` waits at most ``timeout`` seconds and returns true as soon as the work should end. A job
        that is running is finished first.
        """
        due = {job: time.monotonic() for job in self.jobs}
        while not stopped(max(0, min(due.values()) - time.monotonic())):
            for job in [job for job, moment in due.items() if moment <= time.monotonic()]:
                has_more = job.run()
                due[job] = time.monotonic() + (0 if has_more else job.seconds)


def publish_scheduled():
    """Publish and expire the pages of which the moment has come (Wagtail's own command)."""
    call_command("publish_scheduled", verbosity=0)


periodic_jobs = PeriodicJobs()
periodic_jobs.register("publish_scheduled", 60, publish_scheduled)
