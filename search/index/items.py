"""Puts items in the indexes and takes them out again, with the counts of words that ranking needs."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from django.db import connection, transaction
from django.utils import timezone

from search.analysis import analyser
from search.backends import tokens_backend
from search.elasticsearch.tasks import send_later
from search.index.positions import keys_in, written
from search.index.tokens import tokens_of
from search.models import IndexedItem, IndexedWord, SearchIndex
from search.vocabulary.current import current_vocabulary

ROWS_A_STATEMENT = 250
# What :func:`fill` fills.
CONTENT = [
    "language",
    "is_open",
    "is_stale",
    "indexed_at",
    "title_length",
    "body_length",
    "title_positions",
    "body_positions",
    "text",
    "page_starts",
    "version",
    "facets",
    "news_date",
]


@dataclass(frozen=True)
class AnalysedItem:
    """The words of an item in a language: its title, its body (:class:`AnalysedField` s) and the text of the body.

    ``page_starts`` are the positions at which the pages of a document begin, ``facets`` the values by which it can be
    narrowed (see ``search.index.facets``), ``news_date`` is the day of news.
    """

    language: str
    title: analyser.AnalysedField
    body: analyser.AnalysedField
    text: str
    page_starts: tuple = ()
    facets: dict = field(default_factory=dict)
    news_date: date | None = None


def analysed(language, title, texts, **more):
    """Return the :class:`AnalysedItem` of a title and other ``texts`` (``str`` s), and ``more`` that is known of it."""
    # Compounds are divided as editors said, whichever process reads the text.
    current_vocabulary()
    return AnalysedItem(
        language,
        analyser.analyse([title], language),
        analyser.analyse(texts, language),
        "\n".join(texts),
        **more,
    )


@transaction.atomic
def put_item(words, is_open, **source):
    """Put an item (:class:`AnalysedItem`) in every index, in the place of what was there of its ``source``.

    ``source`` is the field of ``IndexedItem`` that names it, with its value: ``page_id=3``.
    """
    for index in SearchIndex.objects.to_write():
        count(index, store(index, words, is_open, **source))
        send_later(index, IndexedItem.objects.filter(index=index, **source).values_list("pk", flat=True))


def store(index, words, is_open, **source):
    """Store what is found of an item in one index, but for the change of its counts, which is returned (``Counter``).

    See :func:`put_item` for what is given, and :func:`counts_of` for the counts.
    """
    [(name, value)] = source.items()
    return store_all(index, name, {value: (words, is_open)})


def store_all(index, name, entries):
    """Store what is found of several items, in few statements; return the change of their counts (``Counter``).

    ``name`` is the field of ``IndexedItem`` that names their sources, ``entries`` maps its values to the words
    (:class:`AnalysedItem`) and whether strangers may see them.
    """
    known = {
        getattr(item, name): item
        for item in IndexedItem.objects.filter(index=index, **{f"{name}__in": list(entries)})
    }
    changes = Counter()
    for item in known.values():
        changes.subtract(counts_of(item))
    items = [
        fill(known.get(value) or IndexedItem(index=index, **{name: value}), words, is_open)
        for value, (words, is_open) in entries.items()
    ]
    IndexedItem.objects.bulk_update([item for item in items if item.pk], CONTENT)
    IndexedItem.objects.bulk_create([item for item in items if not item.pk])
    tokens_backend().put_all(
        [
            (item.pk, tokens_of(words.language, words.title.positions, words.body.positions))
            for item, (words, _is_open) in zip(items, entries.values(), strict=True)
        ]
    )
    for item in items:
        changes.update(counts_of(item))
    return changes


def fill(item, words, is_open):
    """Give an ``IndexedItem`` what it holds of ``words`` (:class:`AnalysedItem`), and return it."""
    item.language = words.language
    item.is_open = is_open
    item.is_stale = False
    item.indexed_at = timezone.now()
    item.raise_version()
    item.title_length, item.body_length = words.title.length, words.body.length
    item.title_positions, item.body_positions = written(words.title.positions), written(words.body.positions)
    item.text, item.page_starts = words.text, json.dumps(words.page_starts)
    item.facets, item.news_date = words.facets, words.news_date
    return item


@transaction.atomic
def forget(**source):
    """Take what there is of a source (see :func:`put_item`) out of every index; nothing there does no harm."""
    for index in SearchIndex.objects.to_write():
        for item in IndexedItem.objects.filter(index=index, **source):
            send_later(index, [item.pk])
            count(index, difference(Counter(), counts_of(item)))
            tokens_backend().remove([item.pk])
            item.delete()


@transaction.atomic
def settle_openness(sources, open_sources, name):
    """Count words among those open to strangers, or no longer, as their sources now are.

    ``sources`` is a queryset of primary keys, ``open_sources`` a set of those that strangers may see, ``name`` the
    field of ``IndexedItem`` that names them.
    """
    for index in SearchIndex.objects.to_write():
        items = IndexedItem.objects.filter(index=index, **{f"{name}__in": sources})
        # Who may see them can have changed also where strangers may not, before and after.
        items.raise_versions()
        send_later(index, items.values_list("pk", flat=True))
        for item in items:
            if item.is_open != (getattr(item, name) in open_sources):
                before = counts_of(item)
                item.is_open = not item.is_open
                item.save(update_fields=["is_open"])
                count(index, difference(counts_of(item), before))


def counts_of(item):
    """Return what an ``IndexedItem`` adds to the counts (a ``Counter``).

    Its keys are ``(language, key, is_open)``: with ``False`` for all items, with ``True`` for those open to strangers.
    """
    keys = {*keys_in(item.title_positions), *keys_in(item.body_positions)}
    sums = {
        IndexedWord.ITEMS: 1,
        IndexedWord.TITLE_LENGTH: item.title_length,
        IndexedWord.BODY_LENGTH: item.body_length,
    }
    counts = Counter()
    for is_open in {False, item.is_open}:
        counts.update({(item.language, key, is_open): 1 for key in keys})
        counts.update({(item.language, key, is_open): number for key, number in sums.items()})
    return counts


def difference(now, before):
    """Return the change from one ``Counter`` to another (a ``Counter`` that may hold numbers below zero)."""
    changes = Counter(now)
    changes.subtract(before)
    return changes


def count(index, changes):
    """Add changes of counts (see :func:`counts_of`) to those that an index has stored."""
    words = sorted({(language, key) for (language, key, _is_open), change in changes.items() if change})
    rows = [(index.pk, *word, changes[*word, False], changes[*word, True]) for word in words]
    table = IndexedWord._meta.db_table
    for start in range(0, len(rows), ROWS_A_STATEMENT):
        part = rows[start : start + ROWS_A_STATEMENT]
        places = ", ".join(["(%s, %s, %s, %s, %s)"] * len(part))
        sums = ", ".join(
            f"{name} = {table}.{name} + excluded.{name}" for name in ("frequency", "open_frequency")
        )
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (index_id, language, key, frequency, open_frequency) "  # noqa: S608
                f"VALUES {places} ON CONFLICT (index_id, language, key) DO UPDATE SET {sums}",
                [value for row in part for value in row],
            )
