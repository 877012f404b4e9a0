"""What else there is to read: pages on the same themes or about the same records."""

import datetime
from typing import NamedTuple

from django.db.models import F, Q
from wagtail.models import Page

from leernetwerk.pages.listing.items import (
    NEWEST_FIRST,
    content_pages,
    item_of,
    public_pages,
    with_year,
)
from leernetwerk.pages.written_queries import rows_of

MOST = 3
SHARED = (
    "themes",
    "about_pilot_areas",
    "about_cohorts",
    "about_publications",
    "about_organisations",
    "about_people",
)


class RelatedRow(NamedTuple):
    """A page as the short rows of "Read also" show it: without lead and picture."""

    pk: int
    title: str
    url_path: str
    date: datetime.date | None
    content_type_id: int
    spoken: str
    listed_year: int | None
    lead: str = ""
    image: None = None
    image_alt: str = ""
    image_is_decorative: bool = False


def related_items(page, chips, request):
    """Return the newest pages (a list of ``ListedItem`` without lead and picture) that share something with ``page``.

    ``chips`` (a list of ``Chip``) are those of the page. Without any, nothing is asked for.
    """
    relations = [chip.kind for chip in chips if chip.kind in SHARED]
    keys = [chip.pk for chip in chips if chip.kind in SHARED]
    if not keys:
        return []

    def newest(page_key, *keys):
        shared = Q()
        for relation in set(relations):
            links, page_id, record_id = _links(relation)
            chosen = [key for kind, key in zip(relations, keys, strict=True) if kind == relation]
            shared |= Q(pk__in=links.filter(**{f"{record_id}__in": chosen}).values(page_id))
        versions = Page.objects.filter(pk=page_key).values("translation_key")
        others = public_pages(request).filter(shared).exclude(translation_key__in=versions)
        rows = with_year(others).annotate(spoken=F("locale__language_code")).order_by(*NEWEST_FIRST)
        return rows.values_list(*RelatedRow._fields[:7])[:MOST]

    rows = rows_of(newest, [page.pk or 0, *keys], request, tuple(relations))
    return [item_of(RelatedRow(*row), request) for row in rows]


def _links(relation):
    """Return the rows of a relation of pages, and the names of their columns for the page and the record."""
    field = content_pages()._meta.get_field(relation)
    links = field.remote_field.through.objects.all()
    return links, f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
