"""Makes the whole index anew."""

from collections import Counter

from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Coalesce

from leernetwerk.network.visibility import visible_pages
from leernetwerk.pages.models import ContentPage
from search.analysis import analyser
from search.backends import tokens_backend
from search.index.pages import count, forget_page, index_page, store
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


def index_pages(keys):
    """Index the live ones of the pages with these primary keys, as they are stored now."""
    for page in live_pages().filter(pk__in=keys).select_related("locale").specific():
        index_page(page)


def stale_pages():
    """Return the live pages (a queryset) that are not in the index as they are, or by another analysis."""
    published = Coalesce(OuterRef("last_published_at"), F("indexed_at"))
    indexed = IndexedPage.objects.filter(
        page=OuterRef("pk"), analysis=analyser.VERSION, indexed_at__gte=published
    )
    return live_pages().filter(~Exists(indexed))


def gone_pages():
    """Return what is in the index (a queryset of ``IndexedPage``) of pages that are no longer live."""
    return IndexedPage.objects.exclude(page__in=live_pages())


def is_current():
    """Tell whether every live page is in the index as it is, and nothing else (``bool``)."""
    return not stale_pages().exists() and not gone_pages().exists()


def keep_current():
    """Index what the index lacks, as after a change of the analysis, and forget what is gone; return how many pages."""
    stale = list(stale_pages().values_list("pk", flat=True))
    gone = list(gone_pages().values_list("pk", flat=True))
    for start in range(0, len(stale), PAGES_A_TIME):
        index_pages(stale[start : start + PAGES_A_TIME])
    for key in gone:
        forget_page(key)
    return len(stale) + len(gone)
