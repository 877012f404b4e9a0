"""The one table of the room."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from leernetwerk.outbox.kinds import kinds

LONGEST_ERROR = 500
WORKER_STOPPED = gettext_noop("The worker stopped before it was done.")


class OutboxTaskQuerySet(models.QuerySet):
    """Tasks by where they are on their way; what is done is no row any more."""

    def dead(self):
        """Keep what is not tried any more: it waits for people."""
        return self.filter(failed_at__isnull=False)

    def alive(self):
        """Keep what will be tried, or is being tried."""
        return self.filter(failed_at__isnull=True)

    def waiting(self):
        """Keep what no worker has taken."""
        return self.alive().filter(lease_until__isnull=True)

    def due(self, now):
        """Keep what may be taken at ``now`` (aware), in order.

        A lease that ran out counts for nothing. Of tasks with the same key one is done at a time, so that an older
        one never ends after a newer one.
        """
        being_done = OutboxTask.objects.alive().filter(
            kind=OuterRef("kind"), key=OuterRef("key"), lease_until__gte=now
        )
        return (
            self.alive()
            .filter(Q(lease_until__isnull=True) | Q(lease_until__lt=now), due_at__lte=now)
            .filter(Q(key="") | ~Exists(being_done))
            .order_by("due_at", "pk")
        )


class OutboxTask(models.Model):
    """One thing to be done, for as long as it is not done.

    ``kind`` is the name under which a handler is registered, ``payload`` what the handler gets (JSON). Tasks of a kind
    with the same ``key`` ask for the same work. ``attempts`` counts how often it was taken, ``crashes`` how often the
    worker never told how it went. A worker that has taken it holds it until ``lease_until`` under a name of that one
    taking, ``leased_by``. ``failed_at`` is when it was given up; ``error`` says in a line why the last attempt failed.
    """

    kind = models.CharField(_("what"), max_length=100)
    payload = models.JSONField(_("payload"))
    key = models.CharField(_("key"), max_length=200, blank=True)
    created_at = models.DateTimeField(_("asked for"), default=timezone.now)
    due_at = models.DateTimeField(_("due"), default=timezone.now)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    crashes = models.PositiveIntegerField(_("crashes"), default=0)
    lease_until = models.DateTimeField(_("taken until"), null=True, blank=True)
    leased_by = models.CharField(_("taken by"), max_length=32, blank=True)
    failed_at = models.DateTimeField(_("given up"), null=True, blank=True)
    error = models.CharField(_("last error"), max_length=LONGEST_ERROR, blank=True)

    objects = OutboxTaskQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        # To see, to have tried again, and to discard; nobody adds one by hand.
        default_permissions = ("view", "change", "delete")
        ordering = ["-failed_at", "-pk"]
        verbose_name = _("task in the background")
        verbose_name_plural = _("tasks in the background")
        indexes = [
            models.Index(fields=["kind", "due_at"], name="outbox_due", condition=Q(failed_at=None)),
            models.Index(fields=["kind", "key"], name="outbox_key", condition=Q(failed_at=None)),
            models.Index(fields=["failed_at"], name="outbox_dead", condition=~Q(failed_at=None)),
        ]

    def __str__(self):
        return self.label

    @property
    def label(self):
        """What is to be done, in the reader's language (``str``); the bare name of a kind that nobody registers."""
        return str(kinds[self.kind].label) if self.kind in kinds else self.kind

    @property
    def reason(self):
        """Why the last attempt failed, in the reader's language where it is one of our own sentences."""
        return gettext(self.error) if self.error else ""
