"""Which documents the readers of a page are offered: by a block, a link, or the record that it shows."""

from django.db import transaction
from modelcluster.models import get_all_child_relations
from wagtail.documents import get_document_model

from search.models import DocumentOffer


def offered_documents(pages):
    """Return primary key → the primary keys (a set) of the documents that each of ``pages`` offers.

    The pages are specific, as stored. Takes one query where they name any, besides those of what they are read from.
    """
    named = {page.pk: documents_in(page) for page in pages}
    for page in pages:
        record = getattr(page, "record", None)
        if record is not None:
            named[page.pk] |= documents_in(record)
    every = set().union(*named.values())
    # A text may name a document that is gone.
    there = (
        set(get_document_model().objects.filter(pk__in=every).values_list("pk", flat=True))
        if every
        else every
    )
    return {key: documents & there for key, documents in named.items()}


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
    return found - {None}


@transaction.atomic
def renew_offers(pages):
    """Note what live content pages (a list, specific) offer; return the documents (a set) of which that has changed.

    Takes four queries at most, besides those of what the pages are read from.
    """
    now = {(page, document) for page, named in offered_documents(pages).items() for document in named}
    offers = DocumentOffer.objects.filter(page__in=[page.pk for page in pages])
    before = {(page, document): key for key, page, document in offers.values_list("pk", "page", "document")}
    if gone := before.keys() - now:
        DocumentOffer.objects.filter(pk__in=[before[pair] for pair in gone]).delete()
    new = now - before.keys()
    DocumentOffer.objects.bulk_create(
        [DocumentOffer(page_id=page, document_id=document) for page, document in sorted(new)],
        ignore_conflicts=True,
    )
    return {document for _page, document in gone | new}


@transaction.atomic
def withdraw_offers(page_id):
    """Forget what a page offered; return the documents (a set) that it did."""
    offers = DocumentOffer.objects.filter(page=page_id)
    documents = set(offers.values_list("document", flat=True))
    offers.delete()
    return documents
