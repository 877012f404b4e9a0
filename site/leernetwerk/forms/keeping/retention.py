"""Erases by itself what was kept for as long as it may be."""

import logging
import time

from django.utils import timezone

from leernetwerk.delivery.periodic import MORE
from leernetwerk.forms.erasing import erase
from leernetwerk.forms.keeping.terms import all_terms
from leernetwerk.forms.models import Erasure, Submission

log = logging.getLogger(__name__)

# Seconds after which other work comes in between.
BUDGET = 4


def erase_due(today=None):
    """Erase what is due on ``today`` (``datetime.date``, that of Europe/Amsterdam unless given).

    Each answered form goes in a transaction of its own: a worker that is killed has done what it did, several do not
    hinder each other, and one that cannot be erased is tried again the next time. Returns ``MORE`` when time was up.
    """
    today = today or timezone.localdate()
    end = time.monotonic() + BUDGET
    erased = failed = 0
    is_interrupted = False
    for term in all_terms():
        for key in list(term.due(today).order_by("pk").values_list("pk", flat=True)):
            # Not before something is gone: else what fails slowly would be all that is ever tried.
            if is_interrupted := erased > 0 and time.monotonic() > end:
                break
            try:
                erased += erase(Submission(pk=key), Erasure.Cause.TIME)
            except Exception as error:  # whatever is wrong with one, the others must go
                failed += 1
                # Only of what kind it is: what it says may be of the answers.
                log.error("An answered form cannot be erased yet: %s", type(error).__name__)
        if is_interrupted:
            break
    if erased or failed:
        log.info("Erased what was kept long enough", extra={"erased": erased, "failed": failed})
    return MORE if is_interrupted else None
