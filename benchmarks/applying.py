"""One visitor after another who applies, from processes of their own, over HTTP."""

import http.client
import multiprocessing
import re
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

STAMP = re.compile(r'name="stamp" value="([^"]+)"')
# The form takes what was filled in after three seconds at the earliest.
FILLING_IN = 3.2  # seconds
TIMEOUT = 120  # seconds
ANSWERS = {
    "q-core-organisation": "Stichting Verzonnen",
    "q-core-sector": "other",
    "q-core-function": "adviseur",
    "q-core-motivation": "Ik wil leren van anderen. " * 10,
    "q-core-language": "nl",
    "q-core-naming": "no",
}


@dataclass
class Visits:
    """What came of visits: seconds that ``shown`` and ``sent`` forms took, and what went wrong (list of ``str``)."""

    shown: list = field(default_factory=list)
    sent: list = field(default_factory=list)
    errors: list = field(default_factory=list)


def apply_at_once(address, processes, each):
    """Have so many processes send ``each`` applications to the form at ``address``; return the :class:`Visits`.

    All open their forms, wait as long as people have to at least, and send them. Each visitor comes from a network of
    its own, which the server has to believe (``TRUSTED_PROXIES=1``) where its limits are on.
    """
    context = multiprocessing.get_context("spawn")
    with context.Pool(processes) as pool:
        parts = pool.starmap(visit, [(address, number, each) for number in range(processes)], chunksize=1)
    total = Visits()
    for part in parts:
        total.shown += part.shown
        total.sent += part.sent
        total.errors += part.errors
    return total


def visit(address, process, each):
    """Open ``each`` forms, one after another, then send them; return the :class:`Visits`."""
    visits = Visits()
    stamps = []
    for number in range(each):
        seconds, status, body = ask(address, network_of(process, number))
        visits.shown.append(seconds)
        found = STAMP.search(body)
        if status == 200 and found:
            stamps.append((number, found[1]))
        else:
            visits.errors.append(f"shown: {status}")
    time.sleep(FILLING_IN)
    for number, stamp in stamps:
        name = f"Bezoeker {process}-{number}"
        email = f"bezoeker-{process}-{number}@leernetwerk.example"
        answers = ANSWERS | {"stamp": stamp, "q-core-name": name, "q-core-email": email}
        seconds, status, _body = ask(address, network_of(process, number), answers)
        visits.sent.append(seconds)
        if status != 303:
            visits.errors.append(f"sent: {status}")
    return visits


def ask(address, visitor, answers=None):
    """Get the form at ``address``, or post ``answers``; return seconds, status (0 without an answer) and text."""
    parts = urlsplit(address)
    headers = {"X-Forwarded-For": visitor}
    body = None
    if answers is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        body = urlencode(answers)
    started = time.perf_counter()
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=TIMEOUT)
    try:
        connection.request("GET" if body is None else "POST", parts.path, body, headers)
        response = connection.getresponse()
        text = response.read().decode()
    except OSError as error:
        return time.perf_counter() - started, 0, str(error)
    finally:
        connection.close()
    return time.perf_counter() - started, response.status, text


def network_of(process, number):
    """Return an address (``str``) in a network that no other visit comes from."""
    return f"10.{process}.{number}.1"
