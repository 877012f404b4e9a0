"""Real workers, two at once and killed, send each mail."""

import os
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
    """Return a function that starts a worker, to be stopped with the test."""
    workers = []

    def start():
        paths = {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")])}
        worker = subprocess.Popen(
            [sys.executable, "-m", "tests.mail.working", str(port)],
            cwd=ROOT,
            env=os.environ | paths | {"DATABASE_URL": database_url()},
            stdout=subprocess.PIPE,
            text=True,
        )
        workers.append(worker)
        return worker

    yield start
    for worker in workers:
        worker.kill()
        worker.communicate()


@pytest.mark.parametrize(
    ("mails", "kills"), [(60, 1), pytest.param(200, 20, marks=pytest.mark.slow)], ids=["once", "often"]
)
def test_every_mail_goes_out_when_workers_are_killed(start, server, mails, kills):
    """Twice goes only what was at hand at a kill."""
    workers = [start(), start()]
    for worker in workers:
        assert worker.stdout.readline() == "ready\n"
    for number in range(mails):
        queue_mail(f"user{number}@example.org", "Subject", "Text", language="nl")

    for kill in range(1, kills + 1):
        server.handler.wait_for(kill * mails // (kills + 2))
        workers.pop(0).kill()
        workers.append(start())
    server.handler.wait_for(mails)
    wait_until(lambda: not OutboxTask.objects.exists())

    assert len(server.handler.times_taken) == mails
    assert server.handler.times_taken.total() - mails <= kills
    assert not Mail.objects.exists()
