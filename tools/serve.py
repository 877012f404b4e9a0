"""The second half of `make run`, inside the environment: prepare, serve, and stay until Ctrl-C.

Django is loaded once and the processes are forked from it; the reasons stand in
docs/decisions/the-two-commands.md.
"""

import signal
import sys

from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.urls import reverse
from gunicorn.app.base import BaseApplication

from tools import prepare
from tools.address import Address
from tools.checkout import run_tool
from tools.processes import Processes, Stopped

START_TIMEOUT = 60  # seconds


class WebServer(BaseApplication):
    """Gunicorn with threads, for one newcomer's machine."""

    def __init__(self, binding):
        self.binding = binding
        super().__init__()

    def load_config(self):
        """Set what differs from gunicorn's own choice; its command line and files are not read."""
        options = {
            "bind": self.binding,
            "worker_class": "gthread",
            "threads": 8,
            "graceful_timeout": 3,  # seconds
            "loglevel": "warning",
            "control_socket_disable": True,
        }
        for name, value in options.items():
            self.cfg.set(name, value)

    def load(self):
        """Return the application, which the fork has brought along."""
        from leernetwerk.wsgi import application

        return application


def main():
    """Bring the site up to date, serve it, and print where it is and who can sign in."""
    address = Address.from_environment()
    # Nothing runs yet that would have to be stopped.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    accounts = prepare.up_to_date()
    server = WebServer(address.binding)
    server.load()
    connections.close_all()
    with Processes() as processes:
        try:
            processes.fork("The web server", server.run)
            processes.fork("The background work", call_command, "work")
            processes.wait_until(address.answers, START_TIMEOUT)
            announce(address, accounts)
            processes.watch()
        except Stopped:
            print("\nStopping …", file=sys.stderr)
    return 0


def announce(address, accounts):
    """Print where the site is and who can sign in. ``accounts``: role, e-mail, password; tabs between."""
    rows = [("Site", f"{address.url}/"), ("Admin", f"{address.url}/admin/")]
    if settings.MAILBOX_ROOT:
        rows.append(("Mails", f"{address.url}{reverse('mailbox')}"))
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
