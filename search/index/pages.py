"""Puts pages in the indexes and takes them out again."""

from collections import defaultdict

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, prefetch_related_objects
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from leernetwerk.network.visibility import visible_pages
from leernetwerk.pages.models import ContentPage, SectionPage
from search.index.documents import follow_offers, settle_documents
from search.index.facets import facets_of_pages, news_date
from search.index.items import analysed, forget, put_item, settle_openness
from search.index.offers import renew_offers, withdraw_offers
from search.index.texts import page_texts
from search.models import DocumentOffer, IndexedItem, SearchIndex
from search.vocabulary.current import current_vocabulary


def is_searched(page):
    """Tell whether search finds pages of this one's type (``bool``): those with content, and those that list them."""
    return isinstance(page, (ContentPage, SectionPage))


def live_pages():
    """Return the pages that belong in an index (a queryset of ``Page``)."""
    types = [model for model in apps.get_models() if issubclass(model, (ContentPage, SectionPage))]
    content_types = ContentType.objects.get_for_models(*types).values()
    return Page.objects.live().filter(
        alias_of__isnull=True, content_type__in=[content_type.pk for content_type in content_types]
    )


def locked_pages(keys):
    """Return the live pages (a list, specific) with these primary keys; who else would index them waits for the end
    of the transaction.

    Otherwise a page's words might be counted twice, or older words be stored over newer ones.
    """
    # New rows that refer to a page, such as a restriction on it, have not to wait.
    list(Page.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk").values_list("pk"))
    pages = list(live_pages().filter(pk__in=keys).order_by("pk").specific())
    read_relations(pages)
    return pages


def read_relations(pages):
    """Read what ``pages`` (specific) name and their rows: in a query for all of a type rather than for each page.

    Of rows, those that readers see are searched: no comments of editors.
    """
    by_model = defaultdict(list)
    for page in pages:
        by_model[type(page)].append(page)
    for model, some in by_model.items():
        rows = [relation.get_accessor_name() for relation in get_all_child_relations(model)]
        rows = [name for name in rows if name in model.facts]
        named = [field.name for field in model._meta.many_to_many]
        prefetch_related_objects(some, "locale", *named, *rows)


def open_among(keys):
    """Return those of the primary keys of pages that strangers may see (a set)."""
    return set(visible_pages(None).filter(pk__in=keys).values_list("pk", flat=True))


def analysed_page(page, facets):
    """Return the :class:`~search.index.items.AnalysedItem` of a page (specific) with its ``facets``."""
    language = page.locale.language_code
    return analysed(language, page.title, page_texts(page), facets=facets, news_date=news_date(page))


@transaction.atomic
def index_page(key):
    """Put the page with this primary key in the indexes as it is stored now, if it is live."""
    # Compounds are divided as editors said, whichever process reads the text.
    current_vocabulary()
    for page in locked_pages([key]):
        words = analysed_page(page, facets_of_pages([key])[key])
        # Who notes that the page was closed, or opened, comes before or after.
        indexes = SearchIndex.objects.to_write()
        put_item(indexes, words, bool(open_among([page.pk])), page_id=page.pk)
        if changed := renew_offers([page]):
            follow_offers(changed)


@transaction.atomic
def forget_page(key):
    """Take the page with this primary key out of the indexes, and the documents that no other page offers; one that
    is not there does no harm."""
    forget(page_id=key)
    if withdrawn := withdraw_offers(key):
        follow_offers(withdrawn)


@transaction.atomic
def settle_openness_of_pages(pages):
    """Count the words of ``pages`` (a queryset) among those open to strangers, or no longer, as the pages now are."""
    keys = pages.order_by().values("pk")
    # Of two who settle the same pages, the second sees what the first saw, or later changes too.
    indexes = SearchIndex.objects.to_write()
    settle_openness(indexes, keys, open_among(keys), "page_id")
    settle_documents(set(DocumentOffer.objects.filter(page__in=keys).values_list("document", flat=True)))


def misjudged_pages():
    """Return what the indexes hold (a queryset of ``IndexedItem``) of pages that are open to strangers, but not by what
    is noted there, or the other way around.
    """
    is_visible = Exists(visible_pages(None).order_by().filter(pk=OuterRef("page")))
    wrong = (Q(is_open=True) & ~Q(is_visible)) | (Q(is_open=False) & Q(is_visible))
    return IndexedItem.objects.written().filter(wrong, page__isnull=False)


def settle_misjudged_pages():
    """Mend what the indexes note of who may see pages, where that has escaped them; return how many pages (``int``)."""
    keys = set(misjudged_pages().values_list("page", flat=True))
    if keys:
        settle_openness_of_pages(Page.objects.filter(pk__in=keys))
    return len(keys)
