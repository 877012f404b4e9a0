"""A list of pages as an address asks for it."""

from dataclasses import dataclass

from leernetwerk.pages.addresses import address_with
from leernetwerk.pages.listing.facets import TITLES, PageFacets
from leernetwerk.pages.listing.items import content_pages, items_of
from leernetwerk.pages.listing.pagination import paginate
from leernetwerk.pages.listing.parameters import chosen_values

PER_PAGE = 12


@dataclass
class Listing:
    """One page of a list, with what narrows it."""

    items: list
    count: int
    facets: list
    active_filters: list
    pagination: dict
    clear_url: str

    @property
    def is_filtered(self):
        """Whether the address asks for a part of the list only."""
        return bool(self.active_filters)


def make_listing(pages, address, request, facet_names):
    """Return the :class:`Listing` of ``pages`` (a queryset of content pages) that the request asks for.

    ``address`` is that of the list; ``facet_names`` name the filters.
    """
    facets = PageFacets(pages, facet_names)
    return listing_of(facets, address, request, lambda keys: _items(keys, request))


def listing_of(facets, address, request, items_of_keys, kept=None):
    """Return the :class:`Listing` that the request asks for of the items in ``facets`` (:class:`Facets`).

    ``items_of_keys(keys)`` returns what is shown of some of them, in their order; ``kept`` are values that every
    address of the list has (name → value).
    """
    kept = kept or {}
    chosen = chosen_values(request.GET, facets.names)
    found = facets.ordered(facets.narrowed(chosen))
    pagination, window = paginate(
        len(found), PER_PAGE, request, lambda number: address_with(address, kept | chosen, number)
    )
    return Listing(
        items=items_of_keys(found[window]),
        count=len(found),
        facets=[facet for name in facets.names if (facet := _facet(facets, name, chosen, address, kept))],
        active_filters=[
            {
                "label": facets.label(name, value),
                "url": address_with(address, kept | _toggled(chosen, name, value)),
            }
            for name, values in chosen.items()
            for value in values
        ],
        pagination=pagination,
        clear_url=address_with(address, kept),
    )


def _items(keys, request):
    """Return the items with these primary keys, in their order."""
    items = {item.pk: item for item in items_of(content_pages().objects.filter(pk__in=keys), request)}
    return [items[key] for key in keys if key in items]


def _toggled(chosen, name, value):
    """Return ``chosen`` with a value of a filter added, or taken out where it was chosen."""
    values = chosen.get(name, [])
    rest = [one for one in values if one != value]
    return chosen | {name: rest if value in values else [*values, value]}


def _facet(facets, name, chosen, address, kept):
    """Return what the template shows of a facet, or ``None`` where there is nothing to choose."""
    choices = [
        {
            "label": label,
            "count": count,
            "url": address_with(address, kept | _toggled(chosen, name, value)),
            "current": value in chosen.get(name, ()),
        }
        for value, label, count in facets.choices(name, chosen)
    ]
    total = len(facets.narrowed(chosen, without=name))
    if name not in chosen and all(choice["count"] == total for choice in choices):
        return None
    return {"title": TITLES[name], "parameter": name, "choices": choices}
