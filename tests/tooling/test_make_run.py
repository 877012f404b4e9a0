"""`make run` and `make demo` as a newcomer uses them, in a checkout of their own."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.request
from contextlib import contextmanager

import pytest

from tests.fixtures.machine import missing
from tools.checkout import ROOT
from tools.environment import STAMP

pytestmark = pytest.mark.slow

READY = "Ctrl-C stops it."
PATIENCE = 240  # seconds: the limit of a hopeless case, not the time it may take
OURS = {"var", ".venv"}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy of what git knows or would take, with the environment of the tests."""
    if not STAMP.exists():
        missing("the environment that make test makes")
    folder = tmp_path_factory.mktemp("checkout")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\0"
    ):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(ROOT / ".venv")
    return folder


@pytest.fixture(scope="module")
def port():
    """A port that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def make(folder, *words):
    """Start make at the head of a process group, as a shell does."""
    ours = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "HOST", "PORT"}
    env = {name: value for name, value in os.environ.items() if name not in ours}
    return subprocess.Popen(
        ["make", *words], cwd=folder, env=env, stdout=subprocess.PIPE, text=True, start_new_session=True
    )


@contextmanager
def running(folder, port):
    """Run the site until it is ready, give what it said; then press Ctrl-C and wait for the end."""
    started = time.monotonic()
    site = make(folder, "run", f"PORT={port}")
    said = []
    try:
        for line in site.stdout:
            said.append(line.strip())
            if READY in line or time.monotonic() - started > PATIENCE:
                break
        yield said
    finally:
        os.killpg(site.pid, signal.SIGINT)
        site.communicate(timeout=30)


def commands_of(folder):
    """Return the commands of the processes that run in or from a folder."""
    listed = subprocess.run(["ps", "-axo", "command"], capture_output=True, text=True, check=True).stdout
    return [line for line in listed.splitlines() if str(folder) in line]


def status_of(url):
    with urllib.request.urlopen(url, timeout=30) as response:
        return response.status


def pages(folder):
    """Return the titles of the pages by address, as the database has them."""
    with sqlite3.connect(folder / "var" / "leernetwerk.sqlite3") as database:
        return dict(database.execute("SELECT url_path, title FROM wagtailcore_page"))


def test_from_a_clean_checkout_to_a_site_and_nothing_left_behind(checkout, port):
    with running(checkout, port) as said:
        assert READY in said
        assert status_of(f"http://127.0.0.1:{port}/nl/") == 200
        assert status_of(f"http://127.0.0.1:{port}/en/") == 200
        assert status_of(f"http://127.0.0.1:{port}/admin/login/") == 200
        assert f"Site     http://127.0.0.1:{port}/".split() in [line.split() for line in said]
        assert f"Admin    http://127.0.0.1:{port}/admin/".split() in [line.split() for line in said]
        assert len([line for line in said if "@" in line]) >= 3
        assert commands_of(checkout)

    assert commands_of(checkout) == []
    made = {path.relative_to(checkout).parts[0] for path in checkout.rglob("__pycache__")} - OURS
    assert made == set()
    with socket.create_server(("127.0.0.1", port), reuse_port=False):
        pass


def test_a_second_run_keeps_what_was_edited(checkout, port):
    with sqlite3.connect(checkout / "var" / "leernetwerk.sqlite3") as database:
        database.execute("UPDATE wagtailcore_page SET title = 'Edited' WHERE url_path LIKE '%/nl/'")
    before = pages(checkout)

    with running(checkout, port) as said:
        assert READY in said

    assert "Edited" in before.values()
    assert pages(checkout) == before


def test_demo_brings_its_content_back_without_duplicates(checkout):
    before = pages(checkout)

    demo = make(checkout, "demo")
    demo.communicate(timeout=PATIENCE)

    assert demo.returncode == 0
    assert pages(checkout).keys() == before.keys()


def test_a_taken_port_is_one_line_and_a_failure(checkout, port):
    with socket.create_server(("127.0.0.1", port)):
        run = subprocess.run(
            ["make", "--silent", "run", f"PORT={port}"], cwd=checkout, capture_output=True, text=True
        )

    assert run.returncode != 0
    assert run.stderr.splitlines()[0] == (
        f"Port {port} is taken; choose another one: make run PORT={port % 65535 + 1}"
    )
