"""Makes an index anew beside the one that is searched."""

from contextlib import suppress

from django.db import IntegrityError, transaction

from search.backends import tokens_backend
from search.elasticsearch.mirroring import fill
from search.index.documents import analysed_document, locked_documents, offered, open_documents
from search.index.facets import facets_of_pages
from search.index.items import store_all
from search.index.offers import renew_offers
from search.index.pages import (
    analysed_page,
    live_pages,
    locked_pages,
    open_among,
    settle_misjudged_pages,
)
from search.models import IndexedItem, SearchIndex
from search.vocabulary.current import current_vocabulary

ITEMS_A_TIME = 200


def rebuild():
    """Fill a new index with every live page and the documents that they offer, let readers search it, and remove the
    others; return how many items are searched now (``int``).

    What changes meanwhile is written to both. When another rebuilding has begun since, its index stays instead.
    """
    SearchIndex.objects.let_unfinished_leave()
    remove_leaving()
    index = SearchIndex.objects.create(is_live=False)
    keys = list(live_pages().order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), ITEMS_A_TIME):
        if not is_added(index, add_pages, keys[start : start + ITEMS_A_TIME]):
            break
    for key in list(offered().order_by("pk").values_list("pk", flat=True)):
        if not is_added(index, add_document, key):
            break
    # What was closed or opened while a part was added may have missed it.
    settle_misjudged_pages()
    tokens_backend().settle()
    fill(index)
    if index.go_live():
        remove_leaving()
    return IndexedItem.objects.live().count()


def is_added(index, add, what):
    """Call ``add`` with an index and what to add; return whether the index is still wanted (``bool``)."""
    wanted = SearchIndex.objects.filter(pk=index.pk, is_leaving=False)
    try:
        add(index, what)
    except IntegrityError:
        # It was removed meanwhile.
        if wanted.exists():
            raise
    return wanted.exists()


@transaction.atomic
def add_pages(index, keys):
    """Put the live ones among the pages with these primary keys in one index."""
    current_vocabulary()
    pages = locked_pages(keys)
    open_keys = open_among(keys)
    facets = facets_of_pages(keys)
    entries = {page.pk: (analysed_page(page, facets[page.pk]), page.pk in open_keys) for page in pages}
    store_all(index, "page_id", entries)
    renew_offers(pages)


@transaction.atomic
def add_document(index, key):
    """Put the document with this primary key in one index, if a live page offers it."""
    words = {document.pk: analysed_document(document) for document in locked_documents([key])}
    # What else changes the indexes, or what they have noted of who may see what, comes before or after.
    SearchIndex.objects.to_write()
    if words and offered().filter(pk=key).exists():
        is_open = open_documents().filter(pk=key).exists()
        store_all(index, "document_id", {key: (words[key], is_open)})


def remove_leaving():
    """Remove the indexes that are to leave."""
    for index in SearchIndex.objects.filter(is_leaving=True):
        remove(index)


def remove(index):
    """Remove an index that is to leave, a part at a time, so that nobody waits long.

    Somebody may be adding to it still, who then finds that it is gone.
    """
    while SearchIndex.objects.filter(pk=index.pk).exists():
        while keys := list(index.items.values_list("pk", flat=True)[:1000]):
            with transaction.atomic():
                tokens_backend().remove(keys)
                IndexedItem.objects.filter(pk__in=keys).delete()
        # By itself, as who changes the index waits for its words with the index locked.
        index.words.all()._raw_delete(index.words.db)
        with suppress(IntegrityError):
            SearchIndex.objects.filter(pk=index.pk).delete()
