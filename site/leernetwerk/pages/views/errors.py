"""The pages that say that something is not there, not allowed, or went wrong, in the reader's language."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from wagtail.models import Page

from leernetwerk.network.visibility import hidden_from
from leernetwerk.pages.addresses import page_address, root_paths
from leernetwerk.pages.languages import language_rank
from leernetwerk.pages.moment import language, reader

MOST_SUGGESTIONS = 3


def page_not_found(request, exception=None):
    """Say that nothing is here, and name pages that bear the same address in another language."""
    context = error_context(request, _("This page is not here")) | {"suggestions": suggestions(request)}
    return render(request, "404.html", context, status=404)


def permission_denied(request, exception=None):
    """Say that the reader may not see this."""
    return render(request, "403.html", error_context(request, _("This is not open to you")), status=403)


def server_error(request):
    """Say that the site is at fault, without asking anything of the database."""
    return render(request, "500.html", status=500)


def error_context(request, title):
    """Return what the frame of an error page shows, with a way home."""
    homes = {root.language_code: root.root_path for root in root_paths(request)}
    return {
        "meta": {"title": title, "robots": "noindex"},
        "home_url": page_address(homes.get(language()), request),
    }


def suggestions(request):
    """Return ``language``, ``title`` and ``url`` of pages in other languages that may be what was asked for."""
    slug = request.path.rstrip("/").rsplit("/", 1)[-1]
    if not slug or "\x00" in slug or len(slug) > 255:
        return []
    homes = [root.root_path for root in root_paths(request)]
    pages = (
        Page.objects.live()
        .filter(~hidden_from(reader(request)), slug=slug)
        .exclude(locale__language_code=language())
        .exclude(url_path__in=homes)
        .select_related("locale")
        .order_by(language_rank(), "depth", "pk")
    )
    return [
        {
            "language": page.locale.language_code,
            "title": page.title,
            "url": page_address(page.url_path, request),
        }
        for page in pages[:MOST_SUGGESTIONS]
    ]
