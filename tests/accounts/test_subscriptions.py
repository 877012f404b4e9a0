"""Mail about something, for who confirmed an address; nobody learns whose are known."""

import re

import pytest

from leernetwerk.accounts.models import MailedLink, Subscription
from leernetwerk.accounts.subscriptions.forgetting import forget_address, tidy_subscriptions
from leernetwerk.accounts.subscriptions.letters import mail_subscribers
from leernetwerk.accounts.subscriptions.signals import forgetting
from leernetwerk.mail.models import Mail
from tests.outbox.clock import later

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("calls")]

PATH = "/nl/mail-over/test.calls/7/"
ADDRESS = "anna@example.org"


def ask(client, email=ADDRESS, path=PATH, **options):
    return client.post(path, {"email": email}, **options)


def link_in(mail):
    return re.search(r"/link/[\w-]+/", mail.text)[0]


def confirmed(client, email=ADDRESS, path=PATH):
    ask(client, email, path)
    mail = Mail.objects.get(to=email)
    client.post(link_in(mail))
    mail.delete()
    return Subscription.objects.get(email=email)


def news(language):
    return f"Nieuws {language}", ["Het is zover"]


def test_an_address_gets_mail_once_its_owner_has_pressed_the_button(client):
    assert ask(client).status_code == 303
    mail_subscribers("test.calls", "7", news)
    (mail,) = Mail.objects.all()
    assert mail.subject == "Bevestig: mail over “Ronde <7>”"
    assert "Ronde &lt;7&gt;" in mail.html
    assert mail.unsubscribe_url == "", "there is nothing to end yet"

    client.get(link_in(mail))
    assert Subscription.objects.get().confirmed_at is None
    client.post(link_in(mail))
    assert Subscription.objects.get().confirmed_at

    mail_subscribers("test.calls", "7", news)
    assert Mail.objects.filter(subject="Nieuws nl", to=ADDRESS).count() == 1


def test_the_mail_is_in_the_language_of_the_page(client):
    ask(client, path="/en/mail-about/test.calls/7/")

    mail = Mail.objects.get()
    assert mail.subject == "Confirm: mail about “Ronde <7>”"
    assert 'lang="en"' in client.get(link_in(mail)).text


def test_asking_twice_tells_nobody_that_an_address_is_known(client):
    answers = []
    for _state in ("new", "asked already"):
        answer = ask(client)
        answers.append((answer.status_code, answer["Location"]))
    client.post(link_in(Mail.objects.get()))
    answer = ask(client)
    answers.append((answer.status_code, answer["Location"]))

    assert answers == [(303, f"{PATH}?asked")] * 3
    assert Mail.objects.count() == 1
    assert "Kijk in je mailbox" in client.get(f"{PATH}?asked").text


def test_an_address_gets_one_mail_an_hour_however_its_capitals_are_typed(client, monkeypatch):
    for email in (ADDRESS, "ANNA@example.org", ADDRESS):
        ask(client, email)
    assert Mail.objects.count() == 1

    with later(hours=1, minutes=1):
        ask(client)

    assert Mail.objects.count() == 2
    assert Subscription.objects.count() == 1


def test_it_is_one_mail_an_hour_whatever_is_asked_for(client):
    ask(client)
    ask(client, path=PATH.replace("7", "9"))

    assert Mail.objects.count() == 1
    assert Subscription.objects.count() == 2


def test_who_asks_again_is_told_by_mail_that_it_is_confirmed(client):
    confirmed(client)

    with later(hours=2):
        ask(client)

    mail = Mail.objects.get()
    assert "Je krijgt al mail" in mail.text
    assert mail.unsubscribe_url


@pytest.mark.parametrize("way", ["button", "mail program"])
def test_one_press_ends_it_and_erases_the_address(client, way):
    confirmed(client)
    mail_subscribers("test.calls", "7", news)
    mail_subscribers("test.calls", "7", news)
    address = link_in(Mail.objects.first())
    assert Mail.objects.first().unsubscribe_url.endswith(address)
    client.get(address)
    assert Subscription.objects.exists()

    data = {"List-Unsubscribe": "One-Click"} if way == "mail program" else {}
    response = client.post(address, data)

    assert response.status_code == (200 if data else 303)
    assert not Subscription.objects.exists()
    assert not Mail.objects.exists()
    assert "Je adres is gewist" in client.get(address).text


def test_a_second_link_to_end_it_works_when_it_has_ended(client):
    confirmed(client)
    for _time in range(2):
        mail_subscribers("test.calls", "7", news)
    first, second = map(link_in, Mail.objects.all())
    client.post(first)

    assert client.get(second).status_code == 200
    assert client.post(second).status_code == 303


def test_what_is_not_confirmed_is_reminded_of_once_and_erased_after_a_week(client):
    ask(client)
    with later(days=2, hours=23):
        tidy_subscriptions()
        assert Mail.objects.count() == 1
    with later(days=3, minutes=1):
        tidy_subscriptions()
        tidy_subscriptions()
        assert Mail.objects.count() == 2
        assert "Je hebt nog niet bevestigd" in Mail.objects.latest("created_at").text
    with later(days=6, hours=23):
        tidy_subscriptions()
        assert Subscription.objects.exists()
    with later(days=7, minutes=1):
        tidy_subscriptions()

    assert not Subscription.objects.exists()
    assert not Mail.objects.exists()
    assert not MailedLink.objects.exists()


def test_what_its_owner_confirms_while_others_are_erased_stays(client):
    ask(client)
    ask(client, "ben@example.org")
    first, second = Subscription.objects.order_by("pk")

    def press_the_button(sender, subscriptions, reason, **kwargs):
        others = Subscription.objects.exclude(pk__in=[one.pk for one in subscriptions])
        others.update(confirmed_at=first.asked_at)

    forgetting.connect(press_the_button)
    try:
        with later(days=8):
            tidy_subscriptions()
    finally:
        forgetting.disconnect(press_the_button)
    assert list(Subscription.objects.all()) == [second]


def test_one_that_cannot_be_erased_keeps_no_other(client):
    for email in (ADDRESS, "ben@example.org", "chris@example.org"):
        ask(client, email)
    _first, stuck, _last = Subscription.objects.order_by("pk")

    def fail_for_one(sender, subscriptions, reason, **kwargs):
        if stuck in subscriptions:
            raise OSError

    forgetting.connect(fail_for_one)
    try:
        with later(days=8):
            tidy_subscriptions()
    finally:
        forgetting.disconnect(fail_for_one)
    assert list(Subscription.objects.all()) == [stuck]
    assert "nog niet bevestigd" not in Mail.objects.get().text, "it is too late to be reminded"


def test_what_is_confirmed_stays(client):
    confirmed(client)
    with later(days=100):
        tidy_subscriptions()

    assert Subscription.objects.exists()
    assert not Mail.objects.exists()


def test_all_of_an_address_can_be_erased(client):
    confirmed(client)
    confirmed(client, "other@example.org")
    mail_subscribers("test.calls", "7", news)

    forget_address("Anna@Example.org")

    assert Subscription.objects.get().email == "other@example.org"
    assert Mail.objects.get().to == "other@example.org"


@pytest.mark.parametrize(
    "path",
    ["/nl/mail-over/test.calls/8/", "/nl/mail-over/nobody/7/", f"/nl/mail-over/test.calls/{'7' * 200}/"],
)
def test_there_is_no_mail_about_what_is_not_there(client, path):
    assert client.get(path).status_code == ask(client, path=path).status_code == 404
    assert not Subscription.objects.exists()


HARD = [
    "",
    "anna",
    "a\x00@example.org",
    "x" * 40_000,
    "<b>@x",
    "anna@example.org\nBcc: bob@example.org",
    "\U0001f469@example.org",
]


@pytest.mark.parametrize("email", HARD, ids=range(len(HARD)))
def test_what_is_no_address_comes_back_with_a_message(client, email):
    response = ask(client, email)

    assert response.status_code == 200
    assert 'aria-invalid="true"' in response.text
    assert 'class="error" id="error_email"' in response.text
    assert "<b>@x" not in response.text
    assert not Mail.objects.exists()


def test_a_missing_field_is_an_empty_one(client):
    assert "Vul je e-mailadres in" in client.post(PATH).text


def test_one_network_waits_after_ten_and_keeps_what_was_typed(client):
    answers = [ask(client, f"user{number}@example.org") for number in range(11)]

    assert [answer.status_code for answer in answers] == [303] * 10 + [429]
    assert 'value="user10@example.org"' in answers[-1].text
    assert ask(client, "other@example.org", REMOTE_ADDR="203.0.113.9").status_code == 303


def test_another_site_cannot_ask(client):
    assert ask(client, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_no_cookie_is_set_and_nothing_is_kept_in_a_cache(client):
    for response in (client.get(PATH), ask(client), client.get(f"{PATH}?asked")):
        assert not response.cookies
        assert "no-store" in response["Cache-Control"]
