"""After an older backup was put back: erasing again what came back with it."""

import logging
from functools import partial

from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.forgetting import forget_subscription
from leernetwerk.accounts.subscriptions.signals import Reason
from leernetwerk.forms.erasing import erase, erase_early
from leernetwerk.forms.keeping.ledger import complete_file, unknown_to_database
from leernetwerk.forms.keeping.marks import marks_of
from leernetwerk.forms.models import Erasure, Submission

log = logging.getLogger(__name__)


def replay():
    """Erase again what only the file knows to be erased; return how many forms and subscriptions that concerned.

    Done twice, or by several workers at once, it is done once. What cannot be erased is left for the next time.
    """
    unknown = unknown_to_database()
    if not unknown:
        return 0
    marks = {
        scope: {erasure.mark for erasure in unknown if erasure.scope == scope} for scope in Erasure.Scope
    }
    failed = set()
    count = 0
    # All of them first: rows go while this goes on.
    for own, erase_again in list(returned(marks)):
        try:
            count += erase_again() is not False
        except Exception as error:  # whatever is wrong with one, the others must go
            failed |= own
            log.error("What came back with a backup cannot be erased yet: %s", type(error).__name__)
    # Last, so that one who is stopped before begins anew.
    Erasure.objects.bulk_create(
        (erasure for erasure in unknown if erasure.mark not in failed), ignore_conflicts=True
    )
    if count:
        log.warning("A backup was put back: erased again what came with it", extra={"erased": count})
    return count


def returned(marks):
    """Yield what came back, as its marks (set) and what erases it again; ``marks`` are those of each scope."""
    for submission in Submission.objects.only("pk", "idempotency_key", "form_id"):
        own = marks_of(submission.idempotency_key)
        if own & marks[Erasure.Scope.WHOLE]:
            yield own, partial(erase, submission, Erasure.Cause.BACKUP)
        elif own & marks[Erasure.Scope.EARLY]:
            chosen = Submission.objects.filter(pk=submission.pk)
            yield own, partial(erase_early, chosen, Erasure.Cause.BACKUP)
    for subscription in Subscription.objects.only("pk", "key"):
        own = marks_of(subscription.key)
        if own & marks[Erasure.Scope.MAIL]:
            yield own, partial(forget_subscription, subscription, Reason.RETURNED)


def agree():
    """Make the database and the file agree on what was erased."""
    replay()
    complete_file()
