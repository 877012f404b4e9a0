"""Puts pages in the index and takes them out again, with the counts of words that ranking needs."""

import json
from collections import Counter

from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Page

from leernetwerk.network.visibility import hidden_from, visible_pages
from search.analysis import analyser
from search.backends import tokens_backend
from search.index.texts import page_texts
from search.index.tokens import tokens_of
from search.models import IndexedPage, IndexedWord

ROWS_A_STATEMENT = 250


@transaction.atomic
def index_page(page):
    """Put a live content page (specific) in the index, in the place of what was there of it."""
    # Who indexes the page at the same time waits, or its words would be counted twice.
    list(Page.objects.select_for_update().filter(pk=page.pk).values_list("pk"))
    before = counts_of(IndexedPage.objects.filter(page=page.pk).first())
    is_open = visible_pages(None).filter(pk=page.pk).exists()
    count(store(page.pk, page.locale.language_code, page.title, page_texts(page), is_open), before)


def store(page_id, language, title_text, texts, is_open):
    """Store what is found of a page, but for the counts that it adds: these are returned (see :func:`counts_of`)."""
    title = analyser.analyse([title_text], language)
    body = analyser.analyse(texts, language)
    indexed, _created = IndexedPage.objects.update_or_create(
        page_id=page_id,
        defaults={
            "language": language,
            "analysis": analyser.VERSION,
            "is_open": is_open,
            "indexed_at": timezone.now(),
            "title_length": title.length,
            "body_length": body.length,
            "title_positions": stored(title.positions),
            "body_positions": stored(body.positions),
            "text": "\n".join(texts),
        },
    )
    tokens_backend().put(page_id, tokens_of(language, title, body))
    return counts_of(indexed)


@transaction.atomic
def forget_page(page_id):
    """Take a page (its primary key) out of the index; one that is not there does no harm."""
    indexed = IndexedPage.objects.filter(page=page_id).first()
    if indexed is not None:
        count(Counter(), counts_of(indexed))
        tokens_backend().remove(page_id)
        indexed.delete()


def stored(positions):
    """Return positions (key → ascending ``int``s) as compact JSON."""
    return json.dumps(positions, ensure_ascii=False, separators=(",", ":"))


def counts_of(indexed):
    """Return what an ``IndexedPage`` (or ``None``) adds to the counts (a ``Counter``).

    Its keys are ``(language, key, is_open)``: with ``False`` for all pages, with ``True`` for those open to strangers.
    """
    if indexed is None:
        return Counter()
    keys = {*json.loads(indexed.title_positions), *json.loads(indexed.body_positions)}
    sums = {
        IndexedWord.PAGES: 1,
        IndexedWord.TITLE_LENGTH: indexed.title_length,
        IndexedWord.BODY_LENGTH: indexed.body_length,
    }
    counts = Counter()
    for is_open in {False, indexed.is_open}:
        counts.update({(indexed.language, key, is_open): 1 for key in keys})
        counts.update({(indexed.language, key, is_open): number for key, number in sums.items()})
    return counts


def count(now, before):
    """Change the stored counts by the difference between two ``Counter`` s of :func:`counts_of`."""
    changes = Counter(now)
    changes.subtract(before)
    words = sorted({(language, key) for (language, key, _is_open), change in changes.items() if change})
    rows = [(*word, changes[*word, False], changes[*word, True]) for word in words]
    table = IndexedWord._meta.db_table
    for start in range(0, len(rows), ROWS_A_STATEMENT):
        part = rows[start : start + ROWS_A_STATEMENT]
        places = ", ".join(["(%s, %s, %s, %s)"] * len(part))
        sums = ", ".join(
            f"{name} = {table}.{name} + excluded.{name}" for name in ("frequency", "open_frequency")
        )
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (language, key, frequency, open_frequency) VALUES {places} "  # noqa: S608
                f"ON CONFLICT (language, key) DO UPDATE SET {sums}",
                [value for row in part for value in row],
            )


@transaction.atomic
def settle_openness(pages):
    """Count the words of ``pages`` (a queryset) among those open to strangers, or no longer, as the pages now are."""
    open_keys = set(pages.filter(~hidden_from(None)).values_list("pk", flat=True))
    for indexed in IndexedPage.objects.filter(page__in=pages.values("pk")):
        if indexed.is_open != (indexed.pk in open_keys):
            before = counts_of(indexed)
            indexed.is_open = not indexed.is_open
            indexed.save(update_fields=["is_open"])
            count(counts_of(indexed), before)
