"""After an outage: finding out that the server is back, and not waiting any longer then.

Pauses grow to half a day. So once a minute one mail that pauses is tried in between; when a mail goes out that had
failed before, all that pause are tried at once. Neither counts as an attempt, nor moves one that was planned.
"""

from datetime import timedelta

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from leernetwerk.mail.models import SEND, Mail
from leernetwerk.outbox.models import OutboxTask

# What is due sooner than this is not worth an extra attempt.
SOON = timedelta(seconds=60)


def pausing():
    """Return the tasks (queryset) of mails that wait after a failure, the next one first."""
    soon = timezone.now() + SOON
    return (
        OutboxTask.objects.waiting()
        .filter(kind=SEND, attempts__gt=0, due_at__gt=soon)
        .order_by("due_at", "pk")
    )


def probe():
    """Try one of the mails that pause."""
    bring_forward(pausing()[:1])


def hasten():
    """Try all mails that pause."""
    bring_forward(pausing())


def bring_forward(tasks):
    """Make ``tasks`` (queryset) due; their mails remember when they would have been, in case it fails."""
    keys = dict(tasks.values_list("pk", "key"))
    planned = OutboxTask.objects.filter(kind=SEND, key=OuterRef("key"), failed_at=None).order_by("due_at")
    Mail.objects.filter(key__in=keys.values()).update(next_at=Subquery(planned.values("due_at")[:1]))
    OutboxTask.objects.filter(pk__in=keys, lease_until=None).update(due_at=timezone.now())


def was_tried_before(mail):
    """Tell whether a mail that is being sent had failed before."""
    return OutboxTask.objects.filter(kind=SEND, key=mail.key, attempts__gt=1).exists()
