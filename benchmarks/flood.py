"""A flood at a form of a real server: 500 posts in a minute from one network that ignore what they are told.

Meanwhile 50 people elsewhere send the form, and 5 behind the same network, who wait as they are asked to.
"""

import logging
import os
import time
from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from benchmarks.applying import FILLING_IN, STAMP, ask
from benchmarks.joining import server
from leernetwerk.forms.models import Answer
from tests.factories.forms import FormFactory, FormPageFactory, question
from tests.forms.sending import hidden

POSTS, SECONDS, HONEST, PATIENT, MOST_STORED = 500, 60, 50, 5, 10
WAIT = 61  # seconds


def measure_flood():
    """Measure a flood; fail when more of it is stored than may be, or when one of the others is not."""
    logging.disable()
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        page = FormPageFactory(form=FormFactory(questions=[question("short")]))
        with server(name) as root:
            address = f"{root}{page.get_url()}"
            with ThreadPoolExecutor(1 + HONEST + PATIENT) as threads:
                flooding = threads.submit(flood, address)
                for number in range(HONEST):
                    threads.submit(send_patiently, address, f"10.0.{number}.9", "honest", number)
                for number in range(PATIENT):
                    threads.submit(send_patiently, address, f"192.0.2.{100 + number}", "patient", number)
                seconds = flooding.result()
        return report(seconds)
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def flood(address):
    """Post the form, each with a stamp that is old enough, without a ticket; return how long it took (seconds)."""
    started = time.monotonic()
    stamp = ""
    for number in range(POSTS):
        if number % 20 == 0:
            stamp = STAMP.search(ask(address, "192.0.2.7")[2])[1]
            time.sleep(FILLING_IN if number == 0 else 0)
        ask(address, "192.0.2.7", {"stamp": stamp, "q-short": f"spam {number}"})
        time.sleep(max(0, started + number * SECONDS / POSTS - time.monotonic()))
    return time.monotonic() - started


def send_patiently(address, visitor, word, number):
    """Send the form once, some time within the minute; when asked to wait, wait and send it again."""
    time.sleep(number % 10 * 5)
    html = ask(address, visitor)[2]
    for wait in (FILLING_IN, WAIT, WAIT):
        time.sleep(wait)
        status, html = ask(address, visitor, flat(html) | {"q-short": f"{word} {number}"})[1:]
        if status == 303:
            return


def flat(html):
    """Return what a form sends by itself (``dict`` of ``str``)."""
    return {name: values[0] for name, values in hidden(html).items() if values}


def report(seconds):
    """Print what was stored; return whether it is as it should be, as an exit status."""
    stored = {
        word: Answer.objects.filter(text__startswith=word).count() for word in ("spam", "honest", "patient")
    }
    print(f"{connection.vendor}: {POSTS} posts in {seconds:.0f} seconds")
    print(f"{stored['spam']:10} of the flood stored (goal: at most {MOST_STORED})")
    print(f"{stored['honest']:10} of {HONEST} elsewhere")
    print(f"{stored['patient']:10} of {PATIENT} patient ones in the same network")
    is_right = stored["spam"] <= MOST_STORED and (stored["honest"], stored["patient"]) == (HONEST, PATIENT)
    return os.EX_OK if is_right else os.EX_DATAERR
