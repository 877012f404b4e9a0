"""Finds what editors recommend for a query."""

from dataclasses import dataclass

from leernetwerk.network.visibility import visible_pages
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.languages import other_language
from leernetwerk.pages.moment import reader, today


@dataclass
class RecommendedPage:
    """A page that is recommended; ``language`` and ``language_name`` are empty in the reader's language."""

    title: str
    href: str
    language: str
    language_name: str


@dataclass
class Recommended:
    """What is recommended for a query: :class:`RecommendedPage` s, and a line of words (may be empty)."""

    pages: list
    note: str


def recommended_for(found, request):
    """Return what is :class:`Recommended` for what was :class:`~search.searching.Found`, or ``None``.

    Of its pages only those that are live and that the reader may see. Takes one query where there is a promotion.
    """
    promotion = next((one for one in found.promotions if one.holds_on(today(request))), None)
    if promotion is None:
        return None
    keys = [row.page_id for row in promotion.promoted_pages.all()]
    visible = visible_pages(reader(request)).select_related("locale").in_bulk(keys)
    pages = [recommended_page(visible[key], request) for key in keys if key in visible]
    return Recommended(pages, promotion.note) if pages else None


def recommended_page(page, request):
    """Return the :class:`RecommendedPage` of a page."""
    code, name = other_language(page.locale.language_code)
    return RecommendedPage(page.title, page_address(page.url_path, request), code, name)
