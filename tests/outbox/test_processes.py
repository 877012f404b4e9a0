"""Real workers, several at once and killed at any moment, on the database of the tests."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter

import pytest
from django.db import connection

from leernetwerk.outbox.enqueueing import enqueue
from leernetwerk.outbox.models import OutboxTask
from tools.checkout import ROOT

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 90  # seconds, on a machine that is busy
BATCH = 3


def database_url():
    """Return the address (``str``) at which another process finds the database of the tests."""
    of = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{of['NAME']}"
    return f"postgres://{of['USER']}:{of['PASSWORD']}@{of['HOST']}:{of['PORT']}/{of['NAME']}"


@pytest.fixture
def lines(tmp_path, registered):
    """The file to which workers append what they did, and here a kind by that name to ask for."""
    registered("test.append")
    path = tmp_path / "lines"
    path.touch()
    return path


@pytest.fixture
def start(lines):
    """Return a function that starts a worker, to be stopped with the test."""
    workers = []

    def start(seconds=0.01):
        worker = subprocess.Popen(
            [sys.executable, "-m", "tests.outbox.appending", str(lines), str(seconds)],
            cwd=ROOT,
            env=os.environ
            | {
                "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
                "DATABASE_URL": database_url(),
            },
            stdout=subprocess.PIPE,
            text=True,
        )
        workers.append(worker)
        return worker

    yield start
    for worker in workers:
        worker.kill()
        worker.communicate()


def ready(*workers):
    for worker in workers:
        assert worker.stdout.readline() == "ready\n"


def wait_until(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("tasks", "kills"), [(60, 1), pytest.param(200, 4, marks=pytest.mark.slow)], ids=["once", "often"]
)
def test_nothing_is_lost_when_workers_are_killed(start, lines, tasks, kills):
    """Twice is done only what was being done at a kill."""
    workers = [start() for _number in range(1 + min(kills, 2))]
    ready(*workers)
    for number in range(tasks):
        enqueue("test.append", number)

    for done in sorted(random.sample(range(1, tasks - 10), kills)):
        wait_until(lambda done=done: lines.read_text().count("\n") >= done)
        victim = workers.pop(random.randrange(len(workers)))
        victim.kill()
        workers.append(start())
    wait_until(lambda: not OutboxTask.objects.exists())

    counts = Counter(map(int, lines.read_text().split()))
    assert set(counts) == set(range(tasks))
    assert counts.total() - tasks <= kills * BATCH


def test_what_is_asked_for_is_done_in_seconds_and_a_signal_lets_the_work_at_hand_end(start, lines):
    worker = start(seconds=1)
    ready(worker)
    time.sleep(1.5)

    enqueue("test.append", "at hand")
    asked = time.monotonic()
    wait_until(lambda: OutboxTask.objects.filter(lease_until__isnull=False).exists())
    taken_after = time.monotonic() - asked
    enqueue("test.append", "next")
    worker.send_signal(signal.SIGTERM)

    assert worker.wait(PATIENCE) == 0
    assert taken_after < 2
    assert lines.read_text() == "at hand\n"
    assert [task.payload for task in OutboxTask.objects.all()] == ["next"]
