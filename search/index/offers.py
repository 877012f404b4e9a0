"""Which documents the readers of a page are offered: by a block, a link, or the record that it shows."""

from django.db import transaction
from modelcluster.models import get_all_child_relations
from wagtail.documents import get_document_model

from search.models import DocumentOffer


def offered_documents(page):
    """Return the primary keys (a set) of the documents that a content page (specific, as stored) offers."""
    record = getattr(page, "record", None)
    return documents_in(page) | (documents_in(record) if record is not None else set())


def documents_in(thing):
    """Return the primary keys (a set) of the documents that a page or record names, in its text or in its rows."""
    model = get_document_model()
    found = set()
    for field in thing._meta.get_fields():
        if field.many_to_one and field.related_model is model:
            found.add(field.value_from_object(thing))
        # A relation to other things names no documents, and reading it would take a query.
        elif hasattr(field, "extract_references") and field.related_model in (None, model):
            references = field.extract_references(field.value_from_object(thing))
            found |= {
                int(key) for to_model, key, *_path in references if to_model is model and key.isdecimal()
            }
    for relation in get_all_child_relations(thing):
        names = [
            field.attname
            for field in relation.related_model._meta.concrete_fields
            if field.many_to_one and field.related_model is model
        ]
        if names:
            rows = getattr(thing, relation.get_accessor_name()).all()
            found |= {getattr(row, name) for row in rows for name in names}
    # A text may name a document that is gone.
    return set(model.objects.filter(pk__in=found - {None}).values_list("pk", flat=True)) if found else found


@transaction.atomic
def renew_offers(page):
    """Note what a live content page (specific) offers; return the documents (a set) of which that has changed."""
    before = set(DocumentOffer.objects.filter(page=page.pk).values_list("document", flat=True))
    now = offered_documents(page)
    DocumentOffer.objects.filter(page=page.pk, document__in=before - now).delete()
    offers = [DocumentOffer(page_id=page.pk, document_id=key) for key in sorted(now - before)]
    DocumentOffer.objects.bulk_create(offers, ignore_conflicts=True)
    return now ^ before


@transaction.atomic
def withdraw_offers(page_id):
    """Forget what a page offered; return the documents (a set) that it did."""
    offers = DocumentOffer.objects.filter(page=page_id)
    documents = set(offers.values_list("document", flat=True))
    offers.delete()
    return documents
