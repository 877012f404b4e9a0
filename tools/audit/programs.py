"""The programs that check: Chromium of the machine, and what npm installs under ``var/audit``."""

import shutil
import subprocess
import sys
from pathlib import Path

from tools.checkout import VAR, Refusal
from tools.chromium import find_chromium

FOLDER = VAR / "audit"
MODULES = FOLDER / "node_modules"
PACKAGES = Path(__file__).with_name("package.json")


def install_programs():
    """Install what npm has, when it is not there yet; refuse when something else is missing."""
    for program, package in (("npm", "Node.js with npm"), ("java", "a Java runtime")):
        if shutil.which(program) is None:
            raise Refusal(f"The audit needs {package}; install it and start again.")
    if find_chromium() is None:
        raise Refusal("The audit needs Chromium or Chrome; install it and start again.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = FOLDER / "package.json"
    if MODULES.exists() and wanted.exists() and wanted.read_bytes() == PACKAGES.read_bytes():
        return
    print("Installing the checkers …", file=sys.stderr, flush=True)
    shutil.copyfile(PACKAGES, wanted)
    command = ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, cwd=FOLDER).returncode:
        wanted.unlink()
        raise Refusal("Installing the checkers failed; see the reason above.")
