"""Where pages may stand."""

from wagtail.models import Page

HOME_DEPTH = 2


def home_page_of(locale):
    """Return the home page of a ``Locale`` (a ``Page``), or ``None``."""
    return Page.objects.filter(depth=HOME_DEPTH, locale=locale).order_by("path").first()


class BelowHomeMixin:
    """A page that stands directly below a home page. Place it before ``Page`` in the list of base classes."""

    @classmethod
    def can_exist_under(cls, parent):
        """Tell whether such a page may stand under ``parent``: only below a home page."""
        return parent.depth == HOME_DEPTH and super().can_exist_under(parent)
