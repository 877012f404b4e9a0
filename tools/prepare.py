"""Brings the site of a checkout up to date, in the process that asks: starting Django costs more.

Needs the environment, and the variables of ``tools.checkout.site_environment``. By itself
(``python -m tools.prepare``) it brings the demo content back.
"""

import io
import sys

import django
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

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
    if is_behind():
        verbosity = 1 if sys.stderr.isatty() else 0
        call_command("migrate", interactive=False, verbosity=verbosity, stdout=sys.stderr)
    else:
        add_languages()
    call_command("createcachetable", verbosity=0)


def is_behind():
    """Tell whether the database lacks a migration. Running none takes longer than seeing that there is none."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def add_languages():
    """Build what a language lacks that was added to the settings since; migrating does so by itself."""
    from home.structure.build import build_structure

    build_structure()


def demo():
    """Bring the database up to date and the demo content back."""
    migrate()
    call_command("demo", stdout=sys.stderr)


if __name__ == "__main__":
    demo()
