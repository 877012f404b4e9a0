"""Offers end by themselves, and a seat that comes free goes to the next on the waiting list."""

import datetime
import threading

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from cohorts.joining.erasing import erase
from cohorts.joining.offers import end_offers, keep_seats_going, pass_on_seats
from cohorts.joining.seats import accept_offer, refuse_offer
from cohorts.joining.stages import CannotMove, move
from cohorts.joining.waiting_order import move_in_line
from cohorts.models import Application, FreedSeat, Stage, StageChange
from leernetwerk.forms.models import Erasure
from leernetwerk.mail.models import Mail
from leernetwerk.network.models import CallSector
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import CallFactory, SectorFactory

STAFF, TIME = StageChange.Cause.STAFF, StageChange.Cause.TIME


@pytest.fixture
def call(db):
    return IntakeFactory(call=CallFactory(seats=1)).call


def waiting(call, minutes, **values):
    since = timezone.now() - datetime.timedelta(minutes=minutes)
    return ApplicationFactory(call=call, stage=Stage.WAITING, waiting_since=since, **values)


def offered(call, **values):
    application = ApplicationFactory(call=call, stage=Stage.CONFIRMED, **values)
    move(application, Stage.OFFERED, cause=STAFF)
    return application


def stage_of(application):
    return Application.objects.get(pk=application.pk).stage


def mails_about(application):
    return Mail.objects.filter(about=f"application:{application.pk}")


def let_offers_end():
    Application.objects.filter(stage=Stage.OFFERED).update(
        offer_expires_at=timezone.now() - datetime.timedelta(seconds=1)
    )


def test_an_offer_that_ends_goes_to_the_next_in_line_with_mails_to_both(call):
    first, last, next_one = offered(call), waiting(call, 5), waiting(call, 10)
    let_offers_end()
    call_command("work", once=True)

    assert (stage_of(first), stage_of(next_one), stage_of(last)) == (
        Stage.DECLINED,
        Stage.OFFERED,
        Stage.WAITING,
    )
    assert {change.cause for change in next_one.stage_changes.all()} == {TIME}
    assert all(change.was_mailed for change in next_one.stage_changes.all())
    assert not FreedSeat.objects.exists()


def test_the_mails_are_in_the_transaction_of_the_move(call):
    first, next_one = offered(call), waiting(call, 10)
    let_offers_end()
    keep_seats_going()

    assert mails_about(first).count() == 1
    assert mails_about(next_one).count() == 1


def test_an_offer_that_still_holds_stays(call):
    application = offered(call)
    end_offers(timezone.now())

    assert stage_of(application) == Stage.OFFERED


def test_who_accepts_is_placed_and_who_refuses_makes_room(call):
    first, next_one = offered(call), waiting(call, 10)
    refuse_offer(first)
    pass_on_seats(timezone.localdate())
    accept_offer(next_one)
    keep_seats_going()

    assert (stage_of(first), stage_of(next_one)) == (Stage.WITHDRAWN, Stage.PLACED)
    assert mails_about(first).count() == 1


def test_an_offer_that_ended_is_accepted_no_more(call):
    application = offered(call)
    let_offers_end()

    with pytest.raises(CannotMove):
        accept_offer(application)
    assert stage_of(application) == Stage.OFFERED
    assert not mails_about(application).exists()


def test_the_order_that_staff_gave_goes_before_that_of_arrival(call):
    first, second, third = waiting(call, 30), waiting(call, 20), waiting(call, 10)
    assert move_in_line(third, -1) == 2
    assert move_in_line(third, -1) == 1
    assert move_in_line(third, -1) == 1
    late = waiting(call, 40)
    in_line = list(Application.objects.in_line().filter(call=call))

    assert in_line == [third, first, second, late]
    assert move_in_line(offered(call), 1) is None


def test_a_seat_of_a_sector_goes_to_that_sector_first(call):
    care, housing = SectorFactory(), SectorFactory()
    CallSector.objects.create(call=call, sector=care, seats=1)
    leaving = offered(call, sector=care)
    other, same = waiting(call, 20, sector=housing), waiting(call, 10, sector=care)
    refuse_offer(leaving)
    pass_on_seats(timezone.localdate())

    assert (stage_of(other), stage_of(same)) == (Stage.WAITING, Stage.OFFERED)


def test_who_is_first_but_finds_no_seat_in_the_sector_is_passed_over(call):
    call.seats = 2
    call.save()
    care = SectorFactory()
    CallSector.objects.create(call=call, sector=care, seats=1)
    ApplicationFactory(call=call, stage=Stage.PLACED, sector=care)
    leaving = offered(call)
    first, second = waiting(call, 20, sector=care), waiting(call, 10)
    refuse_offer(leaving)
    pass_on_seats(timezone.localdate())

    assert (stage_of(first), stage_of(second)) == (Stage.WAITING, Stage.OFFERED)


def test_nobody_gets_an_offer_whose_address_is_not_confirmed(call):
    leaving, unconfirmed = offered(call), waiting(call, 10, confirmed_at=None)
    refuse_offer(leaving)
    pass_on_seats(timezone.localdate())

    assert stage_of(unconfirmed) == Stage.WAITING


@pytest.mark.parametrize("change", [{"status": "cancelled"}, {"starts": timezone.localdate()}])
def test_a_call_that_is_over_offers_nothing_any_more(call, change):
    leaving, next_one = offered(call), waiting(call, 10)
    refuse_offer(leaving)
    for name, value in change.items():
        setattr(call, name, value)
    call.save()
    pass_on_seats(timezone.localdate())

    assert stage_of(next_one) == Stage.WAITING
    assert not FreedSeat.objects.exists()


def test_people_on_the_waiting_list_wait_while_no_seat_was_given_up(call):
    next_one = waiting(call, 10)
    keep_seats_going()

    assert stage_of(next_one) == Stage.WAITING


def test_the_seat_of_somebody_who_is_erased_goes_on(call):
    application, next_one = offered(call), waiting(call, 10)
    erase(application, Erasure.Cause.PERSON)
    keep_seats_going()

    assert stage_of(next_one) == Stage.OFFERED


@pytest.mark.django_db(transaction=True)
def test_several_workers_pass_a_seat_on_once():
    call = IntakeFactory(call=CallFactory(seats=3)).call
    for _number in range(2):
        offered(call)
    line = [waiting(call, 60 - number) for number in range(6)]
    let_offers_end()
    start = threading.Barrier(4)

    def work():
        try:
            start.wait()
            keep_seats_going()
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [stage_of(one) for one in line] == [Stage.OFFERED] * 2 + [Stage.WAITING] * 4
    assert Mail.objects.count() == 4
