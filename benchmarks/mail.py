"""Mail through servers that fail, by real workers: ``manage.py work``, as it runs anywhere.

Each fault lasts a while; then the server recovers. Measured is how long it takes until all mails are out, and how many
came twice. Last, twenty workers are killed while they send.
"""

import logging
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

from django.db import connection

from benchmarks.joining import url_of
from leernetwerk.mail.models import Mail
from leernetwerk.mail.queueing import queue_mail
from leernetwerk.outbox.models import OutboxTask
from tests.mail.servers import free_port, start_server
from tools.checkout import ROOT

MAILS, KILLS, WORKERS = 200, 20, 2
FAULT = 45  # seconds that a server fails
RECOVERED = 120  # seconds within which all have to be out
GIVE_UP = 600
MOST_TWICE = 0.01


def measure_mail(mails=MAILS, kills=KILLS):
    """Measure each fault, then the kills; fail when a mail is lost, late, or too many come twice.

    A worker that is killed may leave one mail to be sent again: one that was taken and not yet marked.
    """
    logging.disable()
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        print(f"{connection.vendor}: {mails} mails, {WORKERS} workers")
        faults = [refuses, hangs, answers_451, dies_in_mid_message]
        results = [measure_fault(name, mails, fault) for fault in faults]
        results.append(measure_kills(name, mails, kills))
        return os.EX_OK if all(results) else os.EX_DATAERR
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


@contextmanager
def refuses(port):
    """Nobody listens."""
    yield


@contextmanager
def hangs(port):
    """A server takes the connection and says nothing."""
    with socket.create_server(("127.0.0.1", port), backlog=100):
        yield


@contextmanager
def answers_451(port):
    """A server says to try again later."""
    server = start_server(port)
    server.handler.answer = "451 Try again later"
    yield
    server.stop()


@contextmanager
def dies_in_mid_message(port):
    """A server breaks the connection once it has the mail."""
    server = start_server(port)
    server.handler.hang_up = True
    yield
    server.stop()


def measure_fault(database, mails, fault):
    """Queue mails while a server fails, let it recover, and tell whether all come in time."""
    port = free_port()
    with workers(database, port) as start:
        for _number in range(WORKERS):
            start()
        with fault(port):
            longest = queue_all(mails)
            time.sleep(FAULT)
        server = start_server(port)
        try:
            return report(
                fault.__name__.replace("_", " "),
                server.handler,
                mails,
                RECOVERED,
                longest,
                MOST_TWICE * mails,
            )
        finally:
            server.stop()


def measure_kills(database, mails, kills):
    """Kill a worker after a while that is another each time, again and again, while mails go out."""
    port = free_port()
    server = start_server(port)
    try:
        with workers(database, port) as start:
            running = [start() for _number in range(WORKERS)]
            longest = queue_all(mails)
            for number in range(kills):
                server.handler.wait_for((number + 1) * mails // (kills + 2), GIVE_UP)
                time.sleep(number % 7 / 70)
                running.pop(0).send_signal(signal.SIGKILL)
                running.append(start())
            return report(f"{kills} workers killed", server.handler, mails, GIVE_UP, longest, kills)
    finally:
        server.stop()


@contextmanager
def workers(database, port):
    """Yield a function that starts a worker on a database (name) that sends to a port; they end with the block."""
    started = []
    environment = os.environ | {"DATABASE_URL": url_of(database), "EMAIL_URL": f"smtp://127.0.0.1:{port}"}

    def start():
        started.append(
            subprocess.Popen(
                [sys.executable, "manage.py", "work"],
                cwd=ROOT,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        return started[-1]

    yield start
    for worker in started:
        worker.kill()
        worker.wait()


def queue_all(mails):
    """Queue so many mails, and return how long the slowest took to queue (seconds)."""
    longest = 0
    for number in range(mails):
        began = time.perf_counter()
        queue_mail(f"user{number}@example.org", "Subject", "Text", language="nl")
        longest = max(longest, time.perf_counter() - began)
    return longest


def report(what, handler, mails, most_seconds, longest, most_twice):
    """Wait until all mails are out, print how it went, and tell whether it went well."""
    began = time.monotonic()
    while len(handler.times_taken) < mails and time.monotonic() - began < GIVE_UP:
        time.sleep(0.5)
    seconds = time.monotonic() - began
    while OutboxTask.objects.exists() and time.monotonic() - began < GIVE_UP:
        time.sleep(0.5)
    out, twice = len(handler.times_taken), handler.times_taken.total() - len(handler.times_taken)
    stuck = OutboxTask.objects.count() + Mail.objects.count()
    print(
        f"{what}: {out} of {mails} out, the last {seconds:.0f} s after, {twice} twice, {stuck} stuck, "
        f"queueing took at most {longest * 1000:.0f} ms"
    )
    OutboxTask.objects.all().delete()
    Mail.objects.all().delete()
    return out == mails and not stuck and seconds <= most_seconds and twice <= most_twice
