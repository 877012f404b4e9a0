"""Addresses of this site that were typed rather than chosen: which are ours, and whether they lead anywhere."""

from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from leernetwerk.pages.routing import find_route

# Served without an address of their own in the URL configuration.
FILES = (settings.STATIC_URL, settings.MEDIA_URL)


def own_path(address, hosts):
    """Return the path of ``address`` (``str``) if it is on one of ``hosts`` or has none, else ``None``.

    "//elsewhere.example/", "mailto:…" and "#here" are not ours.
    """
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("", "http", "https") or (host and host not in hosts):
        return None
    path = unquote(parts.path)
    return path if path.startswith("/") and not path.startswith(FILES) else None


def is_askable(path):
    """Tell whether a database can be asked for ``path``: it holds no NUL character and no half of a surrogate pair."""
    return "\x00" not in path and path == path.encode(errors="replace").decode()


def own_hosts():
    """Return the host names of the site (a ``set`` of ``str``)."""
    hosts = set(Site.objects.values_list("hostname", flat=True))
    return hosts | {urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname}


def pages_at(paths):
    """Return the titles (path → ``str``) of the live pages at the paths of public addresses."""
    roots = {root.language_code: root.root_path for root in Site.get_site_root_paths()}
    wanted = {}
    for path in paths:
        code = translation.get_language_from_path(path)
        if code in roots and is_askable(path):
            rest = path[len(f"/{code}/") :].strip("/")
            wanted[roots[code] + (f"{rest}/" if rest else "")] = path
    if not wanted:
        return {}
    found = Page.objects.live().filter(url_path__in=wanted).values_list("url_path", "title")
    return {wanted[url_path]: title for url_path, title in found}


def leads_somewhere(path):
    """Tell whether a public address that is not simply that of a page is answered by something else."""
    if not is_askable(path):
        return False
    code = translation.get_language_from_path(path) or settings.LANGUAGE_CODE
    # Without a language, a visitor is sent on to the same address in theirs.
    prefixed = path if translation.get_language_from_path(path) else f"/{code}{path}"
    with translation.override(code):
        for candidate in dict.fromkeys((path, prefixed)):
            try:
                match = resolve(candidate)
            except Resolver404:
                continue
            if match.url_name != "wagtail_serve" or find_route(HttpRequest(), match.args[0]):
                return True
    return Redirect.objects.filter(old_path__in=[Redirect.normalise_path(path)]).exists()
