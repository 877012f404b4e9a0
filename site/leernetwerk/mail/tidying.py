"""Forgetting mails that nobody will send."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from leernetwerk.mail.models import SEND, Mail
from leernetwerk.outbox.models import OutboxTask

LONGEST_KEPT = timedelta(days=30)
# A mail is stored together with its task, which others may see a moment later.
GRACE = timedelta(minutes=10)


@transaction.atomic
def tidy():
    """Forget mails whose task staff have discarded, and those of a month ago that were given up."""
    now = timezone.now()
    task = OutboxTask.objects.filter(kind=SEND, key=OuterRef("key"))
    Mail.objects.filter(~Exists(task), created_at__lt=now - GRACE).delete()
    OutboxTask.objects.dead().filter(kind=SEND, failed_at__lt=now - LONGEST_KEPT).delete()
