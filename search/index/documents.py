"""Puts documents that live pages offer in the indexes, page by page of what was read in them."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from leernetwerk.media.models import Document, DocumentText
from leernetwerk.network.visibility import visible_pages
from search.analysis import analyser
from search.index.facets import DOCUMENT
from search.index.items import AnalysedItem, forget, put_item, settle_openness
from search.models import DocumentOffer, IndexedItem, SearchIndex
from search.vocabulary.current import current_vocabulary

# Of a word that stands more often in a document, only so many places are kept: they tell where it stands densely
# enough, and a row stays within some hundred kilobytes.
MOST_PLACES = 50
# So many words are indexed while somebody waits; documents beyond these follow in the background.
WORDS_AT_ONCE = 20_000


def offered():
    """Return the documents (a queryset) that a live page offers."""
    return Document.objects.filter(Exists(DocumentOffer.objects.filter(document=OuterRef("pk"))))


def open_documents():
    """Return the documents (a queryset) that strangers may see, and on a page that they may see."""
    offers = DocumentOffer.objects.filter(document=OuterRef("pk"), page__in=visible_pages(None).values("pk"))
    return Document.objects.visible_to(AnonymousUser()).filter(Exists(offers))


def locked_documents(keys):
    """Return the offered documents (a list, with their texts) among ``keys``; who else would index them waits."""
    list(Document.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk").values_list("pk"))
    return list(offered().filter(pk__in=keys).order_by("pk").select_related("text"))


def language_of(document):
    """Return the language of a document: its own, else what its words tell, else that of a page that offers it."""
    text = getattr(document, "text", None)
    told = document.language or (text.language if text else "")
    pages = document.offers.order_by("page").values_list("page__locale__language_code", flat=True)
    return told or pages.first() or settings.LANGUAGE_CODE


def analysed_document(document):
    """Return the :class:`~search.index.items.AnalysedItem` of a document, with its words as far as it was read."""
    current_vocabulary()
    read_at = timezone.now()
    language = language_of(document)
    text = getattr(document, "text", None)
    pages = text.pages.values_list("text", flat=True) if text else []
    lines, first_lines = [], []
    for page in pages:
        first_lines.append(len(lines))
        lines += page.split("\n")
    title, body = analyser.analyse([document.title], language), analyser.analyse(lines, language)
    body.positions = {key: places[:MOST_PLACES] for key, places in body.positions.items()}
    starts = tuple(body.starts[line] for line in first_lines)
    facets = {"type": [DOCUMENT], "year": [str(timezone.localdate(document.updated_at).year)]}
    return AnalysedItem(language, title, body, "", starts, facets, read_at=read_at)


@transaction.atomic
def index_document(key):
    """Put the document with this primary key in the indexes as it is now, or take it out when no page offers it."""
    words = {document.pk: analysed_document(document) for document in locked_documents([key])}
    # What else changes the indexes, or what they have noted of who may see what, comes before or after.
    indexes = SearchIndex.objects.to_write()
    if words and offered().filter(pk=key).exists():
        is_open = open_documents().filter(pk=key).exists()
        put_item(indexes, words[key], is_open, document_id=key)
    else:
        forget_document(key)


def forget_document(key):
    """Take the document with this primary key out of the indexes; one that is not there does no harm."""
    forget(document_id=key)


def follow_offers(keys):
    """Make the indexes follow a change of the offers of the documents with these primary keys (a set).

    What no page offers any longer is gone at once; what is new is indexed once this is stored, as far as that is quick.
    """
    still = set(offered().filter(pk__in=keys).values_list("pk", flat=True))
    for key in keys - still:
        forget_document(key)
    settle_documents(still)
    known = set(IndexedItem.objects.live().filter(document__in=still).values_list("document", flat=True))
    words = dict(DocumentText.objects.filter(document__in=still).values_list("document", "word_count"))
    room = WORDS_AT_ONCE
    for key in sorted(still - known):
        room -= words.get(key, 0)
        if room >= 0:
            transaction.on_commit(lambda key=key: index_document(key), robust=True)


def settle_documents(others=()):
    """Count the words of documents among those open to strangers, or no longer, as the documents and pages now are.

    ``others`` are the primary keys of documents of which only other readers may have changed.
    """
    items = IndexedItem.objects.written().filter(document__isnull=False)
    now_open = open_documents().order_by().values("pk")
    changed = set(items.filter(document__in=others).values_list("document", flat=True)) if others else set()
    changed |= set(items.filter(is_open=False, document__in=now_open).values_list("document", flat=True))
    changed |= set(
        items.filter(is_open=True).exclude(document__in=now_open).values_list("document", flat=True)
    )
    if changed:
        with transaction.atomic():
            indexes = SearchIndex.objects.to_write()
            open_keys = set(open_documents().filter(pk__in=changed).values_list("pk", flat=True))
            settle_openness(indexes, changed, open_keys, "document_id")
