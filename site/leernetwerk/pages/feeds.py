"""RSS and Atom: one feed per section and language, each item once, in the reader's language where it has it."""

import datetime
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.utils import translation
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from leernetwerk.delivery.conditional import set_last_modified
from leernetwerk.pages.addresses import absolute, page_address
from leernetwerk.pages.changes import latest, record_changes
from leernetwerk.pages.listing.items import items_of
from leernetwerk.pages.xml import xml_text

LONGEST_FEED = 30
MIME_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml"}


@dataclass(frozen=True)
class FeedEntry:
    """One item of a feed. ``language`` is empty when it is that of the feed; ``id`` stays when its words change."""

    id: str
    title: str
    url: str
    text: str
    published: datetime.datetime | None
    changed: datetime.datetime | None
    language: str = ""
    language_name: str = ""
    category: str = ""


class MarkedAtomFeed(Atom1Feed):
    """Atom that says of an item in which language it is written."""

    def item_attributes(self, item):
        return {"xml:lang": item["language"]} if item["language"] else {}


GENERATORS = {"rss": Rss201rev2Feed, "atom": MarkedAtomFeed}


def feed_address(section, kind, request):
    """Return the full address of a feed ("rss", "atom") of a section."""
    return absolute(request, f"{page_address(section.url_path, request) or '/'}feed/{kind}/")


def feed_links(section, request):
    """Return ``title``, ``url`` and ``type`` of the feeds of a section."""
    return [
        {"title": name, "url": feed_address(section, kind, request), "type": MIME_TYPES[kind]}
        for kind, name in (("rss", "RSS"), ("atom", "Atom"))
    ]


def page_entries(pages, request):
    """Return the entries of the newest of ``pages`` (an ordered queryset of content pages), in two queries."""
    rows = list(
        pages[:LONGEST_FEED].values_list("pk", "translation_key", "first_published_at", "last_published_at")
    )
    keys = [key for key, *_rest in rows]
    items = {item.pk: item for item in items_of(pages.model.objects.filter(pk__in=keys), request)}
    changes = record_changes(keys)
    return [
        FeedEntry(
            id=f"urn:uuid:{translation_key}",
            title=items[key].title,
            url=absolute(request, items[key].href),
            text=items[key].lead,
            published=published,
            changed=latest(changed, changes.get(key)),
            language=items[key].language,
            language_name=items[key].language_name,
            category=items[key].type_label,
        )
        for key, translation_key, published, changed in rows
    ]


def serve_feed(section, request, kind):
    """Return a feed ("rss", "atom") of a section, dated by the last change in it. Raises ``Http404``."""
    if kind not in GENERATORS:
        raise Http404
    entries = section.feed_entries(request)
    changed = latest(section.last_published_at, *(entry.changed for entry in entries))
    content = write_feed(section, entries, request, kind, changed)
    response = HttpResponse(content, content_type=f"{MIME_TYPES[kind]}; charset=utf-8")
    return set_last_modified(response, changed)


def write_feed(section, entries, request, kind, changed):
    """Return a feed as text; ``changed`` (aware ``datetime`` or ``None``) dates the whole."""
    own = feed_address(section, kind, request)
    generator = GENERATORS[kind](
        title=xml_text(section.title),
        link=absolute(request, page_address(section.url_path, request)),
        description=xml_text(section.description),
        language=translation.get_language(),
        feed_url=own,
        feed_guid=own,
    )
    generator.latest_post_date = lambda: changed or datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
    for entry in entries:
        generator.add_item(
            title=xml_text(marked_title(entry)),
            link=entry.url,
            description=xml_text(escape(entry.text)),
            unique_id=entry.id,
            unique_id_is_permalink=False,
            pubdate=entry.published,
            updateddate=entry.changed,
            categories=[entry.category] if entry.category else [],
            language=entry.language,
        )
    return generator.writeString("utf-8")


def marked_title(entry):
    """Return the title of an entry, saying so when it is only in another language."""
    if not entry.language:
        return entry.title
    return _("%(title)s (only in %(language)s)") % {"title": entry.title, "language": entry.language_name}
