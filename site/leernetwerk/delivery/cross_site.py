"""Refuses what another site has a visitor's browser send, without a cookie.

docs/decisions/cross-site-protection.md says why this suffices.
"""

from functools import wraps
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.views.decorators.csrf import csrf_exempt

SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}
# "none" is what a browser says when the visitor did it without any page, such as by loading the page again.
OWN = {"same-origin", "none"}


def comes_from_elsewhere(request):
    """Tell whether a browser says that another site, or a page without an origin, made it send the request.

    Who says nothing at all is no browser of today: such a client carries nobody's cookies, and could say anything.
    """
    fetch_site = request.headers.get("Sec-Fetch-Site")
    if fetch_site is not None:
        return fetch_site not in OWN
    origin = request.headers.get("Origin")
    if origin is None:
        return False
    try:
        parts = urlsplit(origin)
    except ValueError:
        return True
    return (parts.scheme, parts.netloc.lower()) != (request.scheme, request.get_host().lower())


def own_site_only(view):
    """Let a view take posts without Django's token and cookie, but from pages of this site only.

    Raises ``PermissionDenied`` for others.
    """

    @wraps(view)
    def checked(request, *args, **kwargs):
        if request.method not in SAFE_METHODS and comes_from_elsewhere(request):
            raise PermissionDenied("sent by another site")
        return view(request, *args, **kwargs)

    return csrf_exempt(checked)
