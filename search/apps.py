from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The room that finds pages."""

    name = "search"
    verbose_name = _("search")

    def ready(self):
        from leernetwerk.delivery.periodic import periodic_jobs
        from search.index import receivers
        from search.index.keeping import keep_current

        receivers.connect()
        periodic_jobs.register("keep_search_current", 600, keep_current)
