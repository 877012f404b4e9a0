"""Brings the site of a checkout up to date, in the process that asks: starting Django costs more.

Needs the environment, and the variables of ``tools.checkout.site_environment``. By itself
(``python -m tools.prepare``) it brings the demo content back.
"""

import io
import sys

import django
from django.core.management import call_command

from tools.catalogues import compile_catalogues


def up_to_date():
    """Compile catalogues, migrate, and fill the site when it is empty.

    Returns the demo sign-ins: rows of role, e-mail and password with tabs between.
    """
    migrate()
    call_command("demo", if_empty=True, stdout=sys.stderr)
    accounts = io.StringIO()
    call_command("demo", accounts=True, stdout=accounts)
    return accounts.getvalue()


def migrate():
    """Compile the catalogues, start Django and bring the database up to date."""
    # First, as the migrations write words that people read.
    compile_catalogues()
    django.setup()
    verbosity = 1 if sys.stderr.isatty() else 0
    call_command("migrate", interactive=False, verbosity=verbosity, stdout=sys.stderr)
    call_command("createcachetable", verbosity=0)


def demo():
    """Bring the database up to date and the demo content back."""
    migrate()
    call_command("demo", stdout=sys.stderr)


if __name__ == "__main__":
    demo()
