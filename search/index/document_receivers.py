"""Renews the index when documents, what was read in them, or who may see them changes."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Collection, CollectionViewRestriction

from leernetwerk.media.models import Document
from leernetwerk.media.texts.reading import document_text_changed
from search.index.documents import forget_document, index_document, settle_documents
from search.index.receivers import attempt
from search.models import DocumentOffer, IndexedItem


def connect():
    """Connect the receivers; called once when the applications are ready."""
    document_text_changed.connect(index_read, dispatch_uid="index read document")
    post_save.connect(index_saved, sender=Document, dispatch_uid="index saved document")
    pre_delete.connect(forget_deleted, sender=Document, dispatch_uid="forget deleted document")
    for sender in (Collection, CollectionViewRestriction):
        for signal in (post_save, post_delete):
            uid = f"settle openness of documents {sender.__name__} {id(signal)}"
            signal.connect(settle_collections, sender=sender, dispatch_uid=uid)


def index_read(sender, document, **kwargs):
    """Receive the change of what was read in a document: index it once that is stored."""
    transaction.on_commit(lambda: attempt(index_if_concerned, document.pk))


def index_saved(sender, instance, raw=False, **kwargs):
    """Receive the change of a document, of its title, language or collection."""
    if not raw:
        transaction.on_commit(lambda: attempt(index_if_concerned, instance.pk))


def index_if_concerned(key):
    """Index the document with this primary key if a page offers it, or did; an upload alone concerns nobody."""
    if any(model.objects.filter(document=key).exists() for model in (DocumentOffer, IndexedItem)):
        index_document(key)


def forget_deleted(sender, instance, **kwargs):
    """Receive ``pre_delete`` of a document: its words and their counts go with it."""
    attempt(forget_document, instance.pk)


def settle_collections(sender, instance, raw=False, **kwargs):
    """Receive the change of a collection or a restriction on one, once it is stored with its groups."""
    if not raw:
        transaction.on_commit(lambda: attempt(settle_all, instance))


def settle_all(changed):
    """Settle all documents, those in or below the collection that ``changed``, or its own, in any case."""
    collection = changed if isinstance(changed, Collection) else changed.collection
    inside = Document.objects.filter(collection__path__startswith=collection.path)
    settle_documents(set(inside.values_list("pk", flat=True)))
