"""Addresses of pages, made from their paths without a query each."""

from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import lru_cache
from urllib.parse import urlencode

from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils import translation
from wagtail.models import Page, Site

_lent = ContextVar("root_paths", default=None)


@contextmanager
def known_from(request):
    """Let what has no request at hand, such as a link in running text, make addresses from this one's root paths."""
    token = _lent.set(root_paths(request))
    try:
        yield
    finally:
        _lent.reset(token)


def root_paths(request=None):
    """Return Wagtail's site root paths, one per language of each site; asked once per request."""
    if request is None:
        return _lent.get() or Site.get_site_root_paths()
    if not hasattr(request, "_wagtail_cached_site_root_paths"):
        # Wagtail keeps them under this name too, so that its own tags ask no second time.
        request._wagtail_cached_site_root_paths = Site.get_site_root_paths()
    return request._wagtail_cached_site_root_paths


def page_address(url_path, request=None):
    """Return the address of the page at ``url_path`` (``str``), or ``None`` without one.

    A page in no site has none, nor has one that is still without a slug.
    """
    if not url_path:
        return None
    roots = root_paths(request)
    if len({root.site_id for root in roots}) > 1:
        return Page(url_path=url_path).get_url(request)
    for root in roots:
        if url_path.startswith(root.root_path):
            return _address(
                root.language_code, url_path[len(root.root_path) :], get_script_prefix(), get_urlconf()
            )
    return None


@lru_cache(maxsize=5000)
def _address(language_code, path, prefix, urlconf):
    """Return the address of a path below the home page of a language, or ``None`` where it can't be one.

    ``prefix`` and ``urlconf`` are those of the request; they are here for the cache.
    """
    with translation.override(language_code), suppress(NoReverseMatch):
        return reverse("wagtail_serve", args=[path])


def absolute(request, url):
    """Return ``url`` (``str`` or ``None``) as a full address on the host of the request."""
    return request.build_absolute_uri(url) if url else None


def address_with(address, values, number=1):
    """Return ``address`` with the filters in ``values`` (name → value or list of them) and, beyond the first, the page
    number in its query."""
    parameters = {name: value for name, value in values.items() if value}
    if number > 1:
        parameters["page"] = number
    return f"{address}?{urlencode(parameters, doseq=True)}" if parameters else address
