"""Mails to applicants: in their language, in the words of staff or the usual ones, with a link."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from cohorts.joining.letters import letter_for, queue_letter
from cohorts.models import Letter, Occasion
from leernetwerk.accounts.models import MailedLink
from leernetwerk.mail.models import Mail
from tests.factories.bad_input import AWKWARD
from tests.factories.joining import ApplicationFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("occasion", Occasion)
@pytest.mark.parametrize(("language", "greeting"), [("nl", "Dag "), ("en", "Hello ")])
def test_each_occasion_has_usual_words_in_both_languages(occasion, language, greeting):
    application = ApplicationFactory(language=language)
    subject, text, html = letter_for(application, occasion)

    assert greeting + application.name in text
    with override(language):
        assert str(application.call.cohort) in subject
    assert f'lang="{language}"' in html
    assert "{" not in subject + text


def test_the_words_of_staff_replace_the_usual_ones_in_the_language_that_has_them():
    application = ApplicationFactory()
    Letter.objects.create(
        intake=application.call.intake,
        occasion=Occasion.PLACED,
        subject={"nl": "Welkom, {name}"},
        text={"nl": "Tot gauw bij {call}.\r\n\r\nNeem koffie mee."},
    )
    subject, text, html = letter_for(application, Occasion.PLACED)
    assert subject == f"Welkom, {application.name}"
    assert f"Tot gauw bij {application.call.cohort}." in text
    assert "<p>Neem koffie mee.</p>" in html

    application.language = "en"
    assert letter_for(application, Occasion.PLACED)[0].startswith("You take part")
    assert "Dag " in letter_for(ApplicationFactory(call=application.call), Occasion.DECLINED)[1]


def test_an_offer_says_until_when_in_the_readers_language():
    application = ApplicationFactory(stage="offered")
    until = datetime.datetime(2027, 3, 5, 21, tzinfo=datetime.UTC)

    assert "5 maart 2027" in letter_for(application, Occasion.OFFERED, until=until)[1]


def test_a_mail_is_queued_with_a_link_of_its_own_and_can_be_forgotten():
    application = ApplicationFactory(stage="confirmed")
    queue_letter(application, Occasion.CONFIRMED)
    queue_letter(application, Occasion.RECEIVED)

    assert {mail.about for mail in Mail.objects.all()} == {f"application:{application.pk}"}
    assert {mail.to for mail in Mail.objects.all()} == {application.email}
    assert set(MailedLink.objects.values_list("purpose", "subject")) == {
        ("cohorts.own-page", str(application.pk)),
        ("cohorts.confirm", str(application.pk)),
    }


def test_words_that_staff_changed_before_sending_go_out_as_they_are():
    queue_letter(ApplicationFactory(), Occasion.DECLINED, words=("Helaas", "Beste {name},\n\nHet lukt niet."))
    mail = Mail.objects.get()

    assert mail.subject == "Helaas"
    assert "Het lukt niet." in mail.text


@pytest.mark.parametrize(
    "words", ["Dag {naam}", "Dag {name", "Dag name}", "{}", "{name.__class__}", "{{name}}"]
)
def test_a_placeholder_that_is_unknown_or_broken_is_refused(words):
    letter = Letter(intake=ApplicationFactory().call.intake, occasion=Occasion.PLACED, text={"nl": words})
    with pytest.raises(ValidationError) as refused:
        letter.full_clean()
    assert "{name}" in str(refused.value)


@pytest.mark.parametrize("awkward", AWKWARD)
def test_what_an_applicant_typed_is_never_read_as_a_placeholder_or_as_html(awkward):
    application = ApplicationFactory(name=f"{awkward[:200]} {{call}} <b>".replace("\x00", ""))
    subject, text, html = letter_for(application, Occasion.DECLINED)

    assert "{call}" in text
    assert "<b>" not in html
    assert subject
