"""Stamps and tickets to the second: when they are good, and for what."""

import datetime

import pytest
import time_machine

from leernetwerk.forms.public.stamp import (
    LONGEST,
    QUICKEST,
    WAIT,
    new_stamp,
    new_ticket,
    read_stamp,
    ticket_wait,
)

NOON = datetime.datetime(2027, 3, 10, 12, tzinfo=datetime.UTC)
SECOND = datetime.timedelta(seconds=1)
FORM, OTHER = 7, 8


@pytest.fixture
def clock():
    """The time, which stands still unless moved with ``move_to``; it is noon."""
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


@pytest.fixture
def stamp(clock):
    return read_stamp(new_stamp(FORM, "words").signed(), FORM)


@pytest.mark.parametrize(
    ("age", "is_too_quick", "is_expired"),
    [
        (-61 * SECOND, True, True),
        (-59 * SECOND, True, False),
        (QUICKEST - SECOND, True, False),
        (QUICKEST, False, False),
        (LONGEST, False, False),
        (LONGEST + SECOND, False, True),
    ],
    ids=str,
)
def test_a_form_is_taken_from_three_seconds_to_a_day_after_it_was_opened(
    clock, stamp, age, is_too_quick, is_expired
):
    clock.move_to(NOON + age)

    assert (stamp.is_too_quick, stamp.is_expired) == (is_too_quick, is_expired)


def test_a_stamp_that_is_renewed_keeps_its_key_and_begins_anew(clock, stamp):
    clock.move_to(NOON + LONGEST + SECOND)
    renewed = stamp.renewed()

    assert (renewed.key, renewed.seen, renewed.form_pk) == (stamp.key, "words", FORM)
    assert not renewed.is_expired
    assert renewed.age == datetime.timedelta()


def test_a_stamp_is_of_one_form_and_no_ticket(stamp):
    assert read_stamp(stamp.signed(), FORM) == stamp
    assert read_stamp(stamp.signed(), OTHER) is None
    assert read_stamp(new_ticket(stamp), FORM) is None
    assert ticket_wait(stamp.signed(), stamp) is None


def test_each_form_that_is_opened_has_a_key_of_its_own(clock):
    assert new_stamp(FORM, "words").key != new_stamp(FORM, "words").key


@pytest.mark.parametrize(
    ("age", "wait"),
    [
        (datetime.timedelta(), WAIT),
        (20 * SECOND, WAIT - 20 * SECOND),
        (WAIT, datetime.timedelta()),
        (LONGEST, WAIT - LONGEST),
        (LONGEST + SECOND, None),
    ],
    ids=str,
)
def test_a_ticket_is_good_from_a_minute_to_a_day_after_it_was_given(clock, stamp, age, wait):
    ticket = new_ticket(stamp)
    clock.move_to(NOON + age)

    assert ticket_wait(ticket, stamp) == wait


def test_a_ticket_is_good_for_what_it_was_given_for_and_nothing_else(stamp):
    ticket = new_ticket(stamp)

    assert ticket_wait(ticket, new_stamp(FORM, "words")) is None
    assert ticket_wait(ticket, type(stamp)(OTHER, stamp.key, stamp.moment, stamp.seen)) is None
    for changed in ("", "x", ticket[:-1], f"{ticket}x"):
        assert ticket_wait(changed, stamp) is None
