"""What the head of a page says to search engines, social media and feed readers."""

import json

from django.conf import settings
from django.utils.safestring import mark_safe

JSON_SCRIPT_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
SHARING_IMAGE_FILTER = "fill-1200x630|format-jpeg"


def absolute(request, url):
    """Return ``url`` (``str`` or ``None``) as a full address on the host of the request."""
    return request.build_absolute_uri(url) if url else None


def page_metadata(page, request, languages, breadcrumbs):
    """Return the metadata of ``page``: a ``dict`` of what ``base.html`` prints in the head.

    ``title``, ``description``, ``canonical``, ``alternates`` (``language``, ``url``; x-default is the default
    language), ``image`` (``url``, ``width``, ``height``, ``alt``) or ``None``, ``json_ld`` (safe), ``robots``, ``feeds``.
    """
    canonical = absolute(request, page.get_url(request))
    alternates = [
        {"language": choice["code"], "url": absolute(request, choice["url"])}
        for choice in languages
        if choice["url"]
    ]
    if len(alternates) > 1:
        default = next(
            (one for one in alternates if one["language"] == settings.LANGUAGE_CODE), alternates[0]
        )
        alternates.append({"language": "x-default", "url": default["url"]})
    return {
        "title": page.seo_title or page.title,
        "description": page.description,
        "canonical": canonical,
        "alternates": alternates,
        "image": sharing_image(page, request),
        "json_ld": json_ld([*page.structured_data(request), breadcrumb_list(page, request, breadcrumbs)]),
        "robots": "",
        "feeds": [],
    }


def sharing_image(page, request):
    """Return ``url``, ``width``, ``height`` and ``alt`` of the picture that stands for the page, or ``None``."""
    if not page.sharing_image:
        return None
    rendition = page.sharing_image.get_rendition(SHARING_IMAGE_FILTER)
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
    steps = [*breadcrumbs, {"title": page.title, "url": page.get_url(request)}]
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
    return mark_safe(text.translate(JSON_SCRIPT_ESCAPES))
