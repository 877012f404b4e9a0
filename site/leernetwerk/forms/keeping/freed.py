"""After an erasure: having the database give up what its file still holds of it, in the background."""

from datetime import timedelta

from django.db import models
from django.utils import timezone

from leernetwerk.delivery.freed_space import Busy, scrub
from leernetwerk.mail.models import Mail
from leernetwerk.outbox.enqueueing import enqueue
from leernetwerk.outbox.models import OutboxTask
from leernetwerk.outbox.outcomes import TryAgainAt

SCRUB = "forms.scrub"
# For as long as others read what was before.
PAUSE = timedelta(seconds=5)

_models: list[type[models.Model]] = [Mail, OutboxTask]


def register_erased(*erased):
    """Say from which models (classes) rows go with an answered form."""
    _models.extend(erased)


def scrub_later():
    """Ask for it, in the transaction of the erasure."""
    enqueue(SCRUB, {}, key=SCRUB)


def scrub_now(payloads):
    """Do it: the handler of the outbox. While somebody still reads the database as it was, it is tried again."""
    try:
        scrub(_models)
    except Busy:
        raise TryAgainAt(timezone.now() + PAUSE) from None
