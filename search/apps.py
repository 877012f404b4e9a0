from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The room that finds pages."""

    name = "search"
    verbose_name = _("search")

    def ready(self):
        from leernetwerk.delivery.health import health_figures
        from leernetwerk.delivery.periodic import periodic_jobs
        from leernetwerk.outbox.kinds import kinds
        from search import checks  # noqa: F401 - registers itself
        from search.asked import counting
        from search.asked.erasing import erase_old
        from search.elasticsearch import mirroring, sending, tasks
        from search.elasticsearch.figures import figures
        from search.index import document_receivers, receivers
        from search.index.keeping import keep_current, keep_documents_current
        from search.vocabulary import current, reindexing

        receivers.connect()
        document_receivers.connect()
        current.connect()
        reindexing.connect()
        counting.connect()
        periodic_jobs.register("keep_search_current", 600, keep_current)
        periodic_jobs.register("index_documents", 30, keep_documents_current)
        periodic_jobs.register("erase_old_searched_queries", 3600, erase_old)
        for_ever = {"pauses": (5, 15, 30), "for_ever": True}
        kinds.register(tasks.SEND, _("sending to Elasticsearch"), sending.send_tasks, batch=10, **for_ever)
        kinds.register(
            tasks.COMPARE,
            _("comparing with Elasticsearch"),
            mirroring.compare_tasks,
            time_limit=120,
            **for_ever,
        )
        health_figures.register("search", figures)
        periodic_jobs.register("watch_elasticsearch", 30, mirroring.watch)
        periodic_jobs.register("compare_with_elasticsearch", 600, mirroring.compare_now_and_then)
