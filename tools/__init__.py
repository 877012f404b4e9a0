"""What `make` calls. Only the standard library, save the modules that say they need the environment."""

import sys

# Read before any other module here, by whatever Python it was started with: so no newer syntax.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Leernetwerk needs Python 3.11 or later and this is %d.%d. "  # noqa: UP031
        "Install a newer one, or name it: make run PYTHON=/path/to/python3.11" % sys.version_info[:2]
    )
