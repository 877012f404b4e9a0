"""The page of results: its hits, with what narrows them."""

import json
from dataclasses import dataclass

from leernetwerk.pages.listing import make_listing
from leernetwerk.pages.listing.facets import SECTION_FACETS
from leernetwerk.pages.models import ContentPage
from search.extracts import extract, marked
from search.models import IndexedItem


@dataclass
class Hit:
    """A found page: its ``item`` as lists show it, its title and an extract with marks (safe HTML)."""

    item: object
    title: str
    extract: str


def listing_of(found, text, address, request):
    """Return the ``Listing`` of what was :class:`~search.searching.Found` for ``text``, filtered as asked."""
    return make_listing(
        ContentPage.objects.filter(pk__in=found.pages),
        address,
        request,
        SECTION_FACETS,
        order=found.pages,
        kept={"q": text},
    )


def hits_of(listing, found, language):
    """Return the :class:`Hit` s of a listing, in its order. Takes one query."""
    indexed = IndexedItem.objects.live().filter(page__in=[item.pk for item in listing.items])
    texts = {
        key: (text, positions)
        for key, text, positions in indexed.values_list("page", "text", "body_positions")
    }
    hits = []
    for item in listing.items:
        text, positions = texts.get(item.pk, ("", "{}"))
        hits.append(
            Hit(
                item,
                marked(item.title, found.groups, language),
                extract(text, json.loads(positions), found.groups) or item.lead,
            )
        )
    return hits
