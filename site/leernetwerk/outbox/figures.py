"""What operators are told."""

from datetime import timedelta

from django.db.models import Count, Q
from django.utils import timezone

from leernetwerk.outbox.models import OutboxTask

# A minute and a pause are nothing; then somebody should look whether the background work runs.
LATE = timedelta(minutes=5)


def figures():
    """Return how many tasks ask for attention: ``late`` should have been done five minutes ago, ``dead`` are given up.

    What is tried again after a failure is late when it was asked for longer ago.
    """
    long_ago = timezone.now() - LATE
    alive = Q(failed_at__isnull=True)
    retried = Q(attempts__gt=0, created_at__lt=long_ago)
    return OutboxTask.objects.aggregate(
        late=Count("pk", filter=alive & (retried | Q(due_at__lt=long_ago))),
        dead=Count("pk", filter=~alive),
    )
