"""Where pages may stand."""

from leernetwerk.network.record_places import HOME_DEPTH


class BelowHomeMixin:
    """A page that stands directly below a home page. Place it before ``Page`` in the list of base classes."""

    @classmethod
    def can_exist_under(cls, parent):
        """Tell whether such a page may stand under ``parent``: only below a home page."""
        return parent.depth == HOME_DEPTH and super().can_exist_under(parent)
