"""Puts pages in the index and takes them out again, with the counts of words that ranking needs."""

import json
from collections import Counter

from django.db import connection, transaction

from search.analysis import analyser
from search.backends import tokens_backend
from search.index.texts import page_texts
from search.index.tokens import tokens_of
from search.models import IndexedPage, IndexedWord

ROWS_A_STATEMENT = 250


@transaction.atomic
def index_page(page):
    """Put a live content page (specific) in the index, in the place of what was there of it."""
    language = page.locale.language_code
    texts = page_texts(page)
    title = analyser.analyse([page.title], language)
    body = analyser.analyse(texts, language)
    before = counts_of(IndexedPage.objects.filter(page=page.pk).first())
    indexed, _created = IndexedPage.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "language": language,
            "analysis": analyser.VERSION,
            "title_length": title.length,
            "body_length": body.length,
            "title_positions": stored(title.positions),
            "body_positions": stored(body.positions),
            "text": "\n".join(texts),
        },
    )
    tokens_backend().put(page.pk, tokens_of(language, title, body))
    count(counts_of(indexed), before)


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
    """Return what an ``IndexedPage`` (or ``None``) adds to the counts: ``(language, key)`` → number (``Counter``)."""
    if indexed is None:
        return Counter()
    keys = {*json.loads(indexed.title_positions), *json.loads(indexed.body_positions)}
    counts = Counter((indexed.language, key) for key in keys)
    counts[indexed.language, IndexedWord.PAGES] = 1
    counts[indexed.language, IndexedWord.TITLE_LENGTH] = indexed.title_length
    counts[indexed.language, IndexedWord.BODY_LENGTH] = indexed.body_length
    return counts


def count(now, before):
    """Change the stored counts by the difference between two ``Counter`` s of :func:`counts_of`."""
    changes = Counter(now)
    changes.subtract(before)
    rows = sorted((language, key, change) for (language, key), change in changes.items() if change)
    table = connection.ops.quote_name(IndexedWord._meta.db_table)
    for start in range(0, len(rows), ROWS_A_STATEMENT):
        part = rows[start : start + ROWS_A_STATEMENT]
        places = ", ".join(["(%s, %s, %s)"] * len(part))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (language, key, frequency) VALUES {places} "  # noqa: S608 - names and places only
                f"ON CONFLICT (language, key) DO UPDATE SET frequency = {table}.frequency + excluded.frequency",
                [value for row in part for value in row],
            )
