"""Seats that are free while people wait: staff see it, and offer them in the order of the waiting list."""

import datetime
import threading

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cohorts.joining.free_seats import free_seats
from cohorts.joining.offers import keep_seats_going
from cohorts.models import Application, Stage, StageChange
from home.structure import roles
from leernetwerk.forms.models import Access
from leernetwerk.mail.models import Mail
from leernetwerk.network.models import CallSector
from tests.cohorts.intake.staff import handler, member
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import CallFactory, SectorFactory
from tests.factories.pages import CallPageFactory
from tests.network import screens

pytestmark = pytest.mark.django_db


@pytest.fixture
def call(application):
    """A call with two seats."""
    application.call.seats = 2
    application.call.save()
    return application.call


def waiting(call, minutes, **values):
    since = timezone.now() - datetime.timedelta(minutes=minutes)
    return ApplicationFactory(call=call, stage=Stage.WAITING, waiting_since=since, **values)


def url(call, screen="offer"):
    return reverse(f"cohorts_intake_{screen}", args=[call.pk])


def offered():
    return set(Application.objects.filter(stage=Stage.OFFERED))


def messages_of(response):
    return " ".join(str(message) for message in response.context["messages"])


def test_the_overview_the_call_and_the_waiting_list_say_so(staff, call):
    addresses = [reverse("cohorts_intake_overview"), url(call, "call"), url(call, "waiting")]
    for address in addresses:
        assert url(call) not in staff.get(address).content.decode()
    for minutes in (30, 20, 10):
        waiting(call, minutes)

    for address in addresses:
        html = staff.get(address).content.decode()
        assert "2 seats are free and 3 people wait." in html, address
        assert f'href="{url(call)}"' in html, address


def test_one_press_offers_them_in_order_with_the_mail_that_was_seen(staff, call):
    first, second, third = waiting(call, 30), waiting(call, 20, language="en"), waiting(call, 10)
    response = staff.get(url(call))
    assert f"Dag {first.name}," in response.content.decode()
    assert f"Hello {second.name}," in response.content.decode()
    assert third.name not in response.content.decode()
    response = staff.post(url(call), response.context["form"].initial | {"send": "on"}, follow=True)

    assert "2 people got an offer." in messages_of(response)
    assert offered() == {first, second}
    change = first.stage_changes.get()
    assert (change.cause, change.user, change.was_mailed) == (StageChange.Cause.STAFF, staff.user, True)
    assert Application.objects.get(pk=first.pk).offer_expires_at
    assert {mail.language for mail in Mail.objects.all()} == {"nl", "en"}
    assert Access.objects.filter(action="changed").count() == 2


def test_the_mail_can_be_left_out(staff, call):
    waiting(call, 30)
    staff.post(url(call), staff.get(url(call)).context["form"].initial)

    assert len(offered()) == 1
    assert not Mail.objects.exists()


def test_seats_of_a_sector_are_no_more_than_there_are(staff, call):
    care = SectorFactory()
    CallSector.objects.create(call=call, sector=care, seats=1)
    first, other, last = waiting(call, 30, sector=care), waiting(call, 20, sector=care), waiting(call, 10)
    chance = free_seats(call, timezone.localdate())
    assert chance.next_ones == [first, last]

    last.delete()
    assert "There is one for 1 of them" in staff.get(url(call, "waiting")).content.decode()
    staff.post(url(call), {"seen": str(first.pk)})
    assert offered() == {first}
    assert free_seats(call, timezone.localdate()).next_ones == []
    assert other in Application.objects.filter(stage=Stage.WAITING)


def test_those_are_offered_a_seat_whom_staff_saw_or_nobody(staff, call):
    late = waiting(call, 10)
    seen = staff.get(url(call)).context["form"].initial
    waiting(call, 60), waiting(call, 50)
    response = staff.post(url(call), seen | {"send": "on"}, follow=True)

    assert "have changed meanwhile" in messages_of(response)
    assert not offered()
    assert not Mail.objects.exists()
    assert late in Application.objects.filter(stage=Stage.WAITING)


@pytest.mark.parametrize("seen", ["", "x", "\x00", "9" * 40_000, "1,2"])
def test_what_no_screen_sends_offers_nothing(staff, call, seen):
    waiting(call, 10)
    assert staff.post(url(call), {"seen": seen, "send": "on"}).status_code == 302
    assert not offered()


def test_pressed_twice_it_is_done_once(staff, call):
    for minutes in (40, 30, 20, 10):
        waiting(call, minutes)
    seen = staff.get(url(call)).context["form"].initial | {"send": "on"}
    for _press in range(2):
        staff.post(url(call), seen)
    keep_seats_going()

    assert len(offered()) == 2
    assert Mail.objects.count() == 2


@pytest.mark.parametrize(
    "change", [{"status": "cancelled"}, {"starts": timezone.localdate()}, {"seats": None}]
)
def test_a_call_that_is_over_offers_nothing_and_one_without_a_limit_all(staff, call, change):
    for minutes in (30, 20, 10):
        waiting(call, minutes)
    waiting(call, 40, confirmed_at=None)
    for name, value in change.items():
        setattr(call, name, value)
    call.save()
    expected = 3 if "seats" in change else 0

    assert len(free_seats(call, timezone.localdate()).next_ones) == expected
    if not expected:
        response = staff.get(url(call), follow=True)
        assert "nobody who waits and for whom a seat is free" in messages_of(response)
    else:
        assert "There is no limit to the seats and 3 people wait." in staff.get(url(call)).content.decode()


def save_with_seats(client, call, seats):
    return client.post(
        screens.edit_url(call), screens.form_data(client, screens.edit_url(call), seats=seats), follow=True
    )


def test_saving_a_call_with_more_seats_says_so_to_who_may_see_applications(client, application):
    call = application.call
    CallPageFactory(call=call)
    waiting(call, 10)
    both = member(roles.group_name(roles.CHIEF_EDITOR, "nl"), roles.INTAKE)
    for user, told in ((member(roles.group_name(roles.CHIEF_EDITOR, "nl")), False), (both, True)):
        client.force_login(user)
        response = save_with_seats(client, call, 3)
        assert ("3 seats are free and 1 person waits." in messages_of(response)) is told
        assert (url(call, "waiting") in messages_of(response)) is told


def test_who_may_not_offers_nothing(client, call):
    one = waiting(call, 10)
    for user in (member(roles.MANAGERS), member(roles.group_name(roles.CHIEF_EDITOR, "nl"))):
        client.force_login(user)
        assert client.get(url(call)).status_code == 302
        client.post(url(call), {"seen": str(one.pk), "send": "on"})
    assert not offered()
    client.force_login(handler())
    assert client.get(url(call)).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_of_several_who_press_at_the_same_moment_one_makes_the_offers():
    call = IntakeFactory(call=CallFactory(seats=2)).call
    for minutes in (40, 30, 20, 10):
        waiting(call, minutes)
    seen = ",".join(str(one.pk) for one in free_seats(call, timezone.localdate()).next_ones)
    users = [handler() for _number in range(3)]
    start, statuses = threading.Barrier(3), []

    def press(user):
        client = Client()
        client.force_login(user)
        try:
            start.wait()
            statuses.append(client.post(url(call), {"seen": seen, "send": "on"}).status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=[user]) for user in users]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert statuses == [302] * 3
    assert len(offered()) == 2
    assert Mail.objects.count() == 2
