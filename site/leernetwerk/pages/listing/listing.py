"""A list of pages as an address asks for it."""

from collections.abc import Callable
from dataclasses import dataclass

from leernetwerk.pages.addresses import address_with
from leernetwerk.pages.listing.facets import TITLES, Facets
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


@dataclass(frozen=True)
class OtherItems:
    """What a list shows beside pages: its ``keys`` (no numbers, as those of pages are), the value and label of its type
    among the filters, and ``items_of(keys)``, which gives key → what the list shows."""

    keys: list
    type_value: str
    type_label: str
    items_of: Callable


def make_listing(pages, address, request, facet_names, order=None, kept=None, others=None):
    """Return the :class:`Listing` of ``pages`` (a queryset of content pages) that the request asks for.

    ``address`` is that of the list; ``facet_names`` name the filters. ``order`` are primary keys in the order of the
    list, where it is not that of ``pages``; ``kept`` are values that every address of the list has (name → value).
    ``others`` (:class:`OtherItems`) stand among the pages, where ``order`` says so.
    """
    facets = Facets(pages, facet_names, order, others)
    kept = kept or {}
    chosen = chosen_values(request.GET, facet_names)
    found = facets.ordered(facets.narrowed(chosen))
    pagination, window = paginate(
        len(found), PER_PAGE, request, lambda number: address_with(address, kept | chosen, number)
    )
    return Listing(
        items=_items(found[window], request, others),
        count=len(found),
        facets=[facet for name in facet_names if (facet := _facet(facets, name, chosen, address, kept))],
        active_filters=[
            {"label": facets.label(name, value), "url": address_with(address, kept | _without(chosen, name))}
            for name, value in chosen.items()
        ],
        pagination=pagination,
        clear_url=address_with(address, kept),
    )


def _items(keys, request, others):
    """Return the items with these keys, in their order."""
    apart = [key for key in keys if others and key in others.keys]
    pages = [key for key in keys if key not in apart]
    items = {item.pk: item for item in items_of(content_pages().objects.filter(pk__in=pages), request)}
    if apart:
        items |= others.items_of(apart)
    return [items[key] for key in keys if key in items]


def _without(chosen, name):
    return {other: value for other, value in chosen.items() if other != name}


def _facet(facets, name, chosen, address, kept):
    """Return what the template shows of a facet, or ``None`` where there is nothing to choose."""
    choices = [
        {
            "label": label,
            "count": count,
            "url": address_with(address, kept | chosen | {name: value}),
            "current": chosen.get(name) == value,
        }
        for value, label, count in facets.choices(name, chosen)
    ]
    if len(choices) < 2 and name not in chosen:
        return None
    return {"title": TITLES[name], "parameter": name, "choices": choices}
