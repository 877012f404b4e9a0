"""What is written down in the outbox for Elasticsearch; ``sending`` and ``mirroring`` do it."""

import hashlib
import json

from leernetwerk.outbox.enqueueing import enqueue
from search.elasticsearch.server import configured_server
from search.models import SearchIndex

SEND, COMPARE = "search.send", "search.compare"
# As many are sent at once: a few megabytes.
ITEMS_A_TIME = 100


def send_later(index, items):
    """Write down that items (an iterable of primary keys) of an index are to be sent, or what is left of them.

    Belongs in the transaction of the change. Does nothing when the database finds by itself.
    """
    if configured_server() is None:
        return
    for some in in_parts(list(items)):
        payload = {"index": index.pk, "items": some}
        enqueue(SEND, payload, key=hashlib.sha256(json.dumps(payload).encode()).hexdigest())


def in_parts(keys):
    """Yield ``keys`` (a list) in lists that are sent at a time."""
    for start in range(0, len(keys), ITEMS_A_TIME):
        yield keys[start : start + ITEMS_A_TIME]


def compare_later():
    """Write down that the live index is to be compared with what the server holds of it."""
    enqueue(COMPARE, {}, key=COMPARE)


def index_missing(index_key):
    """Let the database find, as the server has no index for this one (its primary key) any more, until it has."""
    if SearchIndex.objects.filter(pk=index_key).update(is_mirrored=False):
        compare_later()
