"""Asks Elasticsearch for candidates: the same questions that the database is asked, in one request."""

from search.elasticsearch.closures import condition
from search.elasticsearch.pause import is_paused, pause
from search.elasticsearch.server import IndexMissing, Unavailable, configured_server
from search.elasticsearch.tasks import index_missing

TIMEOUT = 1  # seconds that a visitor waits before the database is asked instead


def candidates_of_server(questions, reader, index, most):
    """Return the primary keys of items that may answer best (a list, at most ``most``), or ``None`` when the database
    has to be asked: no server is named, it does not answer, or not yet hold everything.

    ``questions`` are those of ``search.candidates``, ``index`` is the :class:`~search.frequencies.SearchedIndex`. What
    the reader (:class:`~search.reader.Reader`) may see has to be asked of the database again.
    """
    server = configured_server()
    if server is None or not index.is_mirrored or is_paused():
        return None
    try:
        return ask(server, index.key, questions, reader, most)
    except Unavailable as error:
        pause(error)
    except IndexMissing:
        index_missing(index.key)
    return None


def ask(server, index_key, questions, reader, most):
    """Return what a server finds in an index (see :func:`candidates_of_server`).

    Raises ``Unavailable`` and ``IndexMissing``.
    """
    found = [
        {"constant_score": {"filter": every(clauses), "boost": len(questions) - number}}
        for number, clauses in enumerate(questions)
    ]
    with server.client(TIMEOUT) as client:
        answer = client.search(
            index=server.alias(index_key),
            query={"bool": {"must": [{"dis_max": {"queries": found}}], "filter": [condition(reader)]}},
            sort=[{"_score": "desc"}, {"item": "desc"}],
            size=most,
            stored_fields="_none_",
            track_total_hits=False,
            allow_partial_search_results=False,
        )
    return [hit["sort"][1] for hit in answer["hits"]["hits"]]


def every(clauses):
    """Return the query for a question (see ``search.backends``)."""
    return {"bool": {"filter": [_either(alternatives) for alternatives in clauses]}}


def _either(alternatives):
    return {"bool": {"should": [_all(sets) for sets in alternatives], "minimum_should_match": 1}}


def _all(sets):
    return {"bool": {"filter": [{"terms": {"tokens": sorted(tokens)}} for tokens in sets]}}
