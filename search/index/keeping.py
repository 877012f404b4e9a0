"""Sees whether the index holds what readers see, and mends what it lacks."""

from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Coalesce

from search.analysis import analyser
from search.backends import tokens_backend
from search.index.documents import forget_document, index_document, offered, settle_documents
from search.index.pages import (
    forget_page,
    index_page,
    live_pages,
    misjudged_pages,
    settle_misjudged_pages,
)
from search.index.rebuilding import rebuild
from search.models import IndexedItem, SearchIndex


def needs_rebuilding():
    """Tell whether there is no index, or one that was made by another analysis (``bool``)."""
    return not SearchIndex.objects.filter(is_live=True, analysis=analyser.VERSION).exists()


def stale_pages():
    """Return the live pages (a queryset) that are not in the index as they are."""
    published = Coalesce(OuterRef("last_published_at"), F("indexed_at"))
    items = IndexedItem.objects.live().filter(page=OuterRef("pk"), is_stale=False, indexed_at__gte=published)
    return live_pages().filter(~Exists(items))


def gone_pages():
    """Return what is in the index (a queryset of ``IndexedItem``) of pages that are no longer live."""
    return IndexedItem.objects.live().filter(page__isnull=False).exclude(page__in=live_pages())


def stale_documents():
    """Return the documents that a live page offers (a queryset) and that are not in the index as they are."""
    read_at = Coalesce(OuterRef("text__read_at"), F("indexed_at"))
    items = IndexedItem.objects.live().filter(
        document=OuterRef("pk"), indexed_at__gte=read_at, is_stale=False
    )
    return offered().filter(~Exists(items.filter(indexed_at__gte=OuterRef("updated_at"))))


def gone_documents():
    """Return what is in the index (a queryset of ``IndexedItem``) of documents that no live page offers."""
    return IndexedItem.objects.live().filter(document__isnull=False).exclude(document__in=offered())


def is_current():
    """Tell whether all live pages and the documents that they offer are in the index as they are, and nothing else;
    and whether it knows which pages are open to strangers.
    """
    behind = (stale_pages, gone_pages, misjudged_pages, stale_documents, gone_documents)
    return not (needs_rebuilding() or any(one().exists() for one in behind))


def keep_current():
    """Index what the index lacks and forget what is gone, or make it anew after a change of the analysis.

    Returns how many items that were (``int``).
    """
    if needs_rebuilding():
        return rebuild()
    stale = list(stale_pages().values_list("pk", flat=True))
    gone = list(gone_pages().values_list("page", flat=True))
    for key in stale:
        index_page(key)
    for key in gone:
        forget_page(key)
    tokens_backend().settle()
    return len(stale) + len(gone) + settle_misjudged_pages() + keep_documents_current()


def keep_documents_current():
    """Index the documents that wait for it and forget those that are gone; return how many that were (``int``)."""
    if needs_rebuilding():
        return 0
    stale = list(stale_documents().values_list("pk", flat=True))
    gone = list(gone_documents().values_list("document", flat=True))
    for key in stale:
        index_document(key)
    for key in gone:
        forget_document(key)
    settle_documents()
    return len(stale) + len(gone)
