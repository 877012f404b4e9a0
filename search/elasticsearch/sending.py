"""Sends items to Elasticsearch as they are at that moment, and takes those away that are gone."""

from collections import defaultdict

from search.elasticsearch.documents import documents_of
from search.elasticsearch.pause import put_off_while_away
from search.elasticsearch.server import IndexMissing, Refused, configured_server
from search.elasticsearch.tasks import in_parts, index_missing
from search.models import SearchIndex

TIMEOUT = 10  # seconds; nobody is waiting
# Above every version of an item, which tells microseconds: what is gone never comes back under the same key.
GONE = 2**62
CONFLICT, NOT_FOUND = 409, 404


def send_tasks(payloads):
    """Do what ``send_later`` wrote down: a handler of the outbox. The same may be sent many times."""
    server = configured_server()
    if server is None:
        return
    keys = defaultdict(set)
    for payload in payloads:
        keys[payload["index"]].update(payload["items"])
    with put_off_while_away():
        for index_key in SearchIndex.objects.filter(pk__in=keys).values_list("pk", flat=True):
            try:
                for some in in_parts(sorted(keys[index_key])):
                    send(server, index_key, some)
            except IndexMissing:
                index_missing(index_key)


def send(server, index_key, item_keys):
    """Make a server hold items (their primary keys) of an index as the database does.

    Raises ``Unavailable`` and ``Refused``, and ``IndexMissing`` rather than let the server make an index by itself. A
    version keeps what is older from overwriting what is newer, in whatever order it arrives.
    """
    documents = documents_of(index_key, item_keys)
    operations = []
    for key in item_keys:
        document = documents.get(key)
        version = document["version"] if document else GONE
        about = {"_id": str(key), "version": version, "version_type": "external_gte"}
        operations += [{"index": about}, document] if document else [{"delete": about}]
    with server.client(TIMEOUT) as client:
        answer = client.bulk(index=server.alias(index_key), operations=operations, require_alias=True)
    errors = [result for item in answer["items"] for result in item.values() if "error" in result]
    if any(error["status"] == NOT_FOUND for error in errors):
        raise IndexMissing(server.alias(index_key))
    wrong = [error["error"] for error in errors if error["status"] != CONFLICT]
    if wrong:
        raise Refused(f"{len(wrong)} items: {wrong[0]['type']}")
