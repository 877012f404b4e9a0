from datetime import date

import pytest
from django.core.exceptions import ValidationError

from leernetwerk.network.models import Call, CallState, Cohort, Community, Organisation, Participation

OPENS, CLOSES, STARTS = date(2018, 1, 15), date(2018, 3, 1), date(2018, 4, 5)


@pytest.fixture
def call(db):
    community = Community.objects.create(name={"nl": "Nieuw Organiseren"})
    cohort = Cohort.objects.create(community=community, name={"nl": "Derde groep"})
    return Call.objects.create(
        cohort=cohort, status="confirmed", opens=OPENS, closes=CLOSES, starts=STARTS, seats=2
    )


def fill_seats(call, number, role="participant"):
    for position in range(number):
        organisation = Organisation.objects.create(name=f"Organisatie {position}")
        Participation.objects.create(cohort=call.cohort, organisation=organisation, role=role)
    return Call.objects.get(pk=call.pk)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2018, 1, 14), CallState.ANNOUNCED),
        (date(2018, 1, 15), CallState.OPEN),
        (date(2018, 2, 22), CallState.OPEN),
        (date(2018, 2, 23), CallState.LAST_WEEK),
        (date(2018, 3, 1), CallState.LAST_WEEK),
        (date(2018, 3, 2), CallState.CLOSED),
        (date(2018, 4, 4), CallState.CLOSED),
        (date(2018, 4, 5), CallState.STARTED),
    ],
)
def test_the_state_follows_the_days_and_both_days_count_whole(call, today, state):
    assert call.state(today) == state


def test_a_draft_and_a_cancelled_call_stay_so_on_every_day(call):
    for status in (CallState.DRAFT, CallState.CANCELLED):
        call.status = status
        assert {call.state(day) for day in (date(2017, 1, 1), OPENS, CLOSES, STARTS)} == {status}


def test_a_call_whose_seats_are_taken_is_full_only_while_it_could_be_open(call):
    call = fill_seats(call, 2)
    assert call.state(date(2018, 1, 14)) == CallState.ANNOUNCED
    assert call.state(OPENS) == CallState.FULL
    assert call.state(CLOSES) == CallState.FULL
    assert call.state(date(2018, 3, 2)) == CallState.CLOSED


def test_partners_take_no_seat(call):
    assert fill_seats(call, 2, role="partner").state(OPENS) == CallState.OPEN


def test_a_call_without_a_number_of_seats_is_never_full(call):
    call.seats = None
    call.save()
    assert fill_seats(call, 5).state(OPENS) == CallState.OPEN


def test_open_for_interest_agrees_with_the_state_on_every_day(call):
    taking = {CallState.OPEN, CallState.LAST_WEEK}
    for seats_taken in (0, 2):
        stored = fill_seats(call, seats_taken)
        for day in (date(2018, 1, 14), OPENS, date(2018, 2, 23), CLOSES, date(2018, 3, 2), STARTS):
            expected = stored.state(day) in taking
            assert Call.objects.open_for_interest(day).filter(pk=call.pk).exists() is expected, (
                seats_taken,
                day,
            )


def test_the_next_change_is_the_next_day_on_which_the_state_differs(call):
    day = date(2018, 1, 1)
    changes = []
    while day := call.next_change_after(day):
        changes.append((day, call.state(day)))
    assert changes == [
        (OPENS, CallState.OPEN),
        (date(2018, 2, 23), CallState.LAST_WEEK),
        (date(2018, 3, 2), CallState.CLOSED),
        (STARTS, CallState.STARTED),
    ]


def test_a_call_that_closes_before_it_opens_is_refused_at_that_field(call):
    call.closes = date(2018, 1, 1)
    with pytest.raises(ValidationError) as caught:
        call.full_clean()
    assert set(caught.value.message_dict) == {"closes"}
