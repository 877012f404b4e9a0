"""Serves pages."""

from wagtail.views import serve as wagtail_serve

from leernetwerk.delivery.cross_site import own_site_only
from leernetwerk.pages.routing import find_route


@own_site_only
def serve(request, path):
    """Serve the page at ``path``, found with all that stands around it in one query.

    A page with a form takes what is posted from this site, without a cookie.
    """
    # Wagtail looks for the route here before it walks down the tree, page by page.
    request._wagtail_route_for_request = find_route(request, path)
    return wagtail_serve(request, path)
