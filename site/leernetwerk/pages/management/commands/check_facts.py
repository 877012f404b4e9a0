"""``manage.py check_facts``."""

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page

from leernetwerk.pages.facts.check import find_drift


class Command(BaseCommand):
    """Proves that every translation shows the facts of its original: silence and 0, or a line a difference and 1."""

    help = "Check that the facts of all translations are those of their originals."

    def handle(self, *args, **options):
        """Print each fact that differs; raise ``CommandError`` when there is one."""
        found = find_drift()
        pages = Page.objects.select_related("locale").in_bulk({drift.page for drift in found})
        for drift in found:
            page = pages[drift.page]
            self.stdout.write(
                f"{drift.name} of page {page.pk} ({page.locale.language_code}, “{page.title}”) "
                f"differs from page {drift.owner}"
            )
        if found:
            raise CommandError(
                f"{len(found)} facts differ. Saving the page that owns them carries them again."
            )
