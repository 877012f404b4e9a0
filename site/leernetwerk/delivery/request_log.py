"""A line in the log for each request, and an id that joins all lines of one request."""

import re
import time
import uuid

import structlog

from leernetwerk.delivery.secret_addresses import masked

log = structlog.get_logger(__name__)

HEADER = "X-Request-ID"
SOUND_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


class RequestLogMiddleware:
    """Logs method, path without query, status, milliseconds and, where one is known, the user's number.

    The id comes from the server in front of us when it sends one, and goes back in the answer.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Return the response with its id."""
        sent = request.headers.get(HEADER, "")
        request_id = sent if SOUND_ID.fullmatch(sent) else uuid.uuid4().hex
        start = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            response = self.get_response(request)
            log.info(
                "request",
                method=request.method,
                path=masked(request.path),
                status=response.status_code,
                milliseconds=round((time.perf_counter() - start) * 1000, 1),
                user=known_user(request),
            )
        response[HEADER] = request_id
        return response


def known_user(request):
    """Return the primary key of the user when the view asked for one; asking here would cost a query."""
    return getattr(getattr(request, "_cached_user", None), "pk", None)
