"""A background worker for tests, in a process of its own: ``python -m tests.outbox.appending FILE SECONDS``.

Its handler appends each payload to the file as a line, after so many seconds. Leases are short.
"""

import sys
import time
from pathlib import Path

import django
from django.core.management import call_command


def main(path, seconds):
    """Register the handler and work until a signal comes."""
    django.setup()

    from leernetwerk.delivery.periodic import periodic_jobs
    from leernetwerk.outbox import kinds

    def append(payloads):
        for payload in payloads:
            time.sleep(seconds)
            with path.open("a") as file:
                file.write(f"{payload}\n")

    kinds.LEASE_MARGIN = 1
    kinds.kinds.clear()
    kinds.kinds.register("test.append", "append", append, batch=3, time_limit=3)
    periodic_jobs.jobs[:] = [job for job in periodic_jobs.jobs if job.name == "outbox"]
    print("ready", flush=True)
    call_command("work")


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
