"""Puts items in the indexes and takes them out again, with the counts of words."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from search.analysis import analyser
from search.backends import tokens_backend
from search.elasticsearch.tasks import send_later
from search.index.counts import Counts
from search.index.positions import written
from search.index.tokens import tokens_of
from search.models import IndexedItem, SearchIndex

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
    narrowed (see ``search.index.facets``), ``news_date`` is the day of news. ``read_at`` (aware) tells when its words
    were read: what changes later is not among them.
    """

    language: str
    title: analyser.AnalysedField
    body: analyser.AnalysedField
    text: str
    page_starts: tuple = ()
    facets: dict = field(default_factory=dict)
    news_date: date | None = None
    read_at: datetime = field(default_factory=timezone.now)


def analysed(language, title, texts, **more):
    """Return the :class:`AnalysedItem` of a title and other ``texts`` (``str`` s), and ``more`` that is known of it."""
    return AnalysedItem(
        language,
        analyser.analyse([title], language),
        analyser.analyse(texts, language),
        "\n".join(texts),
        **more,
    )


def put_item(indexes, words, is_open, **source):
    """Put an item (:class:`AnalysedItem`) in ``indexes``, in the place of what was there of its ``source``.

    ``indexes`` are those of ``SearchIndex.objects.to_write()`` in the same transaction, ``source`` is the field of
    ``IndexedItem`` that names it, with its value: ``page_id=3``.
    """
    for index in indexes:
        [(name, value)] = source.items()
        store_all(index, name, {value: (words, is_open)})
        send_later(index, IndexedItem.objects.filter(index=index, **source).values_list("pk", flat=True))


def store_all(index, name, entries):
    """Store what is found of several items in one index, with the change of its counts, in few statements.

    ``name`` is the field of ``IndexedItem`` that names their sources, ``entries`` maps its values to the words
    (:class:`AnalysedItem`) and whether strangers may see them.
    """
    known = {
        getattr(item, name): item
        for item in IndexedItem.objects.filter(index=index, **{f"{name}__in": list(entries)})
    }
    counts = Counts()
    for item in known.values():
        counts.subtract(item)
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
        counts.add(item)
    counts.store(index)


def fill(item, words, is_open):
    """Give an ``IndexedItem`` what it holds of ``words`` (:class:`AnalysedItem`), and return it."""
    item.language = words.language
    item.is_open = is_open
    item.is_stale = False
    item.indexed_at = words.read_at
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
        counts = Counts()
        for item in IndexedItem.objects.filter(index=index, **source):
            send_later(index, [item.pk])
            counts.subtract(item)
            tokens_backend().remove([item.pk])
            item.delete()
        counts.store(index)


def settle_openness(indexes, sources, open_sources, name):
    """Count words among those open to strangers, or no longer, as their sources now are.

    ``indexes`` are those of ``SearchIndex.objects.to_write()`` in the same transaction, ``sources`` is a queryset of
    primary keys, ``open_sources`` a set of those that strangers may see, ``name`` the field of ``IndexedItem`` that
    names them.
    """
    for index in indexes:
        items = IndexedItem.objects.filter(index=index, **{f"{name}__in": sources})
        # Who may see them can have changed also where strangers may not, before and after.
        items.raise_versions()
        send_later(index, items.values_list("pk", flat=True))
        counts = Counts()
        for item in items:
            if item.is_open != (getattr(item, name) in open_sources):
                counts.subtract(item)
                item.is_open = not item.is_open
                item.save(update_fields=["is_open"])
                counts.add(item)
        counts.store(index)
