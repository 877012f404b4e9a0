"""Who has taken a task, and what becomes of it when she doesn't come back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from leernetwerk.outbox.enqueueing import enqueue
from leernetwerk.outbox.kinds import MOST_CRASHES
from leernetwerk.outbox.leasing import settle_done, settle_failed, take
from leernetwerk.outbox.models import WORKER_STOPPED, OutboxTask
from tests.outbox.clock import later, work_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def kind(handler, registered):
    return registered.kinds["test.kind"]


def test_what_one_worker_took_no_other_gets(kind):
    enqueue("test.kind", 1)

    assert len(take(kind)) == 1
    assert take(kind) == []


def test_a_lease_that_ran_out_makes_it_due_again(kind):
    enqueue("test.kind", 1)
    take(kind)

    with later(seconds=kind.lease - 1):
        assert take(kind) == []
    with later(seconds=kind.lease + 1):
        (task,) = take(kind)
    assert task.attempts == 2


@pytest.mark.parametrize("outcome", ["done", "failed"])
def test_who_comes_back_too_late_settles_nothing(kind, outcome):
    enqueue("test.kind", 1)
    late = take(kind)
    with later(seconds=kind.lease + 1):
        (again,) = take(kind)
        if outcome == "done":
            settle_done(late)
        else:
            settle_failed(kind, late[0], OSError())

        task = OutboxTask.objects.get()
        assert (task.leased_by, task.error) == (again.leased_by, "")
        settle_done([again])
    assert not OutboxTask.objects.exists()


def test_what_kills_its_workers_is_given_up(kind, worker):
    enqueue("test.kind", 1)
    for number in range(6):
        with later(seconds=number * (kind.lease + 1)):
            take(kind)
    with later(days=1):
        assert work_off(worker) == 0

    task = OutboxTask.objects.get()
    assert task.failed_at is not None
    assert task.error == WORKER_STOPPED


def test_what_kills_its_workers_is_given_up_also_when_it_is_tried_for_ever(registered):
    registered("test.ever", for_ever=True)
    kind = registered.kinds["test.ever"]
    enqueue("test.ever", 1)
    taken = 0
    for number in range(20):
        with later(seconds=number * (kind.lease + 1)):
            taken += len(take(kind))

    assert taken == MOST_CRASHES
    assert OutboxTask.objects.dead().get().crashes == MOST_CRASHES


def test_an_attempt_that_killed_its_worker_counts_like_any_other(registered):
    registered("test.short", pauses=(60, 60))
    kind = registered.kinds["test.short"]
    enqueue("test.short", 1)
    taken = 0
    for number in range(6):
        with later(seconds=number * (kind.lease + 1)):
            taken += len(take(kind))

    assert taken == 3
    assert OutboxTask.objects.dead().count() == 1


def test_a_failure_after_many_lost_workers_is_a_failure_only(registered, worker):
    handler = registered("test.ever", for_ever=True)
    handler.fail = OSError()
    kind = registered.kinds["test.ever"]
    enqueue("test.ever", 1)
    for number in range(MOST_CRASHES - 1):
        with later(seconds=number * (kind.lease + 1)):
            take(kind)
    with later(days=1):
        work_off(worker)
    with later(days=2):
        work_off(worker)

    assert len(handler.calls) == 2
    assert not OutboxTask.objects.dead().exists()


def test_what_killed_its_worker_is_taken_by_itself(registered):
    """Whatever else was in the batch is not to become a dead letter with it."""
    registered("test.bulk", batch=3)
    kind = registered.kinds["test.bulk"]
    for number in range(5):
        enqueue("test.bulk", number)
    assert len(take(kind)) == 3

    with later(seconds=kind.lease + 1):
        sizes = [len(tasks) for tasks in iter(lambda: take(kind), [])]
    assert sizes == [1, 1, 1, 2]


def test_a_task_without_a_worker_swallows_no_change(kind):
    """Its worker may be late rather than dead, and settle what it read before the change."""
    enqueue("test.kind", "before", key="page 1")
    take(kind)
    with later(seconds=kind.lease + 1):
        enqueue("test.kind", "after", key="page 1")

    assert OutboxTask.objects.count() == 2


def test_the_lease_outlasts_the_time_limit(kind):
    assert kind.lease > kind.time_limit


def test_looking_in_vain_costs_one_small_query_a_kind(kind, worker, django_assert_num_queries):
    OutboxTask.objects.bulk_create(
        OutboxTask(kind="test.kind", payload=number, due_at=timezone.now() + timedelta(days=1))
        for number in range(2000)
    )

    with django_assert_num_queries(1):
        worker.work()
