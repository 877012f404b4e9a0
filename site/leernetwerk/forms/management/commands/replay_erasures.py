"""After a backup was put back: erases again what had been erased since."""

from django.core.management.base import BaseCommand

from leernetwerk.forms.keeping.replaying import replay


class Command(BaseCommand):
    """Erases what the ledger's file knows to be erased and the database does not, and says how many that were."""

    help = (
        "Erase again what came back with a restored backup. manage.py work does so by itself when it starts."
    )

    def handle(self, *args, **options):
        """Do it; done twice, it is done once."""
        count = replay()
        self.stdout.write(f"Erased again: {count}")
