"""Links that are mailed: opened without effect, pressed once, and secret."""

import json
import logging
import re

import pytest
import structlog
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leernetwerk.accounts.links.making import forget_old_links, make_link, revoke_links
from leernetwerk.accounts.models import MailedLink
from leernetwerk.delivery.logs import Lines
from leernetwerk.delivery.missing import is_counted
from tests.outbox.clock import later

pytestmark = pytest.mark.django_db


def path_of(url):
    return re.fullmatch(r"http://localhost:8000(/link/[\w-]{22,}/)", url)[1]


@pytest.fixture
def path(press):
    return path_of(make_link("test.press", 1, "nl"))


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_a_link_does_nothing(client, press, path, method):
    for _time in range(3):
        response = getattr(client, method)(path)

    assert response.status_code == 200
    assert press.pressed == []
    assert MailedLink.objects.get().used_at is None


def test_pressing_does_it_once_and_says_so_however_often_it_is_pressed(client, press, path):
    responses = [client.post(path) for _time in range(3)]

    assert press.pressed == ["1"]
    assert responses[0].status_code == 303
    assert responses[0]["Location"] == path
    assert [response.status_code for response in responses[1:]] == [200, 200]
    page = client.get(path)
    assert "It is done" in page.text
    assert "<button" not in page.text.partition("<main")[2]


def test_what_goes_wrong_leaves_the_link_good(client, press, path):
    press.fail = ZeroDivisionError()
    client.raise_request_exception = False
    assert client.post(path).status_code == 500

    press.fail = None
    assert client.post(path).status_code == 303


def test_an_answer_of_the_purpose_comes_as_it_is(client, press, path, monkeypatch):
    monkeypatch.setattr(press, "do", lambda subject, request: HttpResponse("own answer"))

    assert client.post(path).text == "own answer"


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("kind", ["own_page", "press"])
def test_the_page_is_kept_from_others(client, press, own_page, kind, method):
    url = make_link(f"test.{kind.removeprefix('own_')}", 1, "nl")

    response = getattr(client, method)(path_of(url))

    assert response["Referrer-Policy"] == "no-referrer"
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies


def test_the_page_speaks_the_language_of_the_link(client, press):
    for language in ("nl", "en"):
        path = path_of(make_link("test.press", 1, language))
        response = client.get(path, headers={"Accept-Language": "fr"})
        assert f'<html lang="{language}">' in response.text


def test_only_the_hash_is_stored(path):
    row = MailedLink.objects.values().get()

    assert path.split("/")[2] not in str(row)


BAD = ["x", "x" * 22, "é" * 30, "x" * 8000, "%00", "%ED%A0%80", "..%2f", "' OR 1=1", "<script>"]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("token", BAD, ids=range(len(BAD)))
def test_what_is_no_link_says_what_to_do(client, token, method):
    response = getattr(client, method)(f"/link/{token}/", headers={"Accept-Language": "nl"})

    if token == "..%2f":
        assert response.status_code == 404
    else:
        assert response.status_code == 410
        assert "Deze link werkt niet" in response.text
        assert response["Cache-Control"] == "private, no-store"


def test_a_link_that_was_cut_off_is_none(client, path):
    for shorter in (path[:-1], path[:-2], path[:-8]):
        response = client.get(shorter)
        assert response.status_code == (200 if shorter == path[:-1] else 410)


def test_a_revoked_link_is_not_told_from_one_that_never_was(client, press):
    path = path_of(make_link("test.press", 1, "nl"))
    revoke_links("test.press", 1)

    with CaptureQueriesContext(connection) as revoked:
        answer = client.get(path)
    with CaptureQueriesContext(connection) as unknown:
        other = client.get("/link/" + "x" * 24 + "/")

    assert (answer.status_code, answer.content) == (other.status_code, other.content)
    assert len(revoked) == len(unknown)
    assert client.post(path).status_code == 410
    assert press.pressed == []


def test_revoking_leaves_other_subjects_alone(client, press):
    path = path_of(make_link("test.press", 12, "nl"))
    revoke_links("test.press", 1)

    assert client.get(path).status_code == 200


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_link_that_is_too_old_does_nothing_and_tells_where_to_get_another(client, press, path, method):
    with later(days=7, seconds=1):
        response = getattr(client, method)(path)

    assert response.status_code == 410
    assert "Deze link is te oud" in response.text
    assert 'href="/nl/again/"' in response.text
    assert press.pressed == []


def test_a_link_whose_subject_is_gone_does_nothing(client, press):
    path = path_of(make_link("test.press", "gone", "nl"))

    assert client.get(path).status_code == client.post(path).status_code == 410
    assert press.pressed == []


def test_a_page_of_somebodys_own_is_opened_as_often_as_wanted_until_it_is_revoked(client, own_page):
    path = path_of(make_link("test.page", 3, "nl"))
    assert [client.get(path).text, client.get(path).text, client.post(path).text] == [
        "GET 3",
        "GET 3",
        "POST 3",
    ]

    revoke_links("test.page", 3)

    assert client.get(path).status_code == client.post(path).status_code == 410


@pytest.mark.parametrize(
    ("headers", "is_taken"),
    [
        ({}, True),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, True),
        ({"Origin": "null"}, True),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "null"}, False),
        ({"Origin": "https://evil.example"}, False),
    ],
)
def test_another_site_cannot_have_the_button_pressed(press, path, headers, is_taken):
    response = Client(enforce_csrf_checks=True).post(path, headers=headers)

    assert response.status_code == (303 if is_taken else 403)
    assert press.pressed == (["1"] if is_taken else [])


def test_our_line_of_a_request_has_not_the_secret(client, path):
    with structlog.testing.capture_logs(processors=[structlog.contextvars.merge_contextvars]) as events:
        for address in (path, path[:-3], f"/nl{path}"):
            client.get(address)

    paths = [event["path"] for event in events if event["event"] == "request"]
    assert paths == ["/link/…", "/link/…", "/nl/link/…"]


def test_no_line_of_any_library_has_the_secret(path):
    """Such as Django's about a failure; the line stays JSON."""
    formatter = Lines(processor=structlog.processors.JSONRenderer(ensure_ascii=False))
    record = logging.makeLogRecord({"msg": "Failed: %s, %r", "args": (path, f'"{path}"'), "name": "django"})

    line = formatter.format(record)

    assert path.split("/")[2] not in line
    assert json.loads(line)["event"].count("/link/…") == 2


def test_a_link_is_never_counted_as_an_address_not_found():
    assert is_counted("/nl/somewhere/")
    assert not is_counted("/link/abcdef/")


def test_what_ended_a_month_ago_is_forgotten(client, press, path):
    client.post(path)
    make_link("test.press", 2, "nl")
    with later(days=29):
        forget_old_links()
        assert MailedLink.objects.count() == 2
    with later(days=31):
        forget_old_links()
        assert MailedLink.objects.get().subject == "2"


def test_only_registered_purposes_have_links():
    with pytest.raises(LookupError):
        make_link("nobody.knows", 1, "nl")
