"""`make run`: from a clean clone to a site that answers, and nothing left behind after Ctrl-C."""

import sys

from tools import environment
from tools.address import Address
from tools.checkout import ROOT, VENV_PYTHON, make_writable, run_tool, site_environment
from tools.processes import Processes, Stopped

START_TIMEOUT = 60  # seconds


def main():
    """Prepare, start the web server and the background work, and stay until Ctrl-C."""
    address = Address.from_environment()
    address.check_free()
    make_writable()
    with Processes() as processes:
        try:
            environment.ensure("requirements.txt", processes)
            env = site_environment(BASE_URL=address.url)
            accounts = prepare(processes, env)
            serve(processes, env, address)
            processes.wait_until(address.answers, START_TIMEOUT)
            announce(address, accounts)
            processes.watch()
        except Stopped:
            print("\nStopping …", file=sys.stderr)
    return 0


def prepare(processes, env):
    """Bring database, catalogues and demo content up to date; return the demo sign-ins as rows of text."""
    return processes.finish(
        "prepare",
        [VENV_PYTHON, "-m", "tools.prepare", "--accounts"],
        env,
        "Preparing the database failed; see the reason above, then start again.",
    )


def serve(processes, env, address):
    """Start the web server and the background work. The choices: docs/decisions/web-server.md."""
    gunicorn = [
        *(VENV_PYTHON, "-m", "gunicorn", "leernetwerk.wsgi", "--bind", address.binding),
        *("--worker-class", "gthread", "--workers", "1", "--threads", "8"),
        *("--graceful-timeout", "3", "--log-level", "warning", "--no-control-socket"),
    ]
    processes.start("The web server", gunicorn, env)
    processes.start("The background work", [VENV_PYTHON, ROOT / "manage.py", "work"], env)


def announce(address, accounts):
    """Print where the site is and who can sign in. ``accounts``: role, e-mail, password; tabs between."""
    rows = [("Site", f"{address.url}/"), ("Admin", f"{address.url}/admin/")]
    for line in accounts.splitlines():
        role, email, password = line.split("\t")
        rows.append((role, f"{email}  {password}"))
    width = max(len(label) for label, _ in rows)
    print()
    for label, value in rows:
        print(f"  {label:<{width}}  {value}")
    print("\n  Ctrl-C stops it.", flush=True)


if __name__ == "__main__":
    run_tool(main)
