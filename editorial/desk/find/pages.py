"""Finding pages by title."""

from django.db.models import F
from wagtail.models import Page

from editorial.desk.find.names import closeness, containing
from editorial.desk.rows import page_row, state_of

TITLES = ("draft_title", "title")
HOME_DEPTH = 2


def find_pages(words, reader, limit):
    """Return the rows of at most ``limit`` pages that the reader may see, the closest and newest first."""
    found = reader.pages.filter(containing(words, TITLES))
    order = [closeness(words, TITLES), F("latest_revision_created_at").desc(nulls_last=True), "-pk"]
    pages = list(found.order_by(*order)[:limit])
    sections = sections_of(pages)
    return [
        page_row(page, reader, sections.get(page.path[: -Page.steplen]), state_of(page)) for page in pages
    ]


def sections_of(pages):
    """Return tree path → title of the pages above ``pages``, home pages left out (``dict``)."""
    paths = {page.path[: -Page.steplen] for page in pages if page.depth > HOME_DEPTH + 1}
    return dict(Page.objects.filter(path__in=paths).values_list("path", "title")) if paths else {}
