"""Who reads, in which language, and on which day: asked once per request."""

from django.utils import timezone, translation


def reader(request):
    """Return the user of a request; ``None`` for a request without one, as in a test or a preview."""
    return getattr(request, "user", None)


def today(request):
    """Return the day in Europe/Amsterdam (``datetime.date``), the same during the whole request."""
    if not hasattr(request, "_today"):
        request._today = timezone.localdate()
    return request._today


def language():
    """Return the code of the active language, as in ``settings.LANGUAGES``."""
    return translation.get_language()
