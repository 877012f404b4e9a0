"""The page of results: its hits, with what narrows them."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from leernetwerk.pages.listing import OtherItems, make_listing
from leernetwerk.pages.listing.facets import SECTION_FACETS
from leernetwerk.pages.models import ContentPage
from search.document_hits import TYPE_VALUE, DocumentItem, document_items
from search.extracts import extract, marked
from search.index.positions import positions_reader
from search.models import IndexedItem


@dataclass
class Hit:
    """A found page or document: its ``item`` as lists show it, its title and an extract with marks (safe HTML)."""

    item: object
    title: str
    extract: str

    @property
    def is_document(self):
        """Whether it is a document (``item`` is a :class:`~search.document_hits.DocumentItem`)."""
        return isinstance(self.item, DocumentItem)


def listing_of(found, text, address, request):
    """Return the ``Listing`` of what was :class:`~search.searching.Found` for ``text``, filtered as asked."""
    documents = documents_of(found)
    order = [page or documents.get(item) for item, page in zip(found.items, found.pages, strict=True)]

    def items_of(keys):
        items = document_items([pk for _type, pk in keys], found.groups, request)
        return {key: items[key[1]] for key in keys if key[1] in items}

    return make_listing(
        ContentPage.objects.filter(pk__in=[page for page in found.pages if page]),
        address,
        request,
        SECTION_FACETS,
        order=order,
        kept={"q": text},
        others=OtherItems(list(documents.values()), TYPE_VALUE, _("Document"), items_of),
    )


def documents_of(found):
    """Return the items that are documents → what the list knows these by: "document" with their primary key."""
    keys = [item for item, page in zip(found.items, found.pages, strict=True) if page is None]
    rows = IndexedItem.objects.filter(pk__in=keys).values_list("pk", "document") if keys else []
    return {item: (TYPE_VALUE, document) for item, document in rows}


def hits_of(listing, found, language):
    """Return the :class:`Hit` s of a listing, in its order. Takes one query."""
    pages = [item.pk for item in listing.items if not isinstance(item, DocumentItem)]
    indexed = IndexedItem.objects.live().filter(page__in=pages)
    texts = {
        key: (text, positions)
        for key, text, positions in indexed.values_list("page", "text", "body_positions")
    }
    read = positions_reader(set().union(*(group.keys for group in found.groups)))
    return [
        Hit(item, marked(item.title, found.groups, language), _extract(item, texts, found, read))
        for item in listing.items
    ]


def _extract(item, texts, found, read):
    if isinstance(item, DocumentItem):
        return item.extract
    text, positions = texts.get(item.pk, ("", ""))
    return extract(text, read(positions), found.groups) or item.lead
