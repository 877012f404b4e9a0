"""The pages below an evergreen page."""

from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.languages import other_language
from leernetwerk.pages.listing import public_pages
from leernetwerk.pages.routing import surroundings_of


def child_rows(page, request):
    """Return ``title``, ``url``, ``lead`` and ``language`` of the pages right below ``page``, in the editor's order.

    Those that are only in another language stand below the page's version in that language.
    """
    versions = [row for row in surroundings_of(page, request).versions if row.path]
    if page.pk is None or not versions:
        return []
    below = public_pages(request).under(versions).filter(depth=page.depth + 1)
    return [
        {
            "title": child.title,
            "url": page_address(child.url_path, request),
            "lead": child.lead,
            "language": other_language(child.locale.language_code)[0],
        }
        for child in below.select_related("locale").defer("body").order_by("path")
    ]
