from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorialConfig(AppConfig):
    """What editors and translators work with, over all kinds of pages."""

    name = "editorial"
    verbose_name = _("Editorial")

    def ready(self):
        """Let redirects follow pages that move."""
        from editorial.addresses import receivers

        receivers.connect()
