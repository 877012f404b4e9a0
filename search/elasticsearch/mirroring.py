"""Keeps what the server holds equal to the database: fills an index, and mends what was missed."""

import logging

from search.elasticsearch import indices
from search.elasticsearch.pause import is_paused, pause, put_off_while_away
from search.elasticsearch.sending import send
from search.elasticsearch.server import IndexMissing, Refused, Unavailable, configured_server
from search.elasticsearch.tasks import compare_later, in_parts, send_later
from search.models import IndexedItem, SearchIndex

log = logging.getLogger(__name__)


def fill(index):
    """Make the server hold a whole :class:`SearchIndex` before readers search it; return whether it does (``bool``).

    Without a server, or one that answers, there is nothing to do: the database finds.
    """
    server = configured_server()
    if server is None or is_paused():
        return False
    try:
        indices.create(server, index.pk)
        for keys in in_parts(indices.differences(server, index.pk).all):
            send(server, index.pk, keys)
        is_mirrored = not indices.differences(server, index.pk).all
    except Unavailable as error:
        pause(error)
        return False
    except (IndexMissing, Refused) as error:
        log.error("Elasticsearch could not be filled; the database finds (%s)", error)
        return False
    SearchIndex.objects.filter(pk=index.pk).update(is_mirrored=is_mirrored)
    return is_mirrored


def compare_tasks(payloads):
    """Have the live index sent as far as the server differs, and let the server find once it does not.

    A handler of the outbox; :func:`watch` asks for it again until then.
    """
    server = configured_server()
    index = SearchIndex.objects.filter(is_live=True).first()
    if server is None or index is None:
        return
    with put_off_while_away():
        indices.create(server, index.pk)
        differing = indices.differences(server, index.pk)
    if not differing.all:
        SearchIndex.objects.filter(pk=index.pk).update(is_mirrored=True)
        return
    for item in IndexedItem.objects.filter(pk__in=differing.ahead):
        item.raise_version()
        item.save(update_fields=["version"])
    send_later(index, differing.all)


def compare_now_and_then():
    """Have everything compared: a periodic job."""
    if configured_server() is not None:
        compare_later()


def watch():
    """See whether the server has the live index and no others: a periodic job. What lacks is made by a task."""
    server = configured_server()
    live = SearchIndex.objects.filter(is_live=True)
    if server is None:
        # What changes now is not sent, so it has to be compared before it is searched again.
        live.filter(is_mirrored=True).update(is_mirrored=False)
        return
    if is_paused():
        return
    try:
        stored = indices.stored_indexes(server)
        indices.remove_strays(server)
    except Unavailable as error:
        pause(error)
        return
    live.exclude(pk__in=stored).update(is_mirrored=False)
    if live.filter(is_mirrored=False).exists():
        compare_later()
