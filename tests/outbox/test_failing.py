"""What fails is tried again with growing pauses and given up in the end, in nobody's way."""

import signal
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from structlog.testing import capture_logs

from leernetwerk.outbox.enqueueing import enqueue
from leernetwerk.outbox.kinds import PAUSES
from leernetwerk.outbox.limits import TOO_SLOW, time_limit
from leernetwerk.outbox.models import OutboxTask
from leernetwerk.outbox.outcomes import GiveUp, SomeFailed, TryAgainAt
from tests.outbox.clock import later, work_off

pytestmark = pytest.mark.django_db


def seconds_until_due(moment):
    return round((OutboxTask.objects.get().due_at - moment).total_seconds())


def fail_again(worker):
    """Let the one task fail at the moment it is due; return the seconds until the next attempt."""
    due_at = OutboxTask.objects.get().due_at
    with later(seconds=(due_at - timezone.now()).total_seconds()):
        now = timezone.now()
        assert work_off(worker) == 1
        return seconds_until_due(now)


def test_pauses_grow_until_it_is_given_up(handler, worker):
    handler.fail = OSError()
    enqueue("test.kind", 1)

    pauses = [fail_again(worker) for _pause in PAUSES]
    assert pauses == [60, 300, 1800, 7200, 43200]

    fail_again(worker)
    task = OutboxTask.objects.get()
    assert (task.attempts, task.failed_at is not None) == (6, True)
    with later(days=30):
        assert work_off(worker) == 0


def test_a_kind_has_pauses_of_its_own_and_may_try_for_ever(registered, worker):
    handler = registered(pauses=(5, 15), for_ever=True)
    handler.fail = OSError()
    enqueue("test.kind", 1)

    assert [fail_again(worker) for _number in range(12)] == [5, *[15] * 11]
    assert OutboxTask.objects.get().failed_at is None


def test_what_was_repaired_is_done(handler, worker):
    handler.fail = OSError()
    enqueue("test.kind", 1)
    work_off(worker)
    handler.fail = None
    with later(minutes=1):
        work_off(worker)

    assert handler.done == [1, 1]
    assert not OutboxTask.objects.exists()


def test_a_handler_may_give_up_at_once(handler, worker):
    handler.fail = GiveUp("The page is gone.")
    enqueue("test.kind", 1)
    work_off(worker)

    task = OutboxTask.objects.get()
    assert (task.failed_at is not None, task.attempts, task.error) == (True, 1, "The page is gone.")


def test_a_handler_may_say_when_to_try_again_and_that_counts_for_no_failure(handler, worker):
    moment = timezone.now() + timedelta(hours=3)
    handler.fail = TryAgainAt(moment, "Busy until then.")
    enqueue("test.kind", 1)
    work_off(worker)

    task = OutboxTask.objects.get()
    assert (task.due_at, task.attempts, task.failed_at) == (moment, 0, None)
    assert task.error == "Busy until then."


def test_of_a_batch_only_what_failed_is_tried_again(registered, worker):
    handler = registered(batch=10)
    handler.fail = SomeFailed({1: OSError(), 2: GiveUp("Never.")})
    for payload in ("done", "later", "never"):
        enqueue("test.kind", payload)
    work_off(worker)

    assert handler.calls == [["done", "later", "never"]]
    left = {task.payload: task.failed_at is not None for task in OutboxTask.objects.all()}
    assert left == {"later": False, "never": True}


def test_a_batch_is_no_larger_than_its_kind_says(registered, worker):
    handler = registered(batch=4)
    for number in range(10):
        enqueue("test.kind", number)
    work_off(worker)

    assert handler.calls == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]


def test_kinds_take_turns_in_whatever_order_they_were_registered(registered, worker):
    handlers = [registered(name) for name in ("test.b", "test.c", "test.a")]
    for name in registered.kinds:
        for number in range(3):
            enqueue(name, number)

    for turn in range(1, 4):
        for _kind in handlers:
            worker.work()
        assert [len(handler.calls) for handler in handlers] == [turn] * 3


def test_a_failing_kind_keeps_no_other_waiting(registered, worker):
    broken, sound = registered("test.broken"), registered("test.sound")
    broken.fail = OSError()
    for number in range(20):
        enqueue("test.broken", number)
    enqueue("test.sound", "first")
    enqueue("test.sound", "second")

    # By turns: two of each.
    for _turn in range(4):
        worker.work()

    assert (len(broken.calls), sound.done) == (2, ["first", "second"])


def test_a_kind_of_which_the_code_is_gone_waits(handler, worker, registered):
    enqueue("test.kind", 1)
    del registered.kinds["test.kind"]

    assert work_off(worker) == 0
    assert OutboxTask.objects.get().attempts == 0


def test_what_is_kept_of_an_error_tells_nothing_of_people(handler, worker):
    handler.fail = ConnectionError("550 jan@example.nl: user unknown")
    enqueue("test.kind", 1)
    work_off(worker)

    error = OutboxTask.objects.get().error
    assert error.startswith("ConnectionError (conftest.py:")
    assert "jan" not in error


def test_an_error_tells_which_line_raised_it(registered, worker):
    def fail_deeper():
        raise OSError

    def fail(payloads):
        fail_deeper()

    registered(handler=fail)
    enqueue("test.kind", 1)
    work_off(worker)

    line = fail_deeper.__code__.co_firstlineno + 1
    assert OutboxTask.objects.get().error == f"OSError (test_failing.py:{line})"


@pytest.mark.parametrize("error", [GiveUp(), TryAgainAt(timezone.now())])
def test_a_handler_that_says_nothing_is_named_by_what_it_raised(handler, worker, error):
    handler.fail = error
    enqueue("test.kind", 1)
    worker.work()

    assert OutboxTask.objects.get().error.startswith(f"{type(error).__name__} (conftest.py:")


def test_who_reads_the_log_sees_what_failed_and_where(handler, worker, registered):
    registered("test.last", pauses=()).fail = ConnectionError("jan@example.nl")
    handler.fail = OSError()
    enqueue("test.kind", 1)
    enqueue("test.last", 2)
    with capture_logs() as logged:
        work_off(worker)

    assert [(entry["log_level"], entry["kind"]) for entry in logged] == [
        ("warning", "test.kind"),
        ("error", "test.last"),
    ]
    assert "raise self.fail" in logged[1]["trace"]
    assert "jan@" not in str(logged)


@pytest.mark.parametrize("text", ["with a \x00 in it", "lang " * 1000, "\n\nin two\nlines"])
def test_whatever_a_handler_says_is_kept_as_one_line(handler, worker, text):
    handler.fail = GiveUp(text)
    enqueue("test.kind", 1)
    work_off(worker)

    error = OutboxTask.objects.get().error
    assert error
    assert len(error) <= 500
    assert "\n" not in error


@pytest.mark.django_db(transaction=True)
def test_a_handler_that_hangs_is_stopped_and_tried_again(registered, worker):
    def hang(payloads):
        try:
            time.sleep(30)
        except Exception:  # what a careless handler does
            time.sleep(30)

    registered(handler=hang, time_limit=0.2)
    enqueue("test.kind", 1)

    started, before = time.monotonic(), connection.connection
    work_off(worker)

    assert time.monotonic() - started < 10
    task = OutboxTask.objects.get()
    assert (task.error, task.attempts, task.lease_until) == (TOO_SLOW, 1, None)
    # Whatever it was stopped in the middle of is over.
    assert connection.connection is not before


def test_after_the_work_no_alarm_is_left():
    before = signal.signal(signal.SIGALRM, lambda number, frame: None)
    own = signal.getsignal(signal.SIGALRM)
    try:
        with time_limit(30):
            assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
        assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
        assert signal.getsignal(signal.SIGALRM) is own
    finally:
        signal.signal(signal.SIGALRM, before)


def test_in_another_thread_work_takes_as_long_as_it_takes():
    def work():
        with time_limit(0.1):
            time.sleep(0.3)
        return "done"

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(work).result(10) == "done"
