"""Who floods is kept off, and nobody else."""

import datetime

import pytest
import time_machine
from django.test import Client

from leernetwerk.forms.models import Submission
from tests.factories.forms import FormFactory, FormPageFactory, question
from tests.forms.sending import hidden, open_form, send, send_again

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2027, 1, 5, 12, 0, 1, tzinfo=datetime.UTC)


@pytest.fixture
def page():
    questions = [question("short", purpose="name"), question("long", is_required=False)]
    return FormPageFactory(form=FormFactory(questions=questions))


def test_who_is_too_quick_sends_it_again(client, page):
    fields = open_form(client, page.get_url()) | {"q-short": "Sanne"}
    response = send_again(client, page.get_url(), fields, wait=1)

    assert "heel snel" in response.content.decode()
    assert 'value="Sanne"' in response.content.decode()
    assert send_again(client, page.get_url(), hidden(response.content.decode()), wait=5).status_code == 303


def test_who_leaves_the_form_open_overnight_sends_it_again(client, page):
    fields = open_form(client, page.get_url()) | {"q-short": "Sanne"}
    day = 24 * 3600 + 60
    response = send_again(client, page.get_url(), fields, wait=day)

    assert "te lang open" in response.content.decode()
    fields = hidden(response.content.decode())
    assert send_again(client, page.get_url(), fields, wait=day + 10).status_code == 303


def test_a_field_that_nobody_sees_catches_who_fills_in_everything(client, page):
    response = send(client, page.get_url(), {"q-short": "Sanne", "website": "https://spam.example"})
    html = response.content.decode()

    assert not Submission.objects.exists()
    assert "spam.example" not in html
    assert send_again(client, page.get_url(), hidden(html), wait=20).status_code == 303


def test_pressing_twice_is_one_answer(client, page):
    fields = open_form(client, page.get_url()) | {"q-short": "Sanne"}
    first, second = (send_again(client, page.get_url(), fields) for _time in range(2))

    assert first.url == second.url
    assert Submission.objects.count() == 1


def test_the_back_button_and_an_old_form_are_one_answer_too(client, page):
    fields = open_form(client, page.get_url()) | {"q-short": "Sanne"}
    send_again(client, page.get_url(), fields)
    response = send_again(client, page.get_url(), fields | {"q-short": ""}, wait=100_000)

    assert response.status_code == 303
    assert Submission.objects.count() == 1


def test_the_same_from_two_windows_is_one_answer_where_somebody_is_named(client):
    page = FormPageFactory(form=FormFactory(questions=[question("short", purpose="email")]))
    for _window in range(2):
        assert send(client, page.get_url(), {"q-short": "sanne@example.org"}).status_code == 303

    assert Submission.objects.count() == 1


def test_the_same_word_from_two_people_is_two_answers(client):
    page = FormPageFactory(form=FormFactory(questions=[question("yes-no")]))
    for _person in range(2):
        send(client, page.get_url(), {"q-yesno": "yes"})

    assert Submission.objects.count() == 2


def test_who_has_to_wait_keeps_what_was_typed_and_gets_in_after_a_minute(client, page, settings):
    settings.FORMS_LIMIT_PER_NETWORK = (0, 600)
    response = send(client, page.get_url(), {"q-short": "Sanne"})
    fields = hidden(response.content.decode())
    early = send_again(client, page.get_url(), fields, wait=40)

    assert fields["q-short"] == ["Sanne"]
    assert "wacht 60 seconden" in response.content.decode()
    assert "wacht 30 seconden" in early.content.decode()
    assert send_again(client, page.get_url(), hidden(early.content.decode()), wait=71).status_code == 303


def test_a_ticket_is_good_for_one_answer_of_its_own_form(client, page, settings):
    settings.FORMS_LIMIT_PER_NETWORK = (0, 600)
    fields = hidden(send(client, page.get_url(), {"q-short": "Sanne"}).content.decode())
    another = open_form(client, page.get_url()) | {"q-short": "Sam", "ticket": fields["ticket"]}
    send_again(client, page.get_url(), another, wait=80)
    assert not Submission.objects.exists()

    for _time in range(3):
        send_again(client, page.get_url(), fields, wait=80)
    assert Submission.objects.count() == 1


def test_a_flood_does_not_shut_out_others(page, settings):
    """500 posts in a minute that ignore tickets; 50 from elsewhere and 5 patient ones behind the same address."""
    settings.FORMS_LIMIT_PER_NETWORK = (5, 600)
    flood, address = "192.0.2.7", page.get_url()
    with time_machine.travel(NOON, tick=False) as clock:
        opened = {who: open_form(Client(), address) for who in range(56)}
        flooding = [open_form(Client(), address) for _time in range(20)]
        clock.shift(5)
        for number in range(500):
            fields = flooding[number % 20] | {"q-short": f"spam {number}"}
            Client().post(address, fields, REMOTE_ADDR=flood)
            if number % 100 == 0:
                clock.shift(10)
        assert Submission.objects.count() <= 10

        stored = Submission.objects.count()
        for who in range(50):
            fields = opened[who] | {"q-short": f"eerlijk {who}"}
            response = Client().post(address, fields, REMOTE_ADDR=f"198.51.{who}.9")
            assert response.status_code == 303
        waiting = []
        for who in range(50, 55):
            fields = opened[who] | {"q-short": f"geduldig {who}"}
            response = Client().post(address, fields, REMOTE_ADDR="192.0.2.200")
            waiting.append(hidden(response.content.decode()))
        clock.shift(60)
        for fields in waiting:
            assert Client().post(address, fields, REMOTE_ADDR="192.0.2.200").status_code == 303
        assert Submission.objects.count() == stored + 55


def test_all_together_have_a_limit_too(client, page, settings):
    settings.FORMS_LIMIT_IN_ALL = (2, 600)
    with time_machine.travel(NOON, tick=False) as clock:
        opened = [open_form(client, page.get_url()) for _visitor in range(3)]
        clock.shift(5)
        answers = [
            client.post(page.get_url(), fields | {"q-short": f"{place}"}, REMOTE_ADDR=f"198.51.{place}.9")
            for place, fields in enumerate(opened)
        ]

    assert [answer.status_code for answer in answers] == [303, 303, 200]


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}])
def test_another_site_cannot_send_a_form(client, page, headers):
    fields = open_form(client, page.get_url()) | {"q-short": "Sanne"}
    response = send_again(client, page.get_url(), fields, headers=headers)

    assert response.status_code == 403
    assert not Submission.objects.exists()


def test_no_cookie_is_set_and_nobody_keeps_the_page(page):
    client = Client(enforce_csrf_checks=True)
    shown = client.get(page.get_url())
    wrong = send(client, page.get_url(), {})
    sent = send(client, page.get_url(), {"q-short": "Sanne"})
    thanks = client.get(sent.url)

    for response in (shown, wrong, sent, thanks):
        assert not response.cookies
        assert "no-store" in response["Cache-Control"]
    assert sent.status_code == 303
