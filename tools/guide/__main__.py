"""Bring the demo back, and take the pictures from a copy of it, so that nothing that is done for them stays."""

import os
import sqlite3
import sys
from contextlib import closing

from tools.checkout import VAR, VENV_PYTHON, make_writable, run_tool, site_environment
from tools.processes import Processes, Stopped

DATABASE = VAR / "leernetwerk.sqlite3"
COPY = VAR / "guide.sqlite3"
FAILED = "Not all pictures were taken; see the reasons above. The others are new, these are as they were."


def main():
    """Take all pictures anew, or those whose names stand on the command line."""
    make_writable()
    # Whatever the variable says: the demo that is copied is that of the checkout.
    os.environ.pop("DATABASE_URL", None)
    with Processes() as processes:
        try:
            demo = [VENV_PYTHON, "-m", "tools.prepare"]
            processes.finish("demo", demo, site_environment(), "Loading the demo content failed; see above.")
            copy_database()
            variables = site_environment(
                DATABASE_URL=f"sqlite:///{COPY}", DJANGO_ALLOW_ASYNC_UNSAFE="true", CACHE_URL="dummycache://"
            )
            print(
                processes.finish(
                    "pictures", [VENV_PYTHON, "-m", "tools.guide.take", *sys.argv[1:]], variables, FAILED
                ),
                end="",
            )
        except Stopped:
            return 130
        finally:
            COPY.unlink(missing_ok=True)
    return 0


def copy_database():
    """Copy the demo as it is now."""
    COPY.unlink(missing_ok=True)
    with closing(sqlite3.connect(DATABASE)) as source, closing(sqlite3.connect(COPY)) as target:
        source.backup(target)


if __name__ == "__main__":
    run_tool(main)
