"""The indexes on the server: one for each ``SearchIndex``."""

import re
from dataclasses import dataclass, field

from search.elasticsearch.documents import MAPPINGS, SETTINGS
from search.elasticsearch.server import IndexMissing
from search.models import IndexedItem, SearchIndex

TIMEOUT = 30  # seconds; nobody is waiting
ITEMS_AN_ANSWER = 10_000  # as many as a server gives at once, unless it is told otherwise


@dataclass
class Differences:
    """In what the server differs from the database; each is a list of primary keys of items, ascending.

    It lacks ``missing``, has ``outdated`` with an older version, ``ahead`` with a newer one (as after a backup of the
    database was put back), and ``surplus`` that the database has not.
    """

    missing: list = field(default_factory=list)
    outdated: list = field(default_factory=list)
    ahead: list = field(default_factory=list)
    surplus: list = field(default_factory=list)

    @property
    def all(self):
        """All items that differ (a list)."""
        return sorted([*self.missing, *self.outdated, *self.ahead, *self.surplus])


def create(server, index_key):
    """Make the index for a ``SearchIndex`` (its primary key) on the server unless it is there."""
    from elasticsearch import BadRequestError

    with server.client(TIMEOUT) as client:
        try:
            client.indices.create(
                index=server.index_name(index_key),
                aliases={server.alias(index_key): {}},
                settings=SETTINGS,
                mappings=MAPPINGS,
            )
        except BadRequestError as error:
            if error.error != "resource_already_exists_exception":
                raise


def stored_indexes(server):
    """Return the primary keys (a set) of the ``SearchIndex`` es that the server has an index for."""
    with server.client(TIMEOUT) as client:
        names = client.indices.get_alias(index=f"{server.prefix}-*", allow_no_indices=True)
    pattern = re.compile(rf"{re.escape(server.prefix)}-(\d+)")
    return {int(match[1]) for match in map(pattern.fullmatch, names) if match}


def remove(server, index_key):
    """Remove the index for a ``SearchIndex`` (its primary key) from the server; none there does no harm."""
    with server.client(TIMEOUT) as client:
        client.indices.delete(index=server.index_name(index_key), ignore_unavailable=True)


def remove_strays(server):
    """Remove the indexes from the server of which the ``SearchIndex`` is gone."""
    stored = stored_indexes(server)
    for index_key in stored - set(SearchIndex.objects.values_list("pk", flat=True)):
        remove(server, index_key)


def refresh(server, index_key):
    """Let what was sent be found at once."""
    with server.client(TIMEOUT) as client:
        client.indices.refresh(index=server.alias(index_key))


def versions_on_server(server, index_key):
    """Return primary key → version (``dict``) of the items that the server holds; raises ``IndexMissing``."""
    refresh(server, index_key)
    versions, after = {}, None
    while True:
        with server.client(TIMEOUT) as client:
            answer = client.search(
                index=server.alias(index_key),
                query={"match_all": {}},
                sort=[{"item": "asc"}],
                size=ITEMS_AN_ANSWER,
                search_after=after,
                stored_fields="_none_",
                docvalue_fields=["version"],
                track_total_hits=False,
                allow_partial_search_results=False,
            )
        hits = answer["hits"]["hits"]
        versions.update((hit["sort"][0], hit["fields"]["version"][0]) for hit in hits)
        if len(hits) < ITEMS_AN_ANSWER:
            return versions
        after = hits[-1]["sort"]


def differences(server, index_key):
    """Return the :class:`Differences` between the server and the database in a ``SearchIndex`` (its primary key)."""
    try:
        there = versions_on_server(server, index_key)
    except IndexMissing:
        there = {}
    here = dict(IndexedItem.objects.filter(index=index_key).order_by("pk").values_list("pk", "version"))
    found = Differences(surplus=sorted(there.keys() - here.keys()))
    for key, version in here.items():
        if key not in there:
            found.missing.append(key)
        elif there[key] != version:
            (found.outdated if there[key] < version else found.ahead).append(key)
    return found
