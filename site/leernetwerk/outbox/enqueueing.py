"""Asking for work."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from leernetwerk.outbox.kinds import kinds
from leernetwerk.outbox.models import OutboxTask


def enqueue(kind, payload, key="", due_at=None):
    """Write down that something has to be done, in the transaction of its cause; a rollback takes it along.

    ``kind`` (``str``) is registered, else ``LookupError``. ``payload`` is JSON and small: keys of rows rather than what
    stands in them. ``due_at`` (aware) is now unless given. ``key`` (``str``, at most 200 characters, else
    ``ValueError``) names the work: while a task of the same kind and key waits that comes no later, nothing is added.
    One that is being done doesn't count, as it may have read what was before.
    """
    if kind not in kinds:
        raise LookupError(f"Nobody has registered the kind {kind!r}.")
    if len(key) > OutboxTask._meta.get_field("key").max_length:
        raise ValueError("The key is too long.")
    due_at = due_at or timezone.now()
    # One transaction for both, that of the cause where there is one: no savepoint, as nothing here is caught.
    with transaction.atomic(savepoint=False):
        if not (key and is_waiting(kind, key, due_at)):
            OutboxTask.objects.create(kind=kind, payload=payload, key=key, due_at=due_at)


def is_waiting(kind, key, due_at):
    """Tell whether a task with this key waits that will do, and keep workers from it until the transaction ends.

    Without that a worker could do it before the change that it stands for can be seen. One that another transaction
    holds is passed over rather than waited for: a second task does no harm. (SQLite knows one writer at a time and
    ignores the lock.) What pauses after a failure will do whenever it comes, else an outage would fill the table.
    """
    waiting = OutboxTask.objects.waiting().filter(
        Q(due_at__lte=due_at) | Q(attempts__gt=0), kind=kind, key=key
    )
    return waiting.select_for_update(skip_locked=True).first() is not None
