"""What the templates of every page are given."""

from leernetwerk.pages.languages import language_choices
from leernetwerk.pages.metadata import page_metadata
from leernetwerk.pages.routing import ancestors_in_site


def page_context(page, request):
    """Return the context that ``base.html`` needs for ``page``: a ``dict``.

    ``page_type`` (class name), ``languages`` (for the switcher), ``breadcrumbs`` (``title``, ``url``; the page itself
    not included) and ``meta`` (what goes into the head).
    """
    languages = language_choices(page, request)
    breadcrumbs = [
        {"title": ancestor.title, "url": ancestor.get_url(request)}
        for ancestor in ancestors_in_site(page, request)
    ]
    return {
        "page_type": type(page).__name__,
        "languages": languages,
        "breadcrumbs": breadcrumbs,
        "meta": page_metadata(page, request, languages, breadcrumbs),
    }
