"""What a monitor or load balancer asks."""

import logging

from django.db import Error, connection
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

log = logging.getLogger(__name__)


class HealthFigures(dict):
    """What rooms have operators told: name → callable without arguments that returns numbers by name (``dict``)."""

    def register(self, name, call):
        """Add what a room tells; it is asked with every request, so it has to be cheap, and public."""
        self[name] = call


health_figures = HealthFigures()


@never_cache
@require_safe
def health(request):
    """Answer 200 when the database answers, else 503; says nothing about the reason, which is in the log.

    The registered figures come with it. Whatever they are, the site serves its readers, so the answer is still 200.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        figures = {name: call() for name, call in health_figures.items()}
    except Error:
        log.exception("The database does not answer")
        return JsonResponse({"status": "unavailable"}, status=503)
    return JsonResponse({"status": "ok"} | figures)
