"""One line for each request, readable by machines in production."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import structlog

from tests.factories.accounts import SuperuserFactory

ROOT = Path(__file__).resolve().parents[2]
LOG_SOMETHING = """
import logging
import sys
sys.path[:0] = [{root!r}, {root!r} + "/site"]
import django
django.setup()
import structlog
structlog.get_logger("ours").info("event", number=1, name="Zoë")
logging.getLogger("theirs").warning("words %s", "here")
try:
    typed = "what somebody typed"
    1 / 0
except ZeroDivisionError:
    logging.getLogger("theirs").exception("failed")
"""


@pytest.fixture
def events():
    """Return the list in which structlog's events are caught."""
    with structlog.testing.capture_logs(processors=[structlog.contextvars.merge_contextvars]) as caught:
        yield caught


@pytest.mark.django_db
def test_request_is_logged_without_what_was_typed(client, events):
    """Method, path, status and time; not the query, in which people search."""
    response = client.get("/health/?q=secret+words")

    event = next(event for event in events if event["event"] == "request")
    assert (event["method"], event["path"], event["status"]) == ("GET", "/health/", 200)
    assert event["user"] is None
    assert event["milliseconds"] >= 0
    assert event["request_id"] == response["X-Request-ID"]
    assert "secret" not in str(event)


@pytest.mark.django_db
def test_user_is_logged_by_number(client, events):
    """No name, no address."""
    user = SuperuserFactory(email="anna@example.org", name="Anna")
    client.force_login(user)

    client.get("/admin/account/")

    event = events[-1]
    assert event["user"] == user.pk
    assert "anna" not in str(event).lower()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent", "kept"),
    [("abc-123.DEF_456", True), ("short", False), ("x" * 65, False), ("a b\r\nc<d>efgh", False)],
)
def test_id_of_the_server_in_front_is_kept_when_it_is_sound(client, sent, kept):
    """Anything else is replaced, so that nobody writes into our log."""
    answer = client.get("/health/", headers={"x-request-id": sent})

    assert (answer["X-Request-ID"] == sent) is kept
    assert len(answer["X-Request-ID"]) >= 8


@pytest.mark.django_db
def test_each_request_has_its_own_id(client):
    """Nothing is left over of the one before."""
    first, second = client.get("/health/"), client.get("/health/")

    assert first["X-Request-ID"] != second["X-Request-ID"]
    assert structlog.contextvars.get_contextvars() == {}


def test_production_logs_one_json_object_a_line():
    """Ours, those of libraries, and failures."""
    answer = subprocess.run(
        [sys.executable, "-c", LOG_SOMETHING.format(root=str(ROOT))],
        env={
            "DJANGO_SETTINGS_MODULE": "leernetwerk.settings.production",
            "SECRET_KEY": "x" * 60,
            "ALLOWED_HOSTS": "example.org",
        },
        capture_output=True,
        text=True,
        check=True,
    )

    ours, theirs, failure = map(json.loads, answer.stderr.splitlines())
    assert (ours["event"], ours["number"], ours["name"], ours["level"], ours["logger"]) == (
        "event",
        1,
        "Zoë",
        "info",
        "ours",
    )
    assert ours["timestamp"].endswith("Z")
    assert (theirs["event"], theirs["level"], theirs["logger"]) == ("words here", "warning", "theirs")
    assert failure["exception"][0]["exc_type"] == "ZeroDivisionError"
    assert "what somebody typed" not in answer.stderr
