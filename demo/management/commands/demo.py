"""``manage.py demo``."""

from django.core.management.base import BaseCommand

from demo import accounts
from demo.emptiness import site_is_empty


class Command(BaseCommand):
    """Brings the demo content back, without duplicates and without touching anybody else's content."""

    help = "Load the demo content, or bring it back: what was edited or deleted of it, nothing else."

    def add_arguments(self, parser):
        """Take one of two options; without either everything is loaded or brought back."""
        options = parser.add_mutually_exclusive_group()
        options.add_argument(
            "--if-empty", action="store_true", help="Only when the site has no content of its own yet."
        )
        options.add_argument(
            "--accounts",
            action="store_true",
            help="Load nothing; print role, e-mail address and password of each demo sign-in, with tabs between.",
        )

    def handle(self, *args, **options):
        """Do what was asked. Sign-ins are neither made nor printed where DEBUG is off."""
        if not accounts.are_allowed() and not options["if_empty"]:
            self.stderr.write("DEBUG is off, so there are no demo sign-ins: everybody knows their passwords.")
        if options["accounts"]:
            if accounts.are_allowed():
                for line in accounts.account_lines():
                    self.stdout.write(line)
        elif not options["if_empty"] or site_is_empty():
            # What draws pictures and writes files takes a second to load, and is seldom wanted.
            from demo.loading import load

            load()
