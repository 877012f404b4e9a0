"""The search page."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse, translate_url
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leernetwerk.pages.addresses import absolute, address_with, page_address, root_paths
from leernetwerk.pages.listing.parameters import printable
from leernetwerk.pages.metadata import alternates
from leernetwerk.pages.moment import language, reader
from leernetwerk.pages.pictures import prefetch_renditions
from search.asked.counting import count_search
from search.promotions.finding import recommended_for
from search.results import hits_of, listing_of
from search.searching import LONGEST_QUERY, find

# Asks for the words as they were typed, whatever pages have.
AS_TYPED = "as_typed"


@require_safe
def search(request):
    """Show what ``?q=`` finds among the pages in the language of the address; without it, a field to type in."""
    code = language()
    text = printable(request.GET.get("q", ""), LONGEST_QUERY)
    found = find(text, code, reader(request), correct=AS_TYPED not in request.GET)
    address = reverse("search")
    listing = listing_of(found, text, address, request)
    prefetch_renditions([item.image for item in listing.items])
    context = {
        "query": text,
        "found": found,
        "listing": listing,
        "hits": hits_of(listing, found, code),
        "recommended": recommended_for(found, request),
        "corrected": " ".join(found.words) if found.corrections else "",
        "as_typed_url": address_with(address, {"q": text, AS_TYPED: "1"}),
        "languages": languages(request, text),
        "home_url": home_url(request, code),
    }
    count_search(request, text, listing.count)
    context["meta"] = {
        "title": _("Search results for “%(query)s”") % {"query": text} if text else _("Search"),
        "robots": "noindex",
        "canonical": absolute(request, address),
        "alternates": alternates(request, context["languages"]),
    }
    return render(request, "search/search.html", context)


def languages(request, text):
    """Return the search page in each configured language, for the switcher (see ``language_choices``)."""
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"],
            "url": address_with(translate_url(reverse("search"), code), {"q": text}),
            "current": code == language(),
        }
        for code, _name in settings.LANGUAGES
    ]


def home_url(request, code):
    """Return the address of the home page in a language, or ``None``."""
    return next(
        (page_address(root.root_path, request) for root in root_paths(request) if root.language_code == code),
        None,
    )
