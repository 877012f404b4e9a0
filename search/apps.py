from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The room that finds pages."""

    name = "search"
    verbose_name = _("search")

    def ready(self):
        from search.index import receivers

        receivers.connect()
