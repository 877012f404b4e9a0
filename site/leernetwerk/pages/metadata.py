"""What the head of a page says to search engines, social media and feed readers."""

import json

from django.conf import settings
from django.utils.safestring import mark_safe

from leernetwerk.pages.addresses import absolute, page_address

JSON_SCRIPT_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
SHARING_IMAGE_FILTER = "fill-1200x630|format-jpeg"


def page_metadata(page, request, context):
    """Return the metadata of ``page``: a ``dict`` of what ``base.html`` prints in the head.

    ``context`` is the rest of the page's context. ``title``, ``description``, ``canonical``, ``alternates``
    (``language``, ``url``; x-default is the default language), ``image`` (``url``, ``width``, ``height``, ``alt``) or
    ``None``, ``json_ld`` (safe), ``robots``, ``feeds``, ``og_type``.
    """
    things = [*page.structured_data(request, context), breadcrumb_list(page, request, context["breadcrumbs"])]
    return {
        "title": page.seo_title or page.title,
        "description": page.description,
        "canonical": absolute(request, page_address(page.url_path, request)),
        "alternates": alternates(request, context["languages"]),
        "image": context["sharing_image"],
        "json_ld": json_ld(things),
        "robots": "",
        "feeds": [],
        "og_type": page.og_type,
    } | page.head(request, context)


def alternates(request, languages):
    """Return the addresses of a page per language for ``hreflang``; none for a page in one language."""
    found = [
        {"language": choice["code"], "url": absolute(request, choice["url"])}
        for choice in languages
        if choice["url"]
    ]
    return [*found, {"language": "x-default", "url": default_of(found)}] if len(found) > 1 else []


def default_of(found):
    """Return the address for readers of any other language: that in the default one, else the first."""
    addresses = {one["language"]: one["url"] for one in found}
    return addresses.get(settings.LANGUAGE_CODE, found[0]["url"])


def sharing_image(page, request):
    """Return ``url``, ``width``, ``height`` and ``alt`` of the picture that stands for the page, or ``None``."""
    if not page.sharing_image:
        return None
    try:
        # Unlike get_rendition, this leaves the cache alone for renditions that were loaded with the page.
        rendition = page.sharing_image.get_renditions(SHARING_IMAGE_FILTER)[SHARING_IMAGE_FILTER]
    except OSError:
        # The file is gone or cannot be read: the page is shown without.
        return None
    return {
        "url": absolute(request, rendition.url),
        "width": rendition.width,
        "height": rendition.height,
        "alt": getattr(page, "image_alt", ""),
    }


def breadcrumb_list(page, request, breadcrumbs):
    """Return the schema.org BreadcrumbList of a page (``dict``); ``None`` for the home page, which has no way to it."""
    if not breadcrumbs:
        return None
    steps = [*breadcrumbs, {"title": page.title, "url": page_address(page.url_path, request)}]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": step["title"],
                "item": absolute(request, step["url"]),
            }
            for position, step in enumerate(steps, start=1)
        ],
    }


def json_ld(things):
    """Return schema.org things (``dict``s; ``None`` is left out) as JSON-LD that is safe inside a script element."""
    graph = [thing for thing in things if thing]
    if not graph:
        return ""
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return mark_safe(text.translate(JSON_SCRIPT_ESCAPES))  # noqa: S308 - escaped by the line itself
