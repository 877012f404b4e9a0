"""`make demo`: bring the demo content back, without duplicates."""

from tools import environment
from tools.checkout import VENV_PYTHON, make_writable, run_tool, site_environment
from tools.processes import Processes, Stopped


def main():
    """Bring the database up to date and load the demo content into it."""
    make_writable()
    with Processes() as processes:
        try:
            environment.ensure("requirements.txt", processes)
            processes.finish(
                "demo",
                [VENV_PYTHON, "-m", "tools.prepare"],
                site_environment(),
                "Loading the demo content failed; see the reason above, then start again.",
            )
        except Stopped:
            return 130
    return 0


if __name__ == "__main__":
    run_tool(main)
