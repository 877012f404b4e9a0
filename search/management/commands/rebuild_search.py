"""Makes the search index anew."""

from django.core.management.base import BaseCommand

from search.index.rebuilding import rebuild


class Command(BaseCommand):
    """Indexes every live page; readers search the old index until the new one is there."""

    help = __doc__

    def handle(self, **options):
        self.stdout.write(f"{rebuild()} items indexed")
