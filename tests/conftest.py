"""What every test may use: a database that is made quickly, and a browser."""

import gc
import math

import pytest
from django.core.cache import cache

from leernetwerk.delivery.missing import missing_addresses
from search.asked.counting import searched_queries
from tests.fixtures.machine import in_ci
from tools.catalogues import compile_catalogues
from tools.checkout import make_writable

pytest_plugins = [
    *("tests.fixtures.browser", "tests.fixtures.database", "tests.fixtures.elasticsearch"),
    "tests.fixtures.marking",
]


def pytest_configure(config):
    """Make what Django reads from ``var/``; once, not in each parallel worker."""
    if not hasattr(config, "workerinput"):
        make_writable()
        compile_catalogues()


def pytest_collection_finish():
    """Spare Python its rounds along what stays to the end, modules and tests: an eighth of the time went there."""
    gc.collect()
    gc.freeze()
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, 10 * old)


@pytest.fixture(autouse=True)
def nothing_kept_from_other_tests():
    """Forget what an earlier test left in the cache, such as sites that its rollback has undone."""
    cache.clear()


@pytest.fixture(autouse=True)
def counts_written_without_the_clock(monkeypatch):
    """Write what is counted after the first answer that counts something, and then never by itself.

    Otherwise a request may write what earlier ones counted, once so many seconds have passed.
    """
    monkeypatch.setattr("leernetwerk.delivery.waiting.SECONDS_BETWEEN_WRITES", math.inf)
    for counts in (missing_addresses, searched_queries):
        counts.forget()


def pytest_report_header():
    """Say at the top whether a missing service skips tests or fails them."""
    return f"missing services: {'fail' if in_ci() else 'skip'}"
