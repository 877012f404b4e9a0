"""At which addresses pages stand, as redirects write them: decoded, without a slash at the end."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from leernetwerk.network.visibility import hidden_from


@dataclass(frozen=True)
class Base:
    """The home page of one language of a site: its path in the tree, and its address."""

    root_path: str
    address: str
    site_id: int


def bases():
    """Return a :class:`Base` for each language of each site (a list)."""
    found = []
    for root in Site.get_site_root_paths():
        with translation.override(root.language_code):
            found.append(Base(root.root_path, reverse("wagtail_serve", args=[""]), root.site_id))
    return found


def path_of(url_path, site_bases):
    """Return the address (``str``) of the page at ``url_path``, or ``None`` for a page in no site."""
    base = base_of(url_path, site_bases)
    return Redirect.normalise_path(base.address + url_path[len(base.root_path) :]) if base else None


def base_of(url_path, site_bases):
    """Return the :class:`Base` below which the page at ``url_path`` stands, or ``None``."""
    return next((base for base in site_bases if (url_path or "").startswith(base.root_path)), None)


@dataclass(frozen=True)
class Standing:
    """A live page at an address."""

    pk: int
    title: str
    language: str
    is_shown: bool


def live_pages(user):
    """Return address → :class:`Standing` of every live page, in one query; ``is_shown`` is what ``user`` may see."""
    site_bases = bases()
    rows = (
        Page.objects.live()
        .annotate(hidden=hidden_from(user))
        .order_by()
        .values_list("pk", "title", "locale__language_code", "url_path", "hidden")
    )
    found = {}
    for pk, title, language, url_path, hidden in rows.iterator():
        path = path_of(url_path, site_bases)
        if path:
            found[path] = Standing(pk, title, language, not hidden)
    return found
