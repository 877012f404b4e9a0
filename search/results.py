"""The page of results: its hits, with what narrows them and what is found in other languages."""

from leernetwerk.pages.listing import listing_of
from leernetwerk.pages.moment import reader
from search.facets import FoundFacets
from search.hits import hits_of
from search.index.facets import FACETS


def results_of(found, elsewhere, kept, address, request):
    """Return ``(listing, hits)`` of what was :class:`~search.searching.Found`.

    The items of the ``Listing`` are :class:`~search.hits.Hit` s, filtered as asked; ``hits`` are those ``elsewhere``
    (see :func:`search.elsewhere.found_elsewhere`), and ``kept`` is what every address keeps. Takes three queries.
    """
    facets = FoundFacets(found, reader(request))
    listing = listing_of(facets, address, request, list, kept=kept)
    groups = dict.fromkeys(listing.items, found.groups) | dict.fromkeys(elsewhere.items, elsewhere.groups)
    hits = hits_of(groups, request) if groups else {}
    listing.items = [hits[key] for key in listing.items if key in hits]
    return listing, [hits[key] for key in elsewhere.items if key in hits]


def is_part(request):
    """Tell whether a further page of the results is asked for, or some of them only (``bool``)."""
    return any(request.GET.get(name) for name in ("page", *FACETS))
