"""Asking for work: in the transaction of its cause, and once however often it is asked for."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from leernetwerk.outbox.enqueueing import enqueue
from leernetwerk.outbox.leasing import take
from leernetwerk.outbox.models import OutboxTask
from tests.outbox.clock import later, work_off

pytestmark = pytest.mark.django_db


def payloads():
    return list(OutboxTask.objects.order_by("pk").values_list("payload", flat=True))


@pytest.mark.django_db(transaction=True)
def test_a_rollback_takes_the_task_along(handler):
    with transaction.atomic():
        enqueue("test.kind", {"page": 1})
        transaction.set_rollback(True)

    assert not OutboxTask.objects.exists()


def test_the_handler_gets_the_payload_and_the_task_is_gone(handler, worker):
    enqueue("test.kind", {"page": 1})

    work_off(worker)

    assert handler.calls == [[{"page": 1}]]
    assert not OutboxTask.objects.exists()


def test_nothing_is_done_before_it_is_due(handler, worker):
    enqueue("test.kind", 1, due_at=timezone.now() + timedelta(hours=1))

    work_off(worker)
    assert handler.done == []

    with later(hours=1):
        work_off(worker)
    assert handler.done == [1]


def test_a_second_one_with_the_key_of_one_that_waits_is_not_added(handler):
    enqueue("test.kind", 1, key="page 1")
    enqueue("test.kind", 2, key="page 1")
    enqueue("test.kind", 3, key="page 2")

    assert payloads() == [1, 3]


def test_without_a_key_each_is_added(handler):
    enqueue("test.kind", 1)
    enqueue("test.kind", 1)

    assert payloads() == [1, 1]


def test_keys_of_another_kind_are_other_keys(handler, registered):
    registered("test.other")
    enqueue("test.kind", 1, key="same")
    enqueue("test.other", 2, key="same")

    assert payloads() == [1, 2]


def test_one_that_is_being_done_swallows_no_change(registered, worker):
    """What is asked for during the work comes after it, as the work may have read what was before."""
    done = []

    def handler(got):
        done.append(got)
        if len(done) == 1:
            enqueue("test.kind", "again", key="page 1")

    registered(handler=handler)
    enqueue("test.kind", "first", key="page 1")

    work_off(worker)

    assert done == [["first"], ["again"]]


def test_two_tasks_with_one_key_are_not_done_at_the_same_time(handler, registered):
    kind = registered.kinds["test.kind"]
    enqueue("test.kind", "first", key="page 1")
    assert [task.payload for task in take(kind)] == ["first"]
    enqueue("test.kind", "second", key="page 1")
    enqueue("test.kind", "of another page", key="page 2")

    assert [task.payload for task in take(kind)] == ["of another page"]
    assert take(kind) == []


def test_the_same_key_of_another_kind_keeps_nobody_waiting(handler, registered):
    registered("test.other")
    enqueue("test.kind", 1, key="same")
    enqueue("test.other", 2, key="same")
    assert len(take(registered.kinds["test.kind"])) == 1

    assert [task.payload for task in take(registered.kinds["test.other"])] == [2]


def test_one_that_waits_for_tomorrow_is_no_reason_to_wait(handler, worker):
    enqueue("test.kind", "tomorrow", key="page 1", due_at=timezone.now() + timedelta(days=1))
    enqueue("test.kind", "now", key="page 1")

    work_off(worker)

    assert handler.done == ["now"]


def test_an_outage_does_not_fill_the_table(handler, worker):
    handler.fail = OSError()
    enqueue("test.kind", 1, key="page 1")
    work_off(worker)
    enqueue("test.kind", 2, key="page 1")

    assert payloads() == [1]


def test_a_given_up_task_swallows_nothing(handler):
    enqueue("test.kind", 1, key="page 1")
    OutboxTask.objects.update(failed_at=timezone.now())
    enqueue("test.kind", 2, key="page 1")

    assert payloads() == [1, 2]


def test_an_unknown_kind_is_refused(registered):
    with pytest.raises(LookupError, match="Nobody"):
        enqueue("test.nobody", 1)


def test_too_long_a_key_is_refused(handler):
    enqueue("test.kind", 1, key="x" * 200)
    with pytest.raises(ValueError, match="key"):
        enqueue("test.kind", 1, key="x" * 201)


def test_a_name_is_registered_once(handler, registered):
    with pytest.raises(ValueError, match="already"):
        registered("test.kind")
