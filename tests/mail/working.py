"""A worker that sends, in a process of its own: ``python -m tests.mail.working PORT``. Its leases are short."""

import sys

import django
from django.core.management import call_command


def main(port):
    """Send to a port of this machine until a signal comes."""
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
    print("ready", flush=True)
    call_command("work")


if __name__ == "__main__":
    main(int(sys.argv[1]))
