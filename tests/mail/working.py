"""Workers that send, each in a process of its own: ``python -m tests.mail.working PORT``. Their leases are short.

Loading the application takes seconds, and a test that kills twenty workers would wait for little else. So it is loaded
once: for each line that is read from standard input, a process is split off that works, and its number is printed.
"""

import os
import sys

import django
from django.core.management import call_command


def main(port):
    """Split off a worker for each line; they send to a port of this machine until they are killed."""
    django.setup()
    prepare(port)
    print("ready", flush=True)
    for _line in sys.stdin:
        # Nobody waits for those that are killed, so that their numbers are given to no other process meanwhile.
        child = os.fork()
        if child == 0:
            call_command("work")
            os._exit(0)
        print(child, flush=True)


def prepare(port):
    """Have the command do nothing but send, to the port, with short leases."""
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


if __name__ == "__main__":
    main(int(sys.argv[1]))
