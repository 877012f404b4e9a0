"""The virtual environment in ``.venv/``: made once, installed into when a lock file has changed.

``python -m tools.environment requirements-dev.txt`` does it by itself.
"""

import hashlib
import shutil
import subprocess
import sys

from tools.checkout import ROOT, VENV, VENV_PYTHON, make_writable, run_tool, site_environment
from tools.processes import Processes

STAMP = VENV / "locks-installed"
# The development lock holds everything that the plain one holds.
COVERS = {
    "requirements.txt": ["requirements.txt"],
    "requirements-dev.txt": ["requirements.txt", "requirements-dev.txt"],
}


def ensure(lock, processes):
    """Make the environment hold what ``lock`` (a file name in the checkout) names.

    Does nothing when the stamp says that it does. Refuses when the environment can't be made or filled.
    """
    if not works():
        create(processes)
    if fingerprint(lock) in installed():
        return
    say(f"Installing {lock} into .venv …")
    STAMP.unlink(missing_ok=True)
    pip = [VENV_PYTHON, "-m", "pip", "install"]
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    processes.finish(
        "pip",
        # The lock names every package, so there is nothing to resolve; and Python compiles what it uses when
        # it is first used, which is far less than pip would.
        [*pip, "--no-input", "--no-deps", "--no-compile", *quiet, "-r", ROOT / lock],
        site_environment(PIP_DISABLE_PIP_VERSION_CHECK="1"),
        "Installing the packages failed; see the reason above, then start again.",
    )
    STAMP.write_text("\n".join(fingerprint(name) for name in COVERS[lock]))


def create(processes):
    """Make ``.venv`` anew with the Python that runs this."""
    say("Making .venv …")
    shutil.rmtree(VENV, ignore_errors=True)
    processes.finish(
        "venv",
        [sys.executable, "-m", "venv", VENV],
        site_environment(),
        "Making .venv failed; on Debian and Ubuntu, install the package python3-venv and start again.",
    )


def works():
    """Tell whether the environment's Python starts: it does not after its base was removed or upgraded."""
    try:
        return subprocess.run([VENV_PYTHON, "-c", ""], capture_output=True).returncode == 0
    except OSError:
        return False


def installed():
    """Return the fingerprints of the locks that the environment holds."""
    return STAMP.read_text().split() if STAMP.exists() else []


def fingerprint(lock):
    """Return the SHA-256 of a lock file."""
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def say(words):
    """Tell what is going on, on a terminal and in a log alike."""
    print(words, file=sys.stderr, flush=True)


def main():
    """Install the lock named on the command line."""
    make_writable()
    with Processes() as processes:
        ensure(sys.argv[1], processes)


if __name__ == "__main__":
    run_tool(main)
