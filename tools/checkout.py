"""Where this checkout keeps what it makes, and how a tool refuses with one clear line."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VAR = ROOT / "var"
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"


class Refusal(Exception):
    """What stands in the way, in one line that says what to do about it."""


def make_writable():
    """Make ``var/`` with the folders that programs expect; refuse when the checkout can't be written to."""
    try:
        for name in ("tmp", "static"):
            (VAR / name).mkdir(parents=True, exist_ok=True)
        probe = VAR / "tmp" / f"probe-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise Refusal(
            f"Cannot write in {VAR} ({error.strerror}); put the checkout in a folder that you may write to."
        ) from error


def site_environment(**extra):
    """Return the environment variables under which the site's own processes run.

    ``extra`` is added on top. Compiled Python and temporary files stay under ``var/`` too.
    """
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "leernetwerk.settings.development",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        "PYTHONPYCACHEPREFIX": str(VAR / "pycache"),
        "TMPDIR": str(VAR / "tmp"),
        # macOS otherwise stops a forked process once its parent has used one of Apple's frameworks.
        "OBJC_DISABLE_INITIALIZE_FORK_SAFETY": "YES",
        **extra,
    }


def run_tool(main):
    """Run ``main`` and leave with its exit status; a refusal becomes its one line and status 1."""
    try:
        status = main()
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        status = 1
    sys.exit(status)
