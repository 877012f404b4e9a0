"""A public server starts only when it is safe."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEY = "a-long-text-of-fifty-characters-that-nobody-else-knows-0123456789"


def manage(*arguments, **environment):
    """Run a management command with the production settings and this environment only."""
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *arguments],
        env={"DJANGO_SETTINGS_MODULE": "leernetwerk.settings.production"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("environment", "missing"),
    [
        ({}, "SECRET_KEY"),
        ({"ALLOWED_HOSTS": "example.org"}, "SECRET_KEY"),
        ({"SECRET_KEY": "", "ALLOWED_HOSTS": "example.org"}, "SECRET_KEY"),
        ({"SECRET_KEY": KEY}, "ALLOWED_HOSTS"),
        ({"SECRET_KEY": KEY, "ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
    ],
)
def test_refuses_to_start_without_key_and_host_names(environment, missing):
    """It names what is missing."""
    answer = manage("check", **environment)

    assert answer.returncode != 0
    assert f"Set {missing} to" in answer.stderr


def test_deployment_check_is_clean():
    """Warnings count."""
    answer = manage(
        "check", "--deploy", "--fail-level", "WARNING", SECRET_KEY=KEY, ALLOWED_HOSTS="example.org"
    )

    assert answer.returncode == 0, answer.stderr
    assert "no issues" in answer.stdout
