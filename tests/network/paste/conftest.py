from datetime import date

import pytest
from django.utils import timezone

from tests.network.screens import admin  # noqa: F401


@pytest.fixture
def today(monkeypatch):
    """A day that does not pass: Wednesday 25 November 2026."""
    day = date(2026, 11, 25)
    monkeypatch.setattr(timezone, "localdate", lambda *_arguments: day)
    return day
