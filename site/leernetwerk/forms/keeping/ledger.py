"""Writes down erasures, and keeps the database and the file beside it agreed on what was erased."""

from django.db import transaction
from django.utils import timezone

from leernetwerk.forms.keeping import ledger_file
from leernetwerk.forms.keeping.marks import mark_of
from leernetwerk.forms.models import Erasure


def write_down(submissions, scope, cause):
    """Write into the ledger that ``submissions`` (iterable of ``Submission``) are erased, in this transaction."""
    keep(
        Erasure(
            mark=mark_of(submission.idempotency_key), scope=scope, cause=cause, form_id=submission.form_id
        )
        for submission in submissions
    )


def write_down_subscriptions(subscriptions, cause):
    """Write into the ledger that ``subscriptions`` (iterable of ``Subscription``) are erased, likewise."""
    keep(
        Erasure(mark=mark_of(subscription.key), scope=Erasure.Scope.MAIL, cause=cause)
        for subscription in subscriptions
    )


def keep(erasures):
    """Keep ``erasures`` (iterable of ``Erasure``), of today, in the database.

    The file follows once that is sure; when it cannot be written, :func:`complete_file` does so later.
    """
    erasures = list(erasures)
    for erasure in erasures:
        erasure.day = timezone.localdate()
    # Written once: what is erased early twice, as after a second placing, is one line.
    Erasure.objects.bulk_create(erasures, ignore_conflicts=True)
    transaction.on_commit(lambda: ledger_file.append(erasures), robust=True)


def complete_file():
    """Add to the file what only the database knows: a process ended, or the disk failed, between the two."""
    known = {(erasure.mark, erasure.scope) for erasure in ledger_file.read()}
    missing = [
        erasure
        for erasure in Erasure.objects.order_by("pk").iterator()
        if (erasure.mark, erasure.scope) not in known
    ]
    if missing:
        ledger_file.append(missing)


def unknown_to_database():
    """Return the ``Erasure``s (a list, unsaved) that only the file knows: the database is that of an older backup."""
    in_file = ledger_file.read()
    if not in_file:
        return []
    known = set(Erasure.objects.values_list("mark", "scope"))
    return [erasure for erasure in in_file if (erasure.mark, erasure.scope) not in known]
