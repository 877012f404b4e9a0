"""Dates and times as Dutch and English write them."""

from datetime import UTC, date, datetime, time

import pytest
from django.template import Context, Template
from django.utils import translation

from leernetwerk.pages.dates import full_date, time_range

THURSDAY = date(2018, 4, 5)


@pytest.mark.parametrize(
    ("language", "written"),
    [("nl", "donderdag 5 april 2018"), ("en", "Thursday 5 April 2018"), ("en-gb", "Thursday 5 April 2018")],
)
def test_a_day_is_written_in_full(language, written):
    assert full_date(THURSDAY, language) == written


def test_an_aware_moment_is_a_day_in_amsterdam():
    late_in_utc = datetime(2018, 4, 4, 22, 30, tzinfo=UTC)
    assert full_date(late_in_utc, "en") == "Thursday 5 April 2018"


def test_a_moment_without_zone_is_taken_as_it_is():
    assert full_date(datetime(2018, 4, 5, 23, 59), "nl") == "donderdag 5 april 2018"  # noqa: DTZ001


def test_no_day_is_no_words():
    assert full_date(None, "nl") == ""


@pytest.mark.parametrize(
    ("language", "written"),
    [("nl", "9.00 – 10.30 uur"), ("en", "9:00–10:30"), ("en-gb", "9:00–10:30"), ("de", "9:00–10:30")],
)
def test_a_range_follows_the_language(language, written):
    assert time_range(time(9), time(10, 30), language) == written


@pytest.mark.parametrize(("language", "written"), [("nl", "19.30 uur"), ("en", "19:30")])
def test_a_start_alone_has_no_dash(language, written):
    assert time_range(time(19, 30), None, language) == written


def test_a_whole_day_has_no_times():
    assert time_range(None, None, "nl") == ""


def test_midnight_is_a_time_like_any_other():
    assert time_range(time(0), time(1), "en") == "0:00–1:00"


@pytest.mark.parametrize(("month", "written"), [(1, "9:00–10:30"), (7, "10:00–11:30")])
def test_aware_moments_follow_the_clock_in_amsterdam(month, written):
    start = datetime(2016, month, 4, 8, 0, tzinfo=UTC)
    assert time_range(start, start.replace(hour=9, minute=30), "en") == written


def test_the_tags_use_the_active_language():
    template = Template("{% load dates %}{% full_date day %}, {% time_range start end %}")
    context = Context({"day": THURSDAY, "start": time(9), "end": time(10, 30)})
    with translation.override("nl"):
        assert template.render(context) == "donderdag 5 april 2018, 9.00 – 10.30 uur"


def test_the_tags_print_nothing_where_a_value_is_missing():
    template = Template("{% load dates %}[{% full_date day %}{% time_range start end %}]")
    assert template.render(Context()) == "[]"
