from datetime import UTC, date, datetime, time

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError

from leernetwerk.network.models import Series, Session

TODAY = date(2016, 9, 5)


@pytest.fixture
def series(db):
    return Series.objects.create(name={"nl": "Leersessies"})


def make_session(series, day, **values):
    return Session.objects.create(series=series, date=day, **values)


def test_a_session_of_today_is_upcoming_and_not_past(series):
    yesterday, today = (make_session(series, day) for day in (date(2016, 9, 4), TODAY))
    assert list(Session.objects.upcoming(TODAY)) == [today]
    assert list(Session.objects.past(TODAY)) == [yesterday]


def test_a_cancelled_session_is_not_upcoming_but_stays_in_the_list(series):
    cancelled = make_session(series, TODAY, status="cancelled")
    assert not Session.objects.upcoming(TODAY).exists()
    assert list(Session.objects.from_day(TODAY)) == [cancelled]


def test_upcoming_sessions_come_in_order_of_day_and_time(series):
    late = make_session(series, TODAY, start_time=time(14))
    early = make_session(series, TODAY, start_time=time(9))
    assert list(Session.objects.upcoming(TODAY)) == [early, late]


def test_drafts_and_sessions_for_members_are_hidden_from_strangers(series):
    public = make_session(series, TODAY)
    make_session(series, TODAY, status="draft")
    make_session(series, TODAY, visibility="members")
    assert list(Session.objects.visible_to(AnonymousUser())) == [public]


def test_a_series_that_stands_alone_is_visible(series):
    assert list(Series.objects.visible_to(AnonymousUser())) == [series]


def test_a_session_without_a_name_carries_that_of_its_series(series):
    assert str(make_session(series, TODAY).title) == "Leersessies"
    assert str(make_session(series, TODAY, name={"nl": "Slotdag"}).title) == "Slotdag"


@pytest.mark.parametrize(("day", "hour"), [(date(2016, 10, 29), 7), (date(2016, 10, 31), 8)])
def test_nine_o_clock_stays_nine_o_clock_when_the_clocks_change(series, day, hour):
    session = make_session(series, day, start_time=time(9), end_time=time(10, 30))
    assert session.starts_at == datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    assert session.starts_at.isoformat().endswith("+02:00" if hour == 7 else "+01:00")


def test_a_session_of_which_only_the_day_is_known_has_no_moment(series):
    session = make_session(series, TODAY)
    assert session.starts_at is None
    assert session.ends_at is None


def test_a_moved_session_remembers_when_it_was_announced_for(series):
    session = make_session(series, TODAY, start_time=time(9))
    session.date = date(2016, 9, 12)
    session.save()
    session.refresh_from_db()
    assert session.previous_date == TODAY
    assert session.previous_starts_at.isoformat() == "2016-09-05T09:00:00+02:00"


def test_moving_a_draft_leaves_no_trace(series):
    session = make_session(series, TODAY, status="draft")
    session.date = date(2016, 9, 12)
    session.save()
    assert session.previous_date is None


def test_an_end_before_the_start_is_refused(series):
    session = Session(series=series, date=TODAY, start_time=time(10, 30), end_time=time(9))
    with pytest.raises(ValidationError) as caught:
        session.full_clean()
    assert set(caught.value.message_dict) == {"end_time"}


def test_two_sessions_at_one_moment_are_found(series):
    first = make_session(series, TODAY, start_time=time(9))
    second = make_session(series, TODAY, start_time=time(9))
    make_session(series, TODAY, start_time=time(11))
    make_session(series, TODAY, start_time=time(9), status="cancelled")
    assert list(first.at_the_same_moment()) == [second]


def test_changed_defaults_are_offered_only_to_coming_sessions_that_still_equal_them(series):
    make_session(series, date(2016, 9, 4), place="Gemeentehuis")
    following = make_session(series, TODAY, place="Gemeentehuis")
    make_session(series, TODAY, place="Bibliotheek")
    assert list(series.sessions_following("place", "Gemeentehuis", TODAY)) == [following]
