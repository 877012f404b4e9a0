"""Taking tasks and settling them: short transactions before and after the work, none around it."""

import uuid
from datetime import timedelta

import structlog
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from leernetwerk.outbox.errors import error_line, trace_of
from leernetwerk.outbox.models import WORKER_STOPPED, OutboxTask
from leernetwerk.outbox.outcomes import GiveUp, TryAgainAt

log = structlog.get_logger(__name__)

FREE = {"lease_until": None, "leased_by": ""}


def take(kind):
    """Take up to ``kind.batch`` tasks that are due, and return them (``list``); the attempt is counted at once.

    What a worker never came back from is taken by itself, so that what kills a worker takes no other task along; after
    too many times it is given up.
    """
    now = timezone.now()
    due = OutboxTask.objects.due(now).filter(kind=kind.name)
    # Nearly always there is nothing: then SQLite need not be kept from writing.
    if not due.exists():
        return []
    with transaction.atomic():
        # On SQLite the transaction itself, IMMEDIATE in our settings, keeps other workers out.
        tasks = without_others(kind, list(due.select_for_update(skip_locked=True)[: kind.batch]), now)
        lost = [task for task in tasks if task.leased_by]
        tasks = lost[:1] or tasks
        if not tasks:
            return []
        if lost and kind.ends_after_crash(tasks[0].attempts, tasks[0].crashes + 1):
            give_up(tasks[0], WORKER_STOPPED, crashes=F("crashes") + 1)
            return []
        lease = {
            "attempts": F("attempts") + 1,
            "crashes": F("crashes") + (1 if lost else 0),
            "lease_until": now + timedelta(seconds=kind.lease),
            "leased_by": uuid.uuid4().hex,
        }
        OutboxTask.objects.filter(pk__in=[task.pk for task in tasks]).update(**lease)
    for task in tasks:
        task.attempts += 1
        task.leased_by = lease["leased_by"]
    return tasks


def without_others(kind, tasks, now):
    """Return those of ``tasks`` (a list, locked) that have no key, or one of which nobody else takes a task now.

    What another worker is taking at this moment is locked by it, and does not show yet as taken.
    """
    keys = {task.key for task in tasks if task.key}
    if not keys:
        return tasks
    sharing = OutboxTask.objects.alive().filter(kind=kind.name, key__in=keys)
    every = set(sharing.values_list("pk", "key"))
    own = {
        (task.pk, task.key)
        for task in sharing.select_for_update(skip_locked=True)
        if task.lease_until is None or task.lease_until < now
    }
    shared = {key for _pk, key in every - own}
    return [task for task in tasks if task.key not in shared]


def held(task):
    """Return a queryset of just ``task``, empty once another worker has taken it."""
    return OutboxTask.objects.filter(pk=task.pk, leased_by=task.leased_by)


def settle_done(tasks):
    """Delete ``tasks``, all of one taking, which are done; what another worker took meanwhile stays."""
    if tasks:
        keys = [task.pk for task in tasks]
        OutboxTask.objects.filter(pk__in=keys, leased_by=tasks[0].leased_by).delete()


def settle_failed(kind, task, error):
    """Write down that the attempt at ``task`` ended with ``error`` (an exception), and when the next one is."""
    line = error_line(error)
    if isinstance(error, TryAgainAt):
        held(task).update(**FREE, due_at=error.moment, attempts=F("attempts") - 1, error=line)
        return
    pause = None if isinstance(error, GiveUp) else kind.pause(task.attempts)
    if pause is None:
        give_up(task, line, trace=trace_of(error))
        return
    log.warning(
        "A task failed and will be tried again", kind=kind.name, task=task.pk, error=line, seconds=pause
    )
    held(task).update(**FREE, due_at=timezone.now() + timedelta(seconds=pause), error=line)


def give_up(task, line, trace="", **values):
    """Make ``task`` a dead letter with ``line`` as its error."""
    log.error("A task was given up", kind=task.kind, task=task.pk, error=line, trace=trace)
    held(task).update(**FREE, failed_at=timezone.now(), error=line, **values)
