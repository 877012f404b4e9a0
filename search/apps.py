from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The room that finds pages."""

    name = "search"
    verbose_name = _("search")

    def ready(self):
        from leernetwerk.delivery.periodic import periodic_jobs
        from search.asked import counting
        from search.asked.erasing import erase_old
        from search.index import receivers
        from search.index.keeping import keep_current
        from search.vocabulary import current, reindexing

        receivers.connect()
        current.connect()
        reindexing.connect()
        counting.connect()
        periodic_jobs.register("keep_search_current", 600, keep_current)
        periodic_jobs.register("erase_old_searched_queries", 3600, erase_old)
