"""Mails that follow from an answered form: to staff without a word of it, to the sender without a word of theirs."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError

from leernetwerk.forms.mails.staff import next_morning
from leernetwerk.forms.models import Submission
from leernetwerk.mail.models import Mail
from leernetwerk.outbox.kinds import kinds
from leernetwerk.outbox.models import OutboxTask
from leernetwerk.outbox.working import Worker
from tests.factories.accounts import UserFactory
from tests.factories.forms import FormFactory, FormPageFactory, question
from tests.forms.sending import send
from tests.outbox.clock import later

pytestmark = pytest.mark.django_db

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ANSWERS = {"q-mail": "sanne@example.org", "q-long": "Koop nu bij https://spam.example"}


def page(addresses=(), language="nl", **options):
    """Return a page with a form that asks for an address and a text, and tells these addresses of staff."""
    questions = [question("short", purpose="email", key="mail"), question("long")]
    form = FormFactory(questions=questions, staff_addresses="\n".join(addresses), **options)
    return FormPageFactory(form=form, language=language)


def mails():
    return list(Mail.objects.order_by("created_at"))


def work():
    Worker({name: kind for name, kind in kinds.items() if name == "forms.tell-staff"}).work()


def test_staff_hear_of_an_answer_in_their_language_and_of_nothing_in_it(client):
    UserFactory(email="bo@example.org", language="en")
    form_page = page(["bo@example.org", "post@example.org"])

    send(client, form_page.get_url(), ANSWERS)

    english, dutch = mails()
    assert (english.to, english.language, dutch.to, dutch.language) == (
        "bo@example.org",
        "en",
        "post@example.org",
        "nl",
    )
    assert f"/admin/answered-forms/?form={form_page.form.pk}" in english.text
    for mail in mails():
        everything = mail.subject + mail.text + mail.html + mail.reply_to
        assert not any(word in everything for word in ("sanne", "Koop", "spam"))


@pytest.mark.parametrize(
    "text", ["post@example.org, bo@example.org", "post", "Bo <bo@example.org>", "\x00", "\ud800"]
)
def test_what_is_no_address_on_each_line_is_not_kept(text):
    form = FormFactory()
    form.staff_addresses = f"goed@example.org\n{text}"

    with pytest.raises(ValidationError, match="staff_addresses"):
        form.full_clean()


def test_once_a_day_one_mail_tells_how_many_came(client):
    form_page = page(["post@example.org"], telling="daily")
    for text in ("een", "twee", "drie"):
        send(client, form_page.get_url(), ANSWERS | {"q-long": text})
    work()
    assert mails() == []
    assert OutboxTask.objects.filter(kind="forms.tell-staff").count() == 1

    with later(days=1):
        work()
        work()

    (mail,) = mails()
    assert "3 nieuwe antwoorden" in mail.text


def test_there_is_no_daily_mail_about_what_was_deleted_meanwhile(client):
    form_page = page(["post@example.org"], telling="daily")
    send(client, form_page.get_url(), ANSWERS)
    Submission.objects.all().delete()

    with later(days=1):
        work()

    assert mails() == []


@pytest.mark.parametrize(
    ("moment", "morning"),
    [
        (datetime(2027, 3, 27, 7, 59, tzinfo=AMSTERDAM), datetime(2027, 3, 27, 8, tzinfo=AMSTERDAM)),
        (datetime(2027, 3, 27, 8, 0, tzinfo=AMSTERDAM), datetime(2027, 3, 28, 8, tzinfo=AMSTERDAM)),
        (datetime(2027, 10, 30, 23, 59, tzinfo=AMSTERDAM), datetime(2027, 10, 31, 8, tzinfo=AMSTERDAM)),
    ],
)
def test_the_morning_is_eight_o_clock_in_amsterdam(moment, morning):
    found = next_morning(moment.astimezone(UTC))

    assert found == morning


@pytest.mark.parametrize(("language", "words"), [("nl", "Dank!"), ("en", "Thanks!")])
def test_who_sent_it_reads_the_words_of_staff_and_none_of_their_own(client, language, words):
    form_page = page(acknowledges=True, acknowledgement={"nl": "Dank!", "en": "Thanks!"}, language=language)

    send(client, form_page.get_url(), ANSWERS)

    (mail,) = mails()
    assert (mail.to, mail.language) == ("sanne@example.org", language)
    assert words in mail.text
    assert "spam" not in mail.subject + mail.text + mail.html
    assert "Koop" not in mail.subject + mail.text + mail.html


def test_without_words_there_is_a_word_of_thanks(client):
    send(client, page(acknowledges=True).get_url(), ANSWERS)

    assert "Dank je wel" in mails()[0].text


def test_nobody_is_mailed_unless_the_form_says_so(client):
    send(client, page().get_url(), ANSWERS)

    assert mails() == []


def test_an_address_cannot_be_flooded_by_a_form(client):
    form_page = page(acknowledges=True)
    for number in range(5):
        send(client, form_page.get_url(), ANSWERS | {"q-long": f"tekst {number}"})

    assert Submission.objects.count() == 5
    assert len(mails()) == 3


def test_the_mail_goes_with_the_form_that_it_is_about(client):
    send(client, page(acknowledges=True).get_url(), ANSWERS)

    Submission.objects.get().delete()

    assert mails() == []
    assert not OutboxTask.objects.filter(kind="mail.send").exists()
