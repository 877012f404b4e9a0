"""What each response says about itself: what a browser may do with it, and who may keep it."""

from django.conf import settings
from django.utils.cache import patch_vary_headers

# Nothing on the site asks for a device, a place or a payment.
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "hid",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "serial",
        "usb",
    )
)
PUBLIC = "public, no-cache"
PRIVATE = "private, no-store"


class PrivateMixin:
    """A view whose pages nobody keeps. Place it before a class-based view that renders a template."""

    def render_to_response(self, context, **response_kwargs):
        response = super().render_to_response(context, **response_kwargs)
        response["Cache-Control"] = PRIVATE
        return response


class HeadersMiddleware:
    """Adds the security headers that Django and django-csp leave out, and a Cache-Control where a view gave none."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Return the response with its headers completed; what a view set itself stays."""
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if request.path_info.startswith(settings.ADMIN_PREFIX):
            # django-csp sends this policy instead of the public one.
            response._csp_config = settings.ADMIN_CONTENT_SECURITY_POLICY
        set_cache_control(request, response)
        return response


def set_cache_control(request, response):
    """Say who may keep a response.

    Whoever has a session may see more than others, so theirs is kept nowhere. Other responses may be
    kept by anyone who asks each time whether they still hold (``no-cache`` means just that): a change
    is visible at the next request. The session itself is not read, which would cost a query.
    """
    if "Cache-Control" in response:
        return
    if settings.SESSION_COOKIE_NAME in request.COOKIES or response.cookies:
        response["Cache-Control"] = PRIVATE
    else:
        response["Cache-Control"] = PUBLIC
    patch_vary_headers(response, ["Cookie"])
