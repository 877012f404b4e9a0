"""Workers that send, each in a process of its own: ``python -m tests.mail.working PORT``. Their leases are short.

For each line that it reads it starts one, and writes the number of its process. Django is loaded once for all of them.
"""

import os
import signal
import sys

import django
from django.core.management import call_command
from django.db import connections


def main(port):
    """Start workers that send to a port of this machine until a signal comes."""
    django.setup()

    from django.conf import settings

    from leernetwerk.delivery.periodic import periodic_jobs
    from leernetwerk.mail.models import SEND
    from leernetwerk.outbox import kinds

    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    kinds.LEASE_MARGIN = 1
    sending = kinds.kinds[SEND]
    kinds.kinds.clear()
    kinds.kinds.register(SEND, "send", sending.handler, batch=sending.batch, time_limit=3)
    periodic_jobs.jobs[:] = [job for job in periodic_jobs.jobs if job.name == "outbox"]
    # Nobody waits for those that are killed.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    connections.close_all()
    for _line in sys.stdin:
        if worker := os.fork():
            print(worker, flush=True)
            continue
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        call_command("work")
        os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
