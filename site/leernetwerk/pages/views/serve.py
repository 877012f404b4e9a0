"""Serves pages."""

from wagtail.views import serve as wagtail_serve

from leernetwerk.pages.routing import find_route


def serve(request, path):
    """Serve the page at ``path``, found with all that stands around it in one query."""
    # Wagtail looks for the route here before it walks down the tree, page by page.
    request._wagtail_route_for_request = find_route(request, path)
    return wagtail_serve(request, path)
