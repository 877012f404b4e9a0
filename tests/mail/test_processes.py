"""Real workers, two at once and killed, send each mail."""

import os
import signal
import subprocess
import sys

import pytest

from leernetwerk.mail.models import Mail
from leernetwerk.mail.queueing import queue_mail
from leernetwerk.outbox.models import OutboxTask
from tests.outbox.test_processes import database_url, wait_until
from tools.checkout import ROOT

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def start(port):
    """Return a function that starts a worker and returns the number of its process; all end with the test."""
    paths = {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")])}
    starter = subprocess.Popen(
        [sys.executable, "-m", "tests.mail.working", str(port)],
        cwd=ROOT,
        env=os.environ | paths | {"DATABASE_URL": database_url()},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )

    def start():
        starter.stdin.write("\n")
        starter.stdin.flush()
        return int(starter.stdout.readline())

    yield start
    # All at once, as a group; the number of one that was killed may be another process's by now.
    os.killpg(starter.pid, signal.SIGKILL)
    starter.communicate()


@pytest.mark.parametrize(
    ("mails", "kills"), [(60, 1), pytest.param(200, 20, marks=pytest.mark.slow)], ids=["once", "often"]
)
def test_every_mail_goes_out_when_workers_are_killed(start, server, mails, kills):
    """Twice goes only what was at hand at a kill."""
    workers = [start(), start()]
    for number in range(mails):
        queue_mail(f"user{number}@example.org", "Subject", "Text", language="nl")

    for kill in range(1, kills + 1):
        server.handler.wait_for(kill * mails // (kills + 2))
        os.kill(workers.pop(0), signal.SIGKILL)
        workers.append(start())
    server.handler.wait_for(mails)
    wait_until(lambda: not OutboxTask.objects.exists())

    assert len(server.handler.times_taken) == mails
    assert server.handler.times_taken.total() - mails <= kills
    assert not Mail.objects.exists()
