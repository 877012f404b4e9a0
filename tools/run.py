"""`make run`: from a clean clone to a site that answers, and nothing left behind after Ctrl-C."""

import os

from tools import environment
from tools.address import Address
from tools.checkout import ROOT, VENV_PYTHON, make_writable, run_tool, site_environment
from tools.processes import Processes, Stopped


def main():
    """Check what can be checked, make the environment, and go on inside it as ``tools.serve``."""
    address = Address.from_environment()
    address.check_free()
    make_writable()
    try:
        with Processes() as processes:
            environment.ensure("requirements.txt", processes)
    except Stopped:
        return 130
    os.chdir(ROOT)
    command = [VENV_PYTHON, "-m", "tools.serve"]
    return os.execve(VENV_PYTHON, command, site_environment(BASE_URL=address.url))  # does not come back


if __name__ == "__main__":
    run_tool(main)
