"""Who asks to be told when a call opens gets one mail, on that day, and is forgotten then."""

import datetime
import re

import pytest

from cohorts.joining.opening import tell_that_calls_open
from leernetwerk.accounts.models import Subscription
from leernetwerk.mail.models import Mail
from tests.cohorts.joining.applying import address_of, call_page
from tests.factories.network import CallFactory, ParticipationFactory, day
from tests.factories.pages import CallPageFactory
from tests.pages.test_visibility import restrict

pytestmark = pytest.mark.django_db

OPENS = datetime.date(2027, 3, 28)  # the night in which the clock goes forward


@pytest.fixture
def page(time_machine):
    time_machine.move_to(datetime.datetime(2027, 3, 1, 12, tzinfo=datetime.UTC))
    return call_page(opens=OPENS, closes=datetime.date(2027, 4, 30))


def asking(page, language="nl"):
    word = "mail-over" if language == "nl" else "mail-about"
    return f"/{language}/{word}/cohorts.call-opens/{page.call.pk}/"


def subscribe(client, page, email="anna@leernetwerk.example", language="nl"):
    client.post(asking(page, language), {"email": email})
    mail = Mail.objects.get(to=email)
    client.post(re.search(r"/link/[\w-]+/", mail.text)[0])
    Mail.objects.all().delete()


def test_before_it_opens_the_call_and_its_form_lead_to_where_one_can_ask(client, page):
    for address in (page.get_url(), address_of(page)):
        html = client.get(address).content.decode()
        assert f'href="{asking(page)}"' in html
    assert page.title in client.get(asking(page)).content.decode()


def test_who_asks_reads_which_mails_come_and_finds_the_way_back(client, page):
    html = client.get(asking(page)).content.decode()
    assert "en een op de dag dat het kan. Daarna wissen we je adres." in html
    assert f'{page.get_url()}">Terug naar de oproep</a>' in html

    html = client.post(asking(page), {"email": ""}).content.decode()
    assert "<title>Fout: Mail over" in html

    client.post(asking(page), {"email": "anna@leernetwerk.example"})
    link = re.search(r"/link/[\w-]+/", Mail.objects.get().text)[0]
    assert "Terug naar de oproep" in client.post(link, follow=True).content.decode()


def test_on_the_day_itself_each_gets_a_mail_in_their_language_and_is_forgotten(client, page, time_machine):
    CallPageFactory(language="en", translation_of=page, call=page.call, title="Join us")
    subscribe(client, page)
    subscribe(client, page, "ben@leernetwerk.example", "en")
    tell_that_calls_open()
    time_machine.move_to(datetime.datetime(2027, 3, 27, 22, 59, tzinfo=datetime.UTC))
    tell_that_calls_open()
    assert not Mail.objects.exists()

    time_machine.move_to(datetime.datetime(2027, 3, 27, 23, 1, tzinfo=datetime.UTC))
    for _time in range(2):
        tell_that_calls_open()
    subjects = {mail.to: mail.subject for mail in Mail.objects.all()}
    assert subjects == {
        "anna@leernetwerk.example": f"Nu open: {page.title}",
        "ben@leernetwerk.example": "Open now: Join us",
    }
    assert page.get_url() in Mail.objects.get(language="nl").text
    assert not Subscription.objects.exists()


def test_who_confirms_after_it_opened_gets_the_mail_all_the_same(client, page, time_machine):
    time_machine.move_to(datetime.datetime(2027, 3, 27, 12, tzinfo=datetime.UTC))
    client.post(asking(page), {"email": "anna@leernetwerk.example"})
    time_machine.move_to(datetime.datetime(2027, 3, 29, 12, tzinfo=datetime.UTC))
    tell_that_calls_open()
    client.post(re.search(r"/link/[\w-]+/", Mail.objects.get().text)[0])
    Mail.objects.all().delete()
    tell_that_calls_open()

    assert Mail.objects.get().subject.startswith("Nu open")


def test_a_call_that_is_cancelled_says_so_and_one_that_is_closed_says_nothing(client, page):
    subscribe(client, page)
    page.call.status = "cancelled"
    page.call.save()
    tell_that_calls_open()
    assert "gaat niet door" in Mail.objects.get().text

    Mail.objects.all().delete()
    other = call_page(opens=OPENS, closes=datetime.date(2027, 4, 30))
    subscribe(client, other, "ben@leernetwerk.example")
    other.call.opens, other.call.closes = datetime.date(2027, 2, 1), datetime.date(2027, 2, 2)
    other.call.save()
    tell_that_calls_open()
    assert not Mail.objects.exists()
    assert not Subscription.objects.exists()


def test_a_call_that_is_full_at_once_offers_the_waiting_list(client, page, time_machine):
    subscribe(client, page)
    page.call.seats = 1
    page.call.save()
    ParticipationFactory(cohort=page.call.cohort)
    time_machine.move_to(datetime.datetime(2027, 3, 28, 12, tzinfo=datetime.UTC))
    tell_that_calls_open()

    assert "wachtlijst" in Mail.objects.get().text


def test_nobody_can_ask_about_what_is_not_to_be_seen(client, page):
    assert client.get(asking(page)).status_code == 200
    restrict(page)
    assert client.get(asking(page)).status_code == 404
    without_form = CallPageFactory(call=CallFactory(opens=day(5), closes=day(9)))
    assert client.get(asking(without_form)).status_code == 404


@pytest.mark.parametrize("subject", ["0", "x", "9" * 40, "-1", "٤٢", "1-2"])
def test_a_subject_that_is_no_call_is_not_found(client, subject):
    assert client.get(f"/nl/mail-over/cohorts.call-opens/{subject}/").status_code == 404
