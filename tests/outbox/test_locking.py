"""Two transactions at once, as only PostgreSQL has them."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from leernetwerk.outbox.enqueueing import enqueue
from leernetwerk.outbox.leasing import settle_done, take
from leernetwerk.outbox.models import OutboxTask

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
PATIENCE = 20  # seconds


def elsewhere(call, *args, **kwargs):
    """Return what ``call`` returns over another connection, while this one's transaction is open."""

    def closing():
        try:
            return call(*args, **kwargs)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(closing).result(PATIENCE)


def test_no_worker_does_a_task_before_the_change_it_stands_for_can_be_seen(postgres, handler, registered):
    kind = registered.kinds["test.kind"]
    enqueue("test.kind", 1, key="page 1")
    with transaction.atomic():
        enqueue("test.kind", 2, key="page 1")

        assert OutboxTask.objects.count() == 1
        assert elsewhere(take, kind) == []
    assert len(elsewhere(take, kind)) == 1


def test_nobody_waits_for_another_who_asks_for_the_same(postgres, handler):
    enqueue("test.kind", 1, key="page 1")
    with transaction.atomic():
        enqueue("test.kind", 2, key="page 1")
        elsewhere(enqueue, "test.kind", 3, key="page 1")

    assert OutboxTask.objects.count() == 2


def test_two_workers_take_different_tasks(postgres, handler, registered):
    kind = registered.kinds["test.kind"]
    enqueue("test.kind", 1)
    enqueue("test.kind", 2)
    with transaction.atomic():
        mine = take(kind)
        theirs = elsewhere(take, kind)

    assert {task.payload for task in mine + theirs} == {1, 2}


def test_two_workers_do_not_take_tasks_of_one_key_at_the_same_moment(postgres, handler, registered):
    kind = registered.kinds["test.kind"]
    for number in (1, 2):
        # As when a second one is asked for while the first is locked.
        OutboxTask.objects.create(kind="test.kind", payload=number, key="page 1")
    OutboxTask.objects.create(kind="test.kind", payload=3, key="page 2")
    with transaction.atomic():
        mine = take(kind)
        theirs = [task for _look in range(2) for task in elsewhere(take, kind)]

    assert [task.payload for task in mine] == [1]
    assert [task.payload for task in theirs] == [3]
    assert elsewhere(take, kind) == []
    settle_done(mine)
    assert [task.payload for task in take(kind)] == [2]
