"""The way from page to page of a list."""

from django.core.paginator import Paginator

from leernetwerk.pages.listing.parameters import page_number


def paginate(count, size, request, address_of):
    """Return ``(pagination, window)`` for ``count`` items, ``size`` a page, as ``?page=`` asks.

    ``address_of(number)`` gives a page's address. ``pagination`` is what ``components/pagination.html`` takes; a gap
    between its pages has no number. ``window`` is the ``slice`` of the items.
    """
    paginator = Paginator(range(count), size)
    total = paginator.num_pages
    number = page_number(request.GET.get("page"), total)
    shown = paginator.get_elided_page_range(number, on_each_side=2, on_ends=1)
    pagination = {
        "number": number,
        "total": total,
        "previous_url": address_of(number - 1) if number > 1 else None,
        "next_url": address_of(number + 1) if number < total else None,
        "pages": [
            {"number": one, "url": address_of(one), "current": one == number}
            if one != Paginator.ELLIPSIS
            else {"number": None, "url": None, "current": False}
            for one in shown
        ],
    }
    return pagination, slice((number - 1) * size, number * size)
