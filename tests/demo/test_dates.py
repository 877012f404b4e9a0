"""Days that are counted from the day of loading."""

import datetime

from demo.dates import coming_mondays, third_cohort_start, weekday_from

TODAY = datetime.date(2026, 11, 23)


def test_whatever_the_day_the_coming_mondays_are_four_mondays_to_come():
    for day in range(400):
        today = TODAY + datetime.timedelta(days=day)
        mondays = coming_mondays(today)
        assert [date.weekday() for date in mondays] == [0, 0, 0, 0], today
        assert mondays == sorted(set(mondays)), today
        assert 9 <= (mondays[0] - today).days <= 15, today


def test_the_third_cohort_starts_on_a_thursday_well_after_its_call_closes():
    for day in range(7):
        start = third_cohort_start(TODAY + datetime.timedelta(days=day))
        assert start.weekday() == 3
        assert (start - TODAY).days >= 70


def test_a_weekday_from_that_weekday_is_the_day_itself():
    assert weekday_from(TODAY, 0) == TODAY
    assert weekday_from(TODAY, 6) == datetime.date(2026, 11, 29)
