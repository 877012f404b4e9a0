from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    """What all pages share."""

    name = "leernetwerk.pages"
    label = "pages"
    verbose_name = _("Pages")

    def ready(self):
        """Connect what keeps restrictions and words as they should be in every language, and tells what is behind."""
        from leernetwerk.pages import localize, new_pages, refreshing, restrictions
        from leernetwerk.pages.truth import receivers

        restrictions.connect()
        localize.connect()
        new_pages.connect()
        refreshing.connect()
        receivers.connect()
