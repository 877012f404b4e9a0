"""Notices that somebody sends a form of the admin after the session has ended."""

from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from leernetwerk.accounts.sign_in_again.views import SignInAgainView

# What is sent to these is nothing that anybody wrote.
DOORS = ("wagtailadmin_login", "wagtailadmin_logout", "sign_in_again")


class KeepFormMiddleware:
    """Asks to sign in on a page that holds what was sent, where Wagtail would forget it. Place it after the session."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not is_lost(request, response):
            return response
        page = SignInAgainView.as_view(asks=True)(request)
        add_never_cache_headers(page)
        return page.render()


def is_lost(request, response):
    """Tell whether ``response`` sends somebody to sign in who has just sent a form of the admin."""
    return (
        request.method == "POST"
        and request.path.startswith(settings.ADMIN_PREFIX)
        and response.status_code == 302
        and urlsplit(response.url).path == reverse("wagtailadmin_login")
        and request.user.is_anonymous
        and request.accepts("text/html")
        and request.headers.get("x-requested-with") != "XMLHttpRequest"
        and request.resolver_match.view_name not in DOORS
    )
