from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    """What all pages share."""

    name = "leernetwerk.pages"
    label = "pages"
    verbose_name = _("Pages")

    def ready(self):
        """Connect the receivers that keep view restrictions the same in every language."""
        from leernetwerk.pages import restrictions, translating

        restrictions.connect()
        translating.connect()
