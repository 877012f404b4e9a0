"""Over HTTP: who floods and ignores what it is told is kept off; others, and patient ones beside it, are not."""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from urllib.parse import urlencode, urlsplit

import pytest

from leernetwerk.forms.models import Answer, Submission
from leernetwerk.forms.public import reception, stamp
from tests.factories.forms import FormFactory, FormPageFactory, question
from tests.forms.sending import hidden, open_form, send_again

FLOOD, HONEST, PATIENT = 100, 50, 5
WAIT = 4  # seconds, in the place of a minute


@pytest.fixture
def page(settings, monkeypatch):
    """A page with a form, behind a proxy of our own that says where visitors come from."""
    settings.TRUSTED_PROXIES = 1
    settings.FORMS_LIMIT_PER_NETWORK = (5, 600)
    monkeypatch.setattr(stamp, "QUICKEST", timedelta(seconds=0))
    monkeypatch.setattr(stamp, "WAIT", timedelta(seconds=WAIT))
    monkeypatch.setattr(reception, "WAIT", timedelta(seconds=WAIT))
    return FormPageFactory(form=FormFactory(questions=[question("short")]))


class Visitor:
    """Somebody at an address, at the form of a page of the server."""

    def __init__(self, server, page, address):
        self.host = urlsplit(server.url).netloc
        self.path = page.get_url()
        self.address = address
        self.fields = {}

    def ask(self, fields=None):
        """Get the form or post it; return the status, and keep what the form that comes back would send."""
        connection = http.client.HTTPConnection(self.host, timeout=60)
        headers = {"X-Forwarded-For": self.address, "Content-Type": "application/x-www-form-urlencoded"}
        body = None if fields is None else urlencode(fields, doseq=True)
        connection.request("GET" if body is None else "POST", self.path, body, headers)
        response = connection.getresponse()
        html = response.read().decode()
        connection.close()
        if response.status == 200:
            self.fields = hidden(html)
        return response.status

    def send(self, word):
        """Open the form and send it."""
        self.ask()
        return self.ask(self.fields | {"q-short": word})


@pytest.mark.django_db(transaction=True)
def test_a_flood_shuts_out_nobody_else(live_server, page):
    flooder = Visitor(live_server, page, "192.0.2.7")
    flooder.ask()
    honest = [Visitor(live_server, page, f"10.0.{number}.9") for number in range(HONEST)]
    patient = [Visitor(live_server, page, f"192.0.2.{100 + number}") for number in range(PATIENT)]

    def flood(number):
        if number % 20 == 0:
            flooder.ask()
        # Without its ticket: it would only know that from the form that comes back.
        fields = {"stamp": flooder.fields["stamp"], "q-short": f"spam {number}"}
        return flooder.ask(fields)

    with ThreadPoolExecutor(4) as threads:
        flooding = [threads.submit(flood, number) for number in range(FLOOD)]
        went_through = list(threads.map(lambda visitor: visitor.send("honest"), honest))
        asked_to_wait = list(threads.map(lambda visitor: visitor.send("patient"), patient))
        for one in flooding:
            one.result()
    time.sleep(WAIT + 0.5)
    waited = [visitor.ask(visitor.fields) for visitor in patient]

    assert went_through == [303] * HONEST
    assert set(asked_to_wait) <= {200, 303}
    assert [status for status, before in zip(waited, asked_to_wait, strict=True) if before == 200] == [
        303
    ] * asked_to_wait.count(200)
    assert Answer.objects.filter(text="honest").count() == HONEST
    assert Answer.objects.filter(text="patient").count() == PATIENT
    assert Answer.objects.filter(text__startswith="spam").count() <= 10


@pytest.mark.django_db
def test_who_collects_tickets_gets_in_no_quicker_than_the_limit(client, page, settings):
    settings.FORMS_LIMIT_PER_NETWORK = (0, 600)
    settings.FORMS_TICKETS_PER_NETWORK = (3, 60)
    held = []
    for number in range(5):
        fields = open_form(client, page.get_url()) | {"q-short": f"spam {number}"}
        held.append(hidden(send_again(client, page.get_url(), fields, wait=1).text))

    answers = [send_again(client, page.get_url(), fields, wait=20) for fields in held]

    assert Submission.objects.count() == 3
    later = [hidden(answer.text) for answer in answers if answer.status_code == 200]
    assert len(later) == 2
    assert all(send_again(client, page.get_url(), fields, wait=90).status_code == 303 for fields in later)
