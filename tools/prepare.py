"""Brings a checkout's site up to date in one process, as starting Django costs more than the work.

``--accounts`` prints the demo sign-ins afterwards, ``--demo`` brings the demo content back. Needs the
environment, and the variables of ``tools.checkout.site_environment``.
"""

import sys

import django
from django.core.management import call_command

from tools.catalogues import compile_catalogues


def main(arguments):
    """Compile catalogues, bring the database up to date, fill it when it is empty."""
    compile_catalogues()
    django.setup()
    verbosity = 1 if sys.stderr.isatty() else 0
    call_command("migrate", interactive=False, verbosity=verbosity, stdout=sys.stderr)
    call_command("createcachetable", verbosity=0)
    if "--demo" in arguments:
        call_command("demo", stdout=sys.stderr)
    else:
        call_command("demo", if_empty=True, stdout=sys.stderr)
    if "--accounts" in arguments:
        call_command("demo", accounts=True)


if __name__ == "__main__":
    main(sys.argv[1:])
