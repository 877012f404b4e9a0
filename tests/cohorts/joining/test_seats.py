"""Seats of a call: how many are taken, and that there are never more given out than there are."""

import datetime
import threading

import pytest
from django.db import connection
from django.utils import timezone

from cohorts.joining.erasing import erase
from cohorts.joining.seat_counts import Seats, seats_of, sector_seats
from cohorts.joining.stages import CannotMove, NoSeat, move, possible_stages
from cohorts.models import Application, FreedSeat, Stage, StageChange
from leernetwerk.forms.models import Erasure
from leernetwerk.network.models import Call, CallSector, CallState
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import (
    CallFactory,
    OrganisationFactory,
    ParticipationFactory,
    SectorFactory,
)

STAFF = StageChange.Cause.STAFF


def call_with(seats, **sectors):
    call = IntakeFactory(call=CallFactory(seats=seats)).call
    for sector, number in sectors.values():
        CallSector.objects.create(call=call, sector=sector, seats=number)
    return call


def applied(call, stage=Stage.CONFIRMED, **values):
    return ApplicationFactory(call=call, stage=stage, **values)


def fresh(call):
    return Call.objects.get(pk=call.pk)


@pytest.mark.django_db
def test_who_is_placed_takes_a_seat_and_the_call_is_full_when_all_are_taken():
    call = call_with(2)
    first, second = applied(call), applied(call)
    move(first, Stage.PLACED, cause=STAFF)
    assert fresh(call).seats_taken == 1
    assert fresh(call).state(timezone.localdate()) == CallState.OPEN

    move(second, Stage.PLACED, cause=STAFF)
    assert Call.objects.with_seats_taken().get(pk=call.pk).taken_count == 2
    assert fresh(call).state(timezone.localdate()) == CallState.FULL
    assert not Call.objects.open_for_interest(timezone.localdate()).exists()


@pytest.mark.django_db
def test_an_applicant_and_the_participation_of_the_same_organisation_are_one():
    call, known = call_with(5), OrganisationFactory()
    ParticipationFactory(cohort=call.cohort, organisation=known)
    ParticipationFactory(cohort=call.cohort)
    ParticipationFactory(cohort=call.cohort, role="partner")
    applied(call, Stage.PLACED, organisation=known)
    applied(call, Stage.PLACED)

    assert fresh(call).seats_taken == 3
    assert seats_of(call) == Seats(5, taken=3)


@pytest.mark.django_db
def test_an_offer_holds_a_seat_that_readers_do_not_see_as_taken():
    call = call_with(1)
    offered = applied(call)
    move(offered, Stage.OFFERED, cause=STAFF)

    assert seats_of(call) == Seats(1, offered=1)
    assert seats_of(call).free == 0
    assert fresh(call).seats_taken == 0
    for stage in (Stage.OFFERED, Stage.PLACED):
        with pytest.raises(NoSeat):
            move(applied(call), stage, cause=STAFF)
    move(offered, Stage.PLACED, cause=STAFF)
    assert fresh(call).seats_taken == 1


@pytest.mark.django_db
def test_a_sector_with_seats_of_its_own_gives_no_more_than_these():
    care, housing = SectorFactory(), SectorFactory()
    call = call_with(5, care=(care, 1), housing=(housing, None))
    move(applied(call, sector=care), Stage.OFFERED, cause=STAFF)

    with pytest.raises(NoSeat):
        move(applied(call, sector=care), Stage.OFFERED, cause=STAFF)
    move(applied(call, sector=housing), Stage.PLACED, cause=STAFF)
    move(applied(call), Stage.PLACED, cause=STAFF)
    assert sector_seats(call) == {care: Seats(1, offered=1), housing: Seats(None, taken=1)}
    assert sector_seats(call)[housing].free is None


@pytest.mark.django_db
def test_an_offer_ends_at_the_end_of_a_day_as_the_intake_says():
    application = applied(call_with(1))
    application.call.intake.offer_days = 3
    application.call.intake.save()
    move(application, Stage.OFFERED, cause=STAFF)

    ends = timezone.localtime(application.offer_expires_at)
    assert (ends.date() - timezone.localdate()).days == 3
    assert (ends.hour, ends.minute) == (23, 59)


@pytest.mark.django_db
def test_nobody_gets_a_seat_whose_address_is_not_confirmed():
    application = applied(call_with(3), Stage.NEW)
    move(application, Stage.WAITING, cause=StageChange.Cause.TIME)

    assert not {Stage.OFFERED, Stage.PLACED} & set(possible_stages(application))
    with pytest.raises(CannotMove):
        move(application, Stage.PLACED, cause=STAFF)


@pytest.mark.django_db
def test_a_seat_that_is_left_is_written_down_also_when_its_applicant_is_erased():
    call, care = call_with(3), SectorFactory()
    leaving, erased = applied(call, Stage.PLACED, sector=care), applied(call, Stage.OFFERED)
    move(leaving, Stage.WITHDRAWN, cause=StageChange.Cause.APPLICANT)
    erase(erased, Erasure.Cause.PERSON)
    erase(applied(call), Erasure.Cause.PERSON)

    assert [freed.sector for freed in FreedSeat.objects.filter(call=call)] == [care, None]


@pytest.mark.django_db
def test_pages_of_the_call_count_as_changed_when_who_is_placed_is_erased():
    call = call_with(1)
    placed = applied(call, Stage.PLACED)
    Call.objects.update(updated_at=timezone.now() - datetime.timedelta(days=1))
    before = Call.objects.get().updated_at
    erase(placed, Erasure.Cause.PERSON)

    assert Call.objects.get().updated_at > before


@pytest.mark.django_db
def test_pages_of_the_call_count_as_changed_when_a_seat_is_taken():
    application = applied(call_with(3))
    before = fresh(application.call).updated_at
    move(application, Stage.PLACED, cause=STAFF)

    assert fresh(application.call).updated_at > before


@pytest.mark.django_db(transaction=True)
def test_of_many_offers_at_the_same_moment_no_more_are_made_than_there_are_seats():
    call = call_with(3)
    applications = [applied(call) for _number in range(8)]
    start, refused = threading.Barrier(len(applications)), []

    def offer(application):
        try:
            start.wait()
            move(application, Stage.OFFERED, cause=STAFF)
        except NoSeat:
            refused.append(application)
        finally:
            connection.close()

    threads = [threading.Thread(target=offer, args=[application]) for application in applications]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Application.objects.filter(stage=Stage.OFFERED).count() == 3
    assert len(refused) == 5
