"""Checks that the search index holds what readers see, and nothing else."""

from django.core.management.base import BaseCommand, CommandError

from search.index.keeping import is_current


class Command(BaseCommand):
    """Fails when a live page is missing, one that is gone is not, or the analysis has changed since."""

    help = __doc__

    def handle(self, **options):
        if not is_current():
            raise CommandError("The search index is behind. manage.py rebuild_search makes it anew.")
        self.stdout.write("The search index is current")
