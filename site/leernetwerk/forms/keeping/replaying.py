"""After an older backup was put back: erasing again what came back with it."""

import logging

from leernetwerk.forms.erasing import erase, erase_early
from leernetwerk.forms.keeping.ledger import complete_file, unknown_to_database
from leernetwerk.forms.keeping.marks import marks_of
from leernetwerk.forms.models import Erasure, Submission

log = logging.getLogger(__name__)


def replay():
    """Erase again what only the file knows to be erased; return how many answered forms that concerned.

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
    # All keys first: rows go while this goes on.
    for submission in list(Submission.objects.only("pk", "idempotency_key", "form_id")):
        own = marks_of(submission)
        try:
            if own & marks[Erasure.Scope.WHOLE]:
                count += erase(submission, Erasure.Cause.BACKUP)
            elif own & marks[Erasure.Scope.EARLY]:
                erase_early(Submission.objects.filter(pk=submission.pk), Erasure.Cause.BACKUP)
                count += 1
        except Exception as error:  # whatever is wrong with one, the others must go
            failed |= own
            log.error("An answered form cannot be erased again yet: %s", type(error).__name__)
    # Last, so that one who is stopped before begins anew.
    Erasure.objects.bulk_create(
        (erasure for erasure in unknown if erasure.mark not in failed), ignore_conflicts=True
    )
    if count:
        log.warning("A backup was put back: erased again what came with it", extra={"erased": count})
    return count


def agree():
    """Make the database and the file agree on what was erased."""
    replay()
    complete_file()
