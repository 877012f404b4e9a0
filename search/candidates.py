"""Fetches the items that may answer best, for the reranker to put in order."""

from django.db.models import F
from django.db.models.expressions import RawSQL

from search.backends import tokens_backend
from search.elasticsearch.finding import candidates_of_server
from search.index.positions import positions_reader
from search.models import IndexedItem
from search.ranking.query import keys_of
from search.ranking.scoring import Positions

# As many candidates are put in order; more changed nothing among the first ten of 5,361 pages, 200 a little.
MOST_CANDIDATES = 300
READ = [
    "pk",
    "page_id",
    "translation_key",
    "facets",
    "news_date",
    "title_positions",
    "body_positions",
    "title_length",
    "body_length",
]


def candidates(items, asked, reader, index):
    """Return those of ``items`` (a queryset of what a :class:`~search.reader.Reader` may see) that may best answer what
    is ``asked`` (questions, see ``search.backends``) of an ``index`` (:class:`~search.frequencies.SearchedIndex`)."""
    if not asked:
        return items.none()
    keys = candidates_of_server(asked, reader, index, MOST_CANDIDATES)
    if keys is None:
        return IndexedItem.objects.filter(pk__in=matching(items, asked))
    # What the server knows of who may see an item can be a moment old.
    return items.filter(pk__in=keys)


def matching(items, asked):
    """Return the condition (SQL) on the primary keys of :func:`candidates`, found by the database.

    What answers a narrower question comes first, and of that what was indexed last.
    """
    backend = tokens_backend()
    tiers = " UNION ALL ".join(
        f"SELECT item, {tier} AS tier FROM ({backend.matching_sql}) AS tier_{tier}"  # noqa: S608 - numbers
        for tier in range(len(asked))
    )
    matched = (
        f"SELECT item FROM ({tiers}) AS every GROUP BY item "  # noqa: S608 - see above
        f"ORDER BY MIN(tier), item DESC {backend.in_order}"
    )
    item = items.order_by().filter(pk=RawSQL("matched.item", [])).values("pk")
    is_wanted, values = item.query.sql_with_params()
    # Asked of one match after the other, the best first, so that no more are looked at than are needed: within CASE,
    # no database makes a join of it or puts it before the sorting.
    return RawSQL(  # noqa: S611 - parameters apart
        f"SELECT item FROM ({matched}) AS matched WHERE CASE WHEN EXISTS ({is_wanted}) THEN 1 END = 1 "  # noqa: S608 - by the ORM
        f"LIMIT {MOST_CANDIDATES}",
        [*(backend.question(clauses) for clauses in asked), *values],
    )


def positions_of(items, groups):
    """Yield ``(item, Positions)`` for ``items`` (a queryset): where the keys of ``groups`` stand.

    Of an item, a tuple has the fields that are asked for by name (``READ``): instances of three hundred take longer.
    """
    read = positions_reader(keys_of(groups))
    for item in items.annotate(translation_key=F("page__translation_key")).values_list(*READ, named=True):
        title, body = read(item.title_positions), read(item.body_positions)
        yield item, Positions(title, body, item.title_length, item.body_length)
