"""Leaves a server alone that did not answer, so that it does not cost every visitor a wait.

The pause is kept in the cache and so is one for all processes.
"""

import logging
from contextlib import contextmanager
from datetime import timedelta

from django.core.cache import cache
from django.utils import timezone

from leernetwerk.outbox.outcomes import TryAgainAt
from search.elasticsearch.server import Unavailable

log = logging.getLogger(__name__)

KEY = "search.elasticsearch.pause"
SECONDS = 10


def is_paused():
    """Tell whether the server failed a moment ago (``bool``)."""
    return cache.get(KEY) is not None


def pause(error):
    """Leave the server alone for a while because of ``error``, and tell the operator."""
    cache.set(KEY, True, SECONDS)
    log.error("Elasticsearch does not answer; the database finds for %s seconds (%s)", SECONDS, error)


@contextmanager
def put_off_while_away():
    """Put off a task of the outbox (``TryAgainAt``) as long as the server does not answer: that is no failure of it."""
    moment = timezone.now() + timedelta(seconds=SECONDS)
    if is_paused():
        raise TryAgainAt(moment, "Elasticsearch is left alone for a while.")
    try:
        yield
    except Unavailable as error:
        pause(error)
        raise TryAgainAt(moment, str(error)) from error
