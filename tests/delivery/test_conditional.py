"""When a page changed last."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.http import HttpResponse

from leernetwerk.delivery.conditional import set_last_modified

WINTER = datetime(2026, 1, 5, 12, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
SUMMER = datetime(2026, 7, 5, 12, 0, tzinfo=UTC)


def test_latest_moment_counts():
    """The record may have changed after the page."""
    assert (
        set_last_modified(HttpResponse(), WINTER, None, SUMMER)["Last-Modified"]
        == "Sun, 05 Jul 2026 12:00:00 GMT"
    )


def test_moment_is_told_in_greenwich_time():
    """As the protocol wants."""
    assert set_last_modified(HttpResponse(), WINTER)["Last-Modified"] == "Mon, 05 Jan 2026 11:00:00 GMT"


def test_without_a_moment_nothing_is_told():
    """A page may have neither."""
    assert "Last-Modified" not in set_last_modified(HttpResponse(), None)
