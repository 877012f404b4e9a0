"""Sends visitors on from addresses that are gone."""

from urllib.parse import urlsplit

from django.http import HttpResponsePermanentRedirect, HttpResponseRedirect
from wagtail.contrib.redirects import middleware
from wagtail.contrib.redirects.models import Redirect

from editorial.addresses.reading import without_language


class RedirectMiddleware(middleware.RedirectMiddleware):
    """Wagtail's, with three differences.

    A redirect that is written without a language holds in each of them. No answer sends a visitor back to where he is.
    Browsers ask again each time: a page may come back to its address.
    """

    def process_response(self, request, response):
        answer = super().process_response(request, response)
        if answer is response and response.status_code == 404:
            answer = self._without_language(request) or response
        if answer is response:
            return response
        target = urlsplit(answer["Location"])
        if target.netloc in ("", request.get_host()) and _same(target.path, request.path):
            return response
        answer["Cache-Control"] = "no-cache"
        return answer

    def _without_language(self, request):
        """Return the answer of a redirect that is written without a language, or ``None``."""
        path = without_language(Redirect.normalise_path(request.path))
        redirect = middleware.get_redirect(request, path) if path else None
        if redirect is None or redirect.link is None:
            return None
        kind = HttpResponsePermanentRedirect if redirect.is_permanent else HttpResponseRedirect
        return kind(redirect.link)


def _same(one, other):
    return Redirect.normalise_path(one) == Redirect.normalise_path(other)
