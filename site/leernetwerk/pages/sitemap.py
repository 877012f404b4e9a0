"""What the sitemap holds: every public page once per language it is written in, in two queries."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import F

from leernetwerk.network.visibility import visible_pages
from leernetwerk.pages.addresses import absolute, page_address
from leernetwerk.pages.changes import latest, record_changes
from leernetwerk.pages.metadata import default_of

LARGEST_SITEMAP = 50_000  # sitemaps.org: the most addresses in one file


@dataclass(frozen=True)
class SitemapEntry:
    """One address; ``alternates`` (``language``, ``url``) are those of its translations and of itself."""

    url: str
    changed: object
    alternates: list


def sitemap_entries(request):
    """Return the :class:`SitemapEntry` of all pages that a stranger may see."""
    changes = record_changes()
    sets = defaultdict(list)
    rows = (
        visible_pages(None)
        .filter(depth__gt=1)
        .annotate(language=F("locale__language_code"))
        .order_by("path")
        .values_list("pk", "url_path", "translation_key", "language", "last_published_at")
    )
    for key, url_path, translation_key, language, published in rows[:LARGEST_SITEMAP]:
        if url := page_address(url_path, request):
            sets[translation_key].append(
                (absolute(request, url), language, latest(published, changes.get(key)))
            )
    return [
        SitemapEntry(url, changed, _alternates(versions))
        for versions in sets.values()
        for url, _language, changed in versions
    ]


def _alternates(versions):
    if len(versions) < 2:
        return []
    found = [{"language": language, "url": url} for url, language, _changed in versions]
    return [*found, {"language": "x-default", "url": default_of(found)}]
