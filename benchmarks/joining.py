"""Many people who apply at the same moment, at a real server: each is stored once, and sending keeps up with showing.

It makes a database of its own (the test database of the one that is configured) and takes it down afterwards.
"""

import logging
import os
import socket
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

from django.db import connection

from benchmarks.applying import apply_at_once, ask
from cohorts.joining.addresses import form_address
from cohorts.models import Application
from leernetwerk.mail.models import Mail
from tests.factories.joining import IntakeFactory
from tests.factories.network import OrganisationFactory, SectorFactory
from tests.factories.pages import CallPageFactory
from tools.checkout import ROOT, VAR

PROCESSES, EACH = 50, 20
GOAL = 3  # times the page with the form
START_TIMEOUT = 60  # seconds
# As tools.serve has it: one process, eight threads.
SERVER = ["-m", "gunicorn", "leernetwerk.wsgi", "--worker-class", "gthread", "--threads", "8"]


def measure_joining(processes=PROCESSES, each=EACH):
    """Measure so many processes that send ``each`` applications; fail when one is lost or sending is too slow."""
    logging.disable()
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        path = generate()
        with server(name) as address:
            visits = apply_at_once(f"{address}{path}", processes, each)
        return report(visits, processes * each)
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def generate():
    """Make a call with a form, and a network as large as ours; return the path of the form."""
    page = CallPageFactory(call__seats=12)
    IntakeFactory(call=page.call)
    for _number in range(12):
        SectorFactory()
    for _number in range(300):
        OrganisationFactory()
    return form_address(page)


@contextmanager
def server(database):
    """Run a server on the database ``database`` (name) and yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {"DATABASE_URL": url_of(database), "TRUSTED_PROXIES": "1"}
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and server
        [sys.executable, *SERVER, "--bind", f"127.0.0.1:{port}", "--log-level", "warning"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        started = time.monotonic()
        while ask(f"{address}/health/", "10.0.0.1")[1] != 200:
            if process.poll() is not None or time.monotonic() - started > START_TIMEOUT:
                raise RuntimeError("The server did not start.")
            time.sleep(0.2)
        yield address
    finally:
        process.terminate()
        process.wait()


def url_of(database):
    """Return the ``DATABASE_URL`` of a database beside the configured one, by its name."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{VAR / 'benchmark.sqlite3'}"
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}"))


def report(visits, number):
    """Print what came of the visits; return whether all was as it should be, as an exit status."""
    stored, mails = Application.objects.count(), Mail.objects.count()
    people = Application.objects.values("email").distinct().count()
    shown, sent = percentile(visits.shown), percentile(visits.sent)
    print(f"{connection.vendor}: {number} applications sent")
    print(f"{stored:10} stored, of {people} people, {mails} mails waiting, {len(visits.errors)} errors")
    for error in sorted(set(visits.errors)):
        print(f"{visits.errors.count(error):10} × {error}")
    for what, seconds in (("showing", visits.shown), ("sending", visits.sent)):
        middle = statistics.median(seconds)
        print(f"{middle * 1000:10.0f} ms  {what}, median; 95 % within {percentile(seconds) * 1000:.0f} ms")
    print(f"{sent / shown:10.1f} ×   sending to showing, at the 95th percentile (goal: at most {GOAL})")
    is_right = stored == people == mails == number and not visits.errors and sent <= GOAL * shown
    return os.EX_OK if is_right else os.EX_DATAERR


def percentile(seconds, share=95):
    """Return what ``share`` per cent of the measures stay within."""
    return statistics.quantiles(seconds, n=100)[share - 1]
