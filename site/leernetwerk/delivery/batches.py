"""Work through what is due, one at a time, so that one that fails keeps no other."""

import logging

from django.db import transaction

from leernetwerk.delivery.periodic import MORE

log = logging.getLogger(__name__)

BATCH = 100


def one_by_one(due, act):
    """Call ``act`` with the primary keys of ``due`` (a queryset), each in a transaction of its own.

    Return ``MORE`` after a hundred, for another turn. One that fails is logged, counts for none, and is tried again.
    """
    done = 0
    for key in list(due.values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                act(key)
        except Exception as error:  # whatever is wrong with one, the others have their turn
            # Only of what kind it is: what it says may be of somebody's answers.
            log.error("%s has to wait: %s", due.model._meta.label, type(error).__name__)
            continue
        done += 1
        if done == BATCH:
            return MORE
    return None
