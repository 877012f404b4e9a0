"""The search page, and what browsers ask for besides."""

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse, translate_url
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leernetwerk.pages.addresses import absolute, address_with, page_address, root_paths
from leernetwerk.pages.listing.parameters import printable
from leernetwerk.pages.metadata import alternates
from leernetwerk.pages.moment import language, reader
from search.asked.counting import count_search
from search.elsewhere import found_elsewhere, is_better
from search.meant import broader_words, other_spelling, respelled
from search.promotions.finding import recommended_for
from search.results import is_part, results_of
from search.searching import LONGEST_QUERY, Found, find
from search.suggestions import suggestions_for

# Asks for the words as they were typed, whatever pages have.
AS_TYPED = "as_typed"


@require_safe
def search(request):
    """Show what ``?q=`` finds among the pages in the language of the address; without it, a field to type in."""
    code, user = language(), reader(request)
    text = printable(request.GET.get("q", ""), LONGEST_QUERY)
    as_typed = AS_TYPED in request.GET
    address = reverse("search")
    found = find(text, code, user, correct=not as_typed)
    other_code, elsewhere = ("", Found()) if is_part(request) else found_elsewhere(text, found, code, user)
    kept = {"q": text} | ({AS_TYPED: "1"} if as_typed else {})
    listing, hits_elsewhere = results_of(found, elsewhere, kept, address, request)
    meant = "" if found.corrections else other_spelling(text, found, code)
    context = {
        "query": text,
        "found": found,
        "listing": listing,
        "recommended": recommended_for(found, request),
        "elsewhere": elsewhere_context(other_code, hits_elsewhere, text),
        "is_better_elsewhere": is_better(elsewhere, found),
        "corrected": respelled(text, found.corrections) if found.corrections else "",
        "as_typed_url": address_with(address, {"q": text, AS_TYPED: "1"}),
        "meant": linked([meant] if meant else [], address),
        "broader": linked(broader_words(found, code), address),
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


@require_safe
def suggestions(request):
    """Return what ``?q=`` may become, as browsers ask for it: JSON, what was typed and a list of suggestions."""
    text = printable(request.GET.get("q", ""), LONGEST_QUERY)
    data = [text, suggestions_for(text, language())]
    return JsonResponse(data, safe=False, content_type="application/x-suggestions+json")


@require_safe
def opensearch(request):
    """Describe the search page to browsers, which can then search the site from their own field."""
    context = {
        "search_url": absolute(request, reverse("search")),
        "suggestions_url": absolute(request, reverse("search_suggestions")),
    }
    return render(
        request, "search/opensearch.xml", context, content_type="application/opensearchdescription+xml"
    )


def linked(queries, address):
    """Return ``text`` and ``url`` of searches for ``queries`` (``str`` s)."""
    return [{"text": query, "url": address_with(address, {"q": query})} for query in queries]


def elsewhere_context(code, hits, text):
    """Return ``hits``, ``language`` (its code), ``name`` and the ``url`` of the search in it; ``None`` without hits."""
    if not hits:
        return None
    return {
        "hits": hits,
        "language": code,
        "name": get_language_info(code)["name_translated"],
        "url": address_with(translate_url(reverse("search"), code), {"q": text}),
    }


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
