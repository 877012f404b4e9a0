"""Addresses not found are counted, without a word about who asked and without end."""

import pytest
from django.db import DatabaseError

from leernetwerk.delivery import missing, waiting
from leernetwerk.delivery.models import MissingAddress
from tests.factories.bad_input import AWKWARD

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_waiting():
    missing.missing_addresses.forget()
    yield
    missing.missing_addresses.forget()


def ask(client, path, **kwargs):
    client.get(path, **kwargs)
    missing.missing_addresses.write()


def counted():
    return {one.path: one.count for one in MissingAddress.objects.all()}


def test_address_is_counted_by_path_and_language_only(client):
    for _time in range(3):
        ask(client, "/nl/weg/?token=geheim", headers={"user-agent": "x", "referer": "https://example.org/y"})
    ask(client, "/en/gone/")

    assert counted() == {"/nl/weg": 3, "/en/gone": 1}
    one = MissingAddress.objects.get(path="/en/gone")
    assert one.language == "en"
    assert one.first_seen <= one.last_seen
    assert {field.name for field in MissingAddress._meta.get_fields()} == {
        "id", "path", "language", "count", "first_seen", "last_seen", "is_ignored",
    }  # fmt: skip


@pytest.mark.parametrize(
    "path",
    [
        "/nl/wp-login.php",
        "/wp-admin/",
        "/nl/.env",
        "/.git/config",
        "/nl/index.php/x",
        "/cgi-bin/luci",
        "/nl/%2e%2e/etc/passwd",
        "/nl/<script>",
        "/nl/afmelden/iemand@example.org/",
        "/nl/aanmelding/c3Vic2NyaWJlOnNhbm5lOjE3MDAwMDAw/",
        "/admin/niets/",
        "/nl/admin/niets/",
        "/static/niets.css",
        "/nl/" + "x" * 300,
    ],
)
def test_scanners_people_and_the_admin_are_left_out(client, path):
    ask(client, path)

    assert counted() == {}


@pytest.mark.parametrize(
    "path",
    ["/nl/actueel/slotdag-in-almelo-2019", "/nl/één", "/nl/bijlagen/jaarverslag-2020.pdf", "/nl/sitemap"],
)
def test_what_a_person_may_have_followed_is_counted(client, path):
    ask(client, path, follow=True)

    assert counted() == {path: 1}


def test_only_what_visitors_ask_to_read_is_counted(client):
    client.post("/nl/weg/")
    client.head("/nl/weg/")
    ask(client, "/nl/")

    assert counted() == {}


def test_written_at_once_and_then_not_at_every_visit(client, monkeypatch):
    clock = [1000.0]
    monkeypatch.setattr(waiting.time, "monotonic", lambda: clock[0])

    client.get("/nl/weg/")
    client.get("/nl/weg/")
    assert counted() == {"/nl/weg": 1}

    clock[0] += waiting.SECONDS_BETWEEN_WRITES
    client.get("/nl/anders/")
    assert counted() == {"/nl/weg": 2, "/nl/anders": 1}


def test_memory_and_rows_have_a_bound(monkeypatch):
    monkeypatch.setattr(missing, "MOST_ROWS", 5)
    monkeypatch.setattr(waiting, "MOST_WAITING", 20)
    counts = missing.missing_addresses
    for _time in range(2):
        counts.add(("/nl/vaak", "nl"))
    for number in range(50):
        counts.add((f"/nl/{number}", "nl"))
    assert len(counts._waiting) == 20

    counts.write()

    assert MissingAddress.objects.count() == 5
    assert counted()["/nl/vaak"] == 2


def test_visitor_notices_nothing_of_a_failing_database(client, monkeypatch):
    def fail(counts):
        raise DatabaseError

    monkeypatch.setattr(missing, "store", fail)

    assert client.get("/nl/weg/").status_code == 404


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_address_is_answered(client, text):
    ask(client, f"/nl/{text}")
