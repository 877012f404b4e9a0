"""Makes the whole index anew."""

from collections import Counter

from django.db import transaction

from leernetwerk.network.visibility import visible_pages
from leernetwerk.pages.models import ContentPage
from search.analysis import analyser
from search.backends import tokens_backend
from search.index.pages import count, store
from search.index.texts import page_texts
from search.models import IndexedPage, IndexedWord

PAGES_A_TIME = 100


def live_pages():
    """Return the pages that belong in the index (a queryset of ``ContentPage``)."""
    return ContentPage.objects.live().filter(alias_of__isnull=True)


@transaction.atomic
def rebuild():
    """Index every live page from scratch, at once for readers; return how many there are (``int``)."""
    tokens_backend().clear()
    IndexedWord.objects.all().delete()
    IndexedPage.objects.all()._raw_delete(IndexedPage.objects.db)
    counts = Counter()
    open_keys = set(visible_pages(None).values_list("pk", flat=True))
    for page in live_pages().select_related("locale").specific().iterator(PAGES_A_TIME):
        language = page.locale.language_code
        counts.update(store(page.pk, language, page.title, page_texts(page), page.pk in open_keys))
    count(counts, Counter())
    return IndexedPage.objects.count()


def is_current():
    """Tell whether every live page is in the index, as today's analysis makes it, and nothing else (``bool``)."""
    indexed = set(IndexedPage.objects.values_list("page", "analysis"))
    return indexed == {(key, analyser.VERSION) for key in live_pages().values_list("pk", flat=True)}


def keep_current():
    """Make the index anew where it is behind, as after a change of the analysis; return whether it was (``bool``)."""
    behind = not is_current()
    if behind:
        rebuild()
    return behind
