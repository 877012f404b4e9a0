"""What monitors get to hear."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASK = """
import sys
sys.path[:0] = [{root!r}, {root!r} + "/site"]
import django
django.setup()
from django.test import Client
answer = Client().get("/health/")
print(answer.status_code, answer.content.decode())
"""


@pytest.mark.django_db
def test_answers_when_the_database_does(client, django_assert_num_queries):
    """Two small queries, one for what the outbox tells; no cookie, kept nowhere."""
    with django_assert_num_queries(2):
        response = client.get("/health/")

    assert (response.status_code, response.json()["status"]) == (200, "ok")
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_says_so_when_the_database_does_not():
    """A server that is not there; no reason is told, nor where the server should have been."""
    answer = subprocess.run(
        [sys.executable, "-c", ASK.format(root=str(ROOT))],
        env={
            "DJANGO_SETTINGS_MODULE": "leernetwerk.settings.test",
            "DATABASE_URL": "postgres://nobody:secret@127.0.0.1:1/nothing",
        },
        capture_output=True,
        text=True,
        check=True,
    )

    assert answer.stdout.splitlines()[-1] == '503 {"status": "unavailable"}'
