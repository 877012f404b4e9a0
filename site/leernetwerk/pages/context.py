"""What the templates of every page are given."""

from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.languages import language_choices
from leernetwerk.pages.metadata import page_metadata, sharing_image
from leernetwerk.pages.pictures import body_images, listed_images, prefetch_renditions
from leernetwerk.pages.routing import surroundings_of
from leernetwerk.pages.truth.readers import outdated_notice


def page_context(page, request):
    """Return the context of ``page`` that does not come from Wagtail: a ``dict``.

    ``page_type`` (class name), ``languages`` (for the switcher), ``breadcrumbs`` (``title``, ``url``; the page itself
    not included), ``home_url``, ``outdated`` (what readers of a translation that is behind are told),
    ``sharing_image``, ``meta`` (what goes into the head), and the page type's own.
    """
    found = surroundings_of(page, request)
    above = [row for row in found.way if row.pk != page.pk and row.is_shown]
    is_known = len(above) < len(found.way)
    translations = found.translations if is_known else {}
    breadcrumbs = [{"title": row.title, "url": page_address(row.url_path, request)} for row in above]
    home_path = found.way[0].url_path if found.way else ""
    context = {
        "page_type": type(page).__name__,
        "languages": language_choices(page, translations, request),
        "breadcrumbs": breadcrumbs,
        "home_url": page_address(home_path, request),
        "outdated": outdated_notice(page, found.versions if is_known else [], request),
    }
    context |= page.own_context(request)
    prefetch_renditions([*page.own_images(), *listed_images(context)])
    context["sharing_image"] = sharing_image(page, request)
    context["meta"] = page_metadata(page, request, context)
    return context


def images_of(page):
    """Return the pictures that a content page shows itself: its own, the one for sharing, those in its body."""
    return [page.image, page.sharing_image, *body_images(page.body)]
