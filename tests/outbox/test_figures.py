"""What operators are told of the outbox at /health/."""

from datetime import timedelta

import pytest
from django.utils import timezone

from leernetwerk.outbox.enqueueing import enqueue
from tests.factories.outbox import GivenUpTaskFactory
from tests.outbox.clock import later, work_off

pytestmark = pytest.mark.django_db


def told(client):
    return client.get("/health/").json()["outbox"]


def test_what_waits_for_more_than_five_minutes_is_late(client, handler):
    enqueue("test.kind", 1)
    enqueue("test.kind", 2, due_at=timezone.now() + timedelta(minutes=3))

    with later(minutes=4, seconds=50):
        assert told(client) == {"late": 0, "dead": 0}
    with later(minutes=5, seconds=10):
        assert told(client) == {"late": 1, "dead": 0}
    with later(minutes=9):
        assert told(client) == {"late": 2, "dead": 0}


def test_what_is_tried_for_long_is_late(client, registered, worker):
    registered(pauses=(60,), for_ever=True).fail = OSError()
    enqueue("test.kind", 1)
    for minutes in range(7):
        with later(minutes=minutes):
            work_off(worker)

    with later(minutes=6):
        assert told(client)["late"] == 1


def test_what_failed_once_and_waits_for_another_attempt_is_late_by_when_it_was_asked_for(
    client, registered, worker
):
    registered(pauses=(3600,)).fail = OSError()
    enqueue("test.kind", 1)
    work_off(worker)

    assert told(client)["late"] == 0
    with later(minutes=6):
        assert told(client)["late"] == 1


def test_what_was_given_up_is_told(client):
    GivenUpTaskFactory()

    assert told(client) == {"late": 0, "dead": 1}
