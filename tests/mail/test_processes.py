"""Real workers, two at once and killed, send each mail."""

import os
import signal
import subprocess
import sys
from contextlib import suppress

import pytest

from leernetwerk.mail.models import Mail
from leernetwerk.mail.queueing import queue_mail
from leernetwerk.outbox.models import OutboxTask
from tests.outbox.test_processes import database_url, wait_until
from tools.checkout import ROOT

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 120  # seconds, on a machine that is busy


@pytest.fixture
def start(port):
    """Return a function that starts a worker and returns its number; what still runs ends with the test."""
    paths = {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")])}
    nursery = subprocess.Popen(
        [sys.executable, "-m", "tests.mail.working", str(port)],
        cwd=ROOT,
        env=os.environ | paths | {"DATABASE_URL": database_url()},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    workers = []
    assert nursery.stdout.readline() == "ready\n"

    def start():
        nursery.stdin.write("\n")
        nursery.stdin.flush()
        workers.append(int(nursery.stdout.readline()))
        return workers[-1]

    yield start
    for worker in workers:
        kill(worker)
    nursery.kill()
    nursery.communicate()


def kill(worker):
    """End a worker on the spot, if it has not ended."""
    with suppress(ProcessLookupError):
        os.kill(worker, signal.SIGKILL)


@pytest.mark.parametrize(
    ("mails", "kills"), [(60, 1), pytest.param(200, 20, marks=pytest.mark.slow)], ids=["once", "often"]
)
def test_every_mail_goes_out_when_workers_are_killed(start, server, mails, kills):
    """Twice goes only what was at hand at a kill."""
    workers = [start(), start()]
    for number in range(mails):
        queue_mail(f"user{number}@example.org", "Subject", "Text", language="nl")

    for number in range(1, kills + 1):
        server.handler.wait_for(number * mails // (kills + 2), PATIENCE)
        kill(workers.pop(0))
        workers.append(start())
    server.handler.wait_for(mails, PATIENCE)
    wait_until(lambda: not OutboxTask.objects.exists())

    assert len(server.handler.times_taken) == mails
    assert server.handler.times_taken.total() - mails <= kills
    assert not Mail.objects.exists()
