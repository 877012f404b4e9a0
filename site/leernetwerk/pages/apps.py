from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    """What all pages share."""

    name = "leernetwerk.pages"
    label = "pages"
    verbose_name = _("Pages")

    def ready(self):
        """Connect what keeps view restrictions and words as they should be in every language."""
        from leernetwerk.pages import localize, refreshing, restrictions

        restrictions.connect()
        localize.connect()
        refreshing.connect()
