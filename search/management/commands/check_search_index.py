"""Checks that the search index holds what readers see, and nothing else."""

from django.core.management.base import BaseCommand, CommandError

from search.elasticsearch.figures import in_words
from search.elasticsearch.indices import differences
from search.elasticsearch.server import Unavailable, configured_server
from search.index.keeping import is_current
from search.models import SearchIndex


class Command(BaseCommand):
    """Fails when a live page is missing, one that is gone is not, or the analysis has changed since; and when
    Elasticsearch, where it is named, differs from the database in any item or its version."""

    help = __doc__

    def handle(self, **options):
        if not is_current():
            raise CommandError("The search index is behind. manage.py rebuild_search makes it anew.")
        server = configured_server()
        if server is not None:
            self.check_server(server)
        self.stdout.write("The search index is current")

    def check_server(self, server):
        """Refuse when the server does not hold what the database does."""
        try:
            differing = differences(server, SearchIndex.objects.get(is_live=True).pk)
        except Unavailable as error:
            raise CommandError(f"Elasticsearch does not answer ({error}); the database finds.") from error
        if differing.all:
            raise CommandError(f"{in_words(differing)} manage.py work mends that by itself.")
