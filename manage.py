#!/usr/bin/env python3
"""Run a management command with the repository and ``site/`` on the import path."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def main():
    """Run the command named on the command line; development settings unless told otherwise."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leernetwerk.settings.development")

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
