"""Elasticsearch goes away, hangs, errs or loses its index: readers notice nothing, and nothing is lost."""

import base64
import http.server
import shutil
import ssl
import subprocess
import threading
import time
from contextlib import contextmanager

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.utils import timezone

from leernetwerk.outbox.models import OutboxTask
from search.elasticsearch import indices, pause
from search.elasticsearch.figures import figures
from search.elasticsearch.finding import candidates_of_server
from search.elasticsearch.server import Unavailable, configured_server
from search.frequencies import SUMS, Frequencies
from search.models import SearchIndex
from search.searching import find
from tests.fixtures.elasticsearch import Mirror
from tests.fixtures.machine import missing
from tests.search.publishing import published

pytestmark = pytest.mark.django_db

MOST_SECONDS = 2
QUESTIONS = [[[[{"nl.walvisvaart"}]]]]


@pytest.fixture
def server(own_elasticsearch, settings):
    """A server of the test's own, which the site searches with."""
    settings.SEARCH_URL = f"{own_elasticsearch.url}/site"
    return own_elasticsearch


def timed():
    """Return what a stranger finds, and in how many seconds."""
    started = time.monotonic()
    found = find("walvisvaart", "nl", None).pages
    return found, time.monotonic() - started


def assert_readers_notice_nothing(page, client, caplog):
    """What readers get is there soon, and sooner the second time; the operator is told why."""
    found, seconds = timed()
    assert found == [page.pk]
    assert seconds < MOST_SECONDS
    assert "Elasticsearch does not answer" in caplog.text
    assert figures() == {"elasticsearch": 0}
    found, seconds = timed()
    assert found == [page.pk]
    assert seconds < 0.5
    html = client.get("/nl/zoeken/", {"q": "walvisvaart"}).content.decode()
    assert page.title in html
    assert "lasticsearch" not in html


def asked_of_server():
    """Return what the server answers a stranger (a list of keys), ``None`` where the database would be asked."""
    frequencies = Frequencies()
    frequencies.ask(SUMS)
    return candidates_of_server(QUESTIONS, frequencies.reader, frequencies.index, 10)


def assert_it_follows_by_itself():
    """Once the pause is over and what was put off is due, the server holds everything and finds again."""
    cache.delete(pause.KEY)
    OutboxTask.objects.update(due_at=timezone.now())
    Mirror().catch_up()
    call_command("check_search_index")
    assert asked_of_server() is not None
    assert figures() == {"elasticsearch": 1}


def test_a_server_that_is_closed_and_comes_back(server, client, caplog):
    page = published("Walvisvaart")
    Mirror().catch_up()
    assert asked_of_server() is not None

    server.stop()
    assert_readers_notice_nothing(page, client, caplog)
    later = published("Traanvaart")
    Mirror().work()
    assert find("traanvaart", "nl", None).pages == [later.pk]
    with pytest.raises(CommandError, match="does not answer"):
        call_command("check_search_index")

    server.start()
    assert_it_follows_by_itself()
    assert find("traanvaart", "nl", None).pages == [later.pk]


def test_a_server_that_hangs_and_goes_on(server, client, caplog):
    page = published("Walvisvaart")
    Mirror().catch_up()

    server.pause()
    assert_readers_notice_nothing(page, client, caplog)
    page.unpublish()

    server.resume()
    assert_it_follows_by_itself()
    assert find("walvisvaart", "nl", None).pages == []


def test_an_index_that_is_gone_is_made_and_filled_again(elasticsearch, caplog):
    page = published("Walvisvaart")
    elasticsearch.catch_up()
    indices.remove(configured_server(), SearchIndex.objects.get(is_live=True).pk)

    assert timed()[0] == [page.pk]

    assert not SearchIndex.objects.get(is_live=True).is_mirrored
    assert_it_follows_by_itself()


def test_an_index_that_is_gone_is_missed_by_what_is_sent(elasticsearch):
    published("Walvisvaart")
    elasticsearch.catch_up()
    indices.remove(configured_server(), SearchIndex.objects.get(is_live=True).pk)

    published("Traanvaart")
    elasticsearch.work()

    assert_it_follows_by_itself()


class Failing(http.server.BaseHTTPRequestHandler):
    """Answers every question with the server's status and body, and notes how it was asked."""

    status, body = 500, b'{"error": "broken"}'

    def do_POST(self):
        self.server.asked.append(self.headers)
        self.send_response(self.status)
        self.send_header("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8")
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *arguments):
        pass


class Empty(Failing):
    """Finds nothing."""

    status, body = 200, b'{"hits": {"hits": []}}'


@contextmanager
def answering(handler, wrap=lambda socket: socket):
    """Run a small server and yield it, with its ``port`` and what it was ``asked``."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.socket = wrap(server.socket)
    server.port, server.asked = server.server_address[1], []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_server_that_errs(settings, client, caplog):
    page = published("Walvisvaart")
    SearchIndex.objects.update(is_mirrored=True)
    with answering(Failing) as failing:
        settings.SEARCH_URL = f"http://127.0.0.1:{failing.port}/site"

        assert_readers_notice_nothing(page, client, caplog)

        assert len(failing.asked) == 1
        published("Traanvaart")
        assert find("traanvaart", "nl", None).pages


def test_what_is_no_elasticsearch_is_left_alone(settings, client, caplog):
    class Other(Failing):
        status, body = 200, b"<html>"

    page = published("Walvisvaart")
    SearchIndex.objects.update(is_mirrored=True)
    with answering(Other) as other:
        settings.SEARCH_URL = f"http://127.0.0.1:{other.port}/site"
        assert_readers_notice_nothing(page, client, caplog)


def test_the_password_or_the_key_is_sent(settings):
    published("Walvisvaart")
    SearchIndex.objects.update(is_mirrored=True)
    with answering(Empty) as server:
        settings.SEARCH_URL = f"http://anna:p%40ss@127.0.0.1:{server.port}/site"
        assert asked_of_server() == []
        settings.SEARCH_API_KEY = "a2V5"
        assert asked_of_server() == []
    basic, key = (headers["Authorization"] for headers in server.asked)
    assert basic == f"Basic {base64.b64encode(b'anna:p@ss').decode()}"
    assert key == "ApiKey a2V5"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """The paths of a certificate that only itself vouches for, and of its key."""
    if shutil.which("openssl") is None:
        missing("openssl")
    folder = tmp_path_factory.mktemp("certificate")
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"),
            *("-keyout", folder / "key", "-out", folder / "ca"),
        ],
        check=True,
        capture_output=True,
    )
    return folder / "ca", folder / "key"


def test_a_private_authority_is_trusted_once_it_is_named(certificate, settings):
    published("Walvisvaart")
    SearchIndex.objects.update(is_mirrored=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with answering(Empty, lambda socket: context.wrap_socket(socket, server_side=True)) as server:
        settings.SEARCH_URL = f"https://127.0.0.1:{server.port}/site"
        with pytest.raises(Unavailable), configured_server().client(1) as client:
            client.search(index="site")

        settings.SEARCH_CA_FILE = str(certificate[0])
        assert asked_of_server() == []
    assert len(server.asked) == 1


def test_a_file_of_an_authority_that_is_not_there_stops_nobody(settings):
    page = published("Walvisvaart")
    SearchIndex.objects.update(is_mirrored=True)
    settings.SEARCH_URL, settings.SEARCH_CA_FILE = "https://127.0.0.1:9/site", "/nowhere/ca.pem"
    assert timed()[0] == [page.pk]
