"""Text travels compressed; files as they are."""

from django.middleware.gzip import GZipMiddleware

TEXT = ("text/", "application/xml", "application/json", "application/rss+xml", "application/atom+xml")


class CompressTextMiddleware(GZipMiddleware):
    """Compresses pages, feeds and the like for readers who take it.

    Django pads the result with random bytes, so that its length tells nothing of a secret in it. Files that are
    streamed keep their length, by which a browser shows how far a download is.
    """

    def process_response(self, request, response):
        if response.streaming or not response.get("Content-Type", "").startswith(TEXT):
            return response
        return super().process_response(request, response)
