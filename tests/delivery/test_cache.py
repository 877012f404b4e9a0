"""A real Redis that goes away and comes back while pages are asked for."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.test import override_settings

from leernetwerk.delivery import cache as module
from leernetwerk.delivery.cache import ForgivingRedisCache
from tests.factories.accounts import SuperuserFactory
from tests.fixtures.machine import missing


def free_port():
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def redis(tmp_path):
    """Start a Redis of our own and yield its process with its ``port``."""
    program = shutil.which("redis-server")
    if program is None:
        missing("redis-server")
    port = free_port()
    process = subprocess.Popen(
        [program, "--port", str(port), "--save", "", "--dir", tmp_path, "--bind", "127.0.0.1"],
        stdout=subprocess.DEVNULL,
    )
    process.port = port
    wait_for(port)
    yield process
    process.send_signal(signal.SIGCONT)
    process.kill()
    process.wait()


def wait_for(port):
    """Wait until something listens."""
    for _attempt in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)


@pytest.fixture
def cache(redis):
    """Return a cache in that Redis."""
    return ForgivingRedisCache(f"redis://127.0.0.1:{redis.port}", {"TIMEOUT": 60})


def assert_empty(cache):
    """Every question is answered as by an empty cache, and none raises but ``incr``, as for an unknown key."""
    assert cache.get("known") is None
    assert cache.get("known", "default") == "default"
    assert cache.get_or_set("other", lambda: "made") == "made"
    assert cache.get_many(["known"]) == {}
    assert cache.set("known", 1) is None
    assert cache.set_many({"known": 1}) == []
    assert cache.add("known", 1) is False
    assert cache.touch("known") is False
    assert cache.delete("known") is False
    assert cache.delete_many(["known"]) is None
    assert cache.has_key("known") is False
    assert "known" not in cache
    cache.clear()
    with pytest.raises(ValueError, match="not found"):
        cache.incr("known")


def test_works_as_any_cache_while_redis_is_there(cache):
    """Nothing is lost by the forgiveness."""
    cache.set("known", {"a": 1})
    cache.set_many({"one": 1, "two": 2})

    assert cache.get("known") == {"a": 1}
    assert cache.get_many(["one", "two", "three"]) == {"one": 1, "two": 2}
    assert cache.incr("one") == 2
    assert cache.add("known", 2) is False
    assert cache.add("new", 2) is True
    assert cache.delete("known") is True
    assert cache.has_key("two") is True


def test_redis_that_stopped_counts_as_empty(cache, redis):
    """The server was killed."""
    cache.set("known", 1)
    redis.kill()
    redis.wait()

    assert_empty(cache)


def test_redis_that_hangs_is_waited_for_once(cache, redis, monkeypatch):
    """A page asks many times; together it waits one time-out."""
    cache.set("known", 1)
    os.kill(redis.pid, signal.SIGSTOP)

    monkeypatch.setattr(module, "PAUSE", 60)
    start = time.monotonic()
    assert_empty(cache)

    # Some fifteen questions: each waiting by itself would take fifteen time-outs.
    assert time.monotonic() - start < 4 * module.TIMEOUT


def test_redis_that_came_back_is_used_again(cache, redis, monkeypatch):
    """After the pause."""
    monkeypatch.setattr(module, "PAUSE", 0.2)
    cache.set("known", 1)
    os.kill(redis.pid, signal.SIGSTOP)
    assert cache.get("known") is None

    os.kill(redis.pid, signal.SIGCONT)
    time.sleep(0.3)

    assert cache.get("known") == 1


@pytest.mark.django_db
def test_pages_and_signing_in_work_without_redis(client, redis):
    """The public site and the admin, with the site's caches all in a Redis that is gone."""
    SuperuserFactory(email="chief@example.org")
    redis.kill()
    redis.wait()
    backend = {
        "BACKEND": "leernetwerk.delivery.cache.ForgivingRedisCache",
        "LOCATION": f"redis://127.0.0.1:{redis.port}",
    }

    with override_settings(CACHES={"default": backend}):
        page = client.get("/nl/", follow=True)
        answer = client.post(
            "/admin/login/", {"username": "chief@example.org", "password": "correct horse battery"}
        )
        admin = client.get("/admin/")

    assert (page.status_code, answer.status_code, admin.status_code) == (200, 302, 200)


def test_cache_url_of_redis_gives_the_forgiving_one():
    """Set by environment alone."""
    root = Path(__file__).resolve().parents[2]
    answer = subprocess.run(
        [sys.executable, root / "manage.py", "diffsettings", "--output", "unified"],
        env={
            "DJANGO_SETTINGS_MODULE": "leernetwerk.settings.development",
            "CACHE_URL": "redis://127.0.0.1:6379/1",
        },
        capture_output=True,
        text=True,
        check=True,
    )

    assert "ForgivingRedisCache" in answer.stdout
