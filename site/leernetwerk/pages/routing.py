"""Finds the page of an address in one query, however deep it stands."""

from django.http import Http404
from wagtail.models import Page


def find_page(root, path_components):
    """Return ``(page, rest)``: the deepest page on the way below ``root`` and the path components after it.

    The pages on the way, ``root`` first, are kept on the page as ``pages_on_the_way``, so that breadcrumbs need no
    query. A component that no slug can be (NUL bytes, absurd lengths) ends the way.
    """
    url_paths = [root.url_path]
    for component in path_components:
        if "\x00" in component or len(component) > 255:
            break
        url_paths.append(f"{url_paths[-1]}{component}/")
    found = list(Page.objects.filter(url_path__in=url_paths).select_related("locale").order_by("depth"))
    way = [page for page, url_path in zip(found, url_paths, strict=False) if page.url_path == url_path]
    if not way:
        raise Http404
    page = way[-1].specific
    page.pages_on_the_way = way
    return page, path_components[len(way) - 1 :]


def ancestors_in_site(page, request):
    """Return the live pages above ``page`` within its site, the home page first (a ``list`` of ``Page``)."""
    way = getattr(page, "pages_on_the_way", None)
    if way is None:
        way = list(page.get_ancestors().filter(depth__gte=2).order_by("depth")) + [page]
    return [ancestor for ancestor in way[:-1] if ancestor.live]
