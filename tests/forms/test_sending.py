"""A form is filled in, sent and stored, in either language, with the words that were shown."""

import pytest

from leernetwerk.forms.models import Answer, AnswerFile, Question, Receipt, Submission
from leernetwerk.forms.public.shown import key_of
from tests.factories.forms import (
    ConsentTextFactory,
    FormFactory,
    FormPageFactory,
    PrivacyStatementFactory,
    every_kind,
    question,
)
from tests.forms.sending import every_answer, open_form, pdf, send, send_again

pytestmark = pytest.mark.django_db


@pytest.fixture
def form():
    return FormFactory(
        questions=every_kind(), consent=ConsentTextFactory(), privacy_statement=PrivacyStatementFactory()
    )


@pytest.fixture
def page(form):
    return FormPageFactory(form=form)


def complete(**changes):
    return every_answer() | {"q-file": pdf(), "consent": "yes"} | changes


def test_what_is_sent_is_stored(client, page):
    response = send(client, page.get_url(), complete())

    assert response.status_code == 303, response.context["webform"]["summary"]
    submission = Submission.objects.get()
    assert submission.language == "nl"
    assert {answer.question_key: answer.value for answer in submission.answers.all()} == {
        "short": "Sanne",
        "mail": "sanne@example.org",
        "long": "Hoe het gaat.\nEn waarom.",
        "choice": {"key": every_answer()["q-choice"], "words": "Misschien"},
        "choices": [
            {"key": every_answer()["q-choices"][0], "words": "Ja"},
            {"key": every_answer()["q-choices"][1], "words": "Nee"},
        ],
        "yesno": False,
        "number": "1234.5",
        "date": "2027-11-20",
        "file": None,
    }
    file = AnswerFile.objects.get()
    assert (file.name, file.answer.question_key) == ("brief.pdf", "file")
    assert file.file.read().startswith(b"%PDF")


def test_the_thanks_of_the_form_are_shown_and_nothing_else(client, page):
    response = send(client, page.get_url(), complete())
    html = client.get(response.url).content.decode()

    assert "Dank je wel!" in html
    assert 'name="stamp"' not in html


def test_both_languages_give_one_list(client, page):
    english = FormPageFactory(form=page.form, language="en", translation_of=page)
    send(client, page.get_url(), complete())
    answers = complete(**{"q-number": "1,234.5", "q-short": "Sam", "q-mail": "sam@example.org"})
    response = send(client, english.get_url(), answers)

    assert response.status_code == 303, response.context["webform"]["summary"]
    choices = Answer.objects.filter(question_key="choice").order_by("pk")
    assert [answer.value["words"] for answer in choices] == ["Misschien", "Maybe"]
    assert len({answer.value["key"] for answer in choices}) == 1
    assert {answer.value for answer in Answer.objects.filter(question_key="number")} == {"1234.5"}
    assert set(page.form.submissions.values_list("language", flat=True)) == {"nl", "en"}


def test_a_question_that_is_changed_later_changes_no_answer(client, page):
    send(client, page.get_url(), complete())
    changed = Question.objects.get(key="choice")
    changed.label, changed.choices, changed.kind = {"nl": "Anders"}, {"nl": "A\nB"}, "choices"
    changed.save()
    Question.objects.get(key="long").delete()

    choice = Answer.objects.get(question_key="choice")
    assert (choice.label, choice.kind, choice.value["words"]) == ("Kom je?", "choice", "Misschien")
    assert [option["words"] for option in choice.options] == ["Ja", "Nee", "Misschien"]
    assert Answer.objects.get(question_key="long").label == "Wat wil je weten?"


def test_a_choice_that_is_put_in_between_moves_no_answer(client):
    page = FormPageFactory(form=FormFactory(questions=[question("choice", choices={"nl": "Ja\nNee"})]))
    fields = open_form(client, page.get_url())
    asked = Question.objects.get()
    asked.choices = {"nl": "Ook dit\nJa\nNee"}
    asked.save()
    sent = fields | {"q-choice": every_answer()["q-choices"][0]}
    html = send_again(client, page.get_url(), sent).content.decode()

    assert "is veranderd" in html
    assert f'value="{every_answer()["q-choices"][0]}" checked' in html


def test_the_receipt_keeps_the_words_that_were_agreed_to(client, page):
    send(client, page.get_url(), complete())
    consent = page.form.consent
    consent.words = {"nl": "Iets anders.", "en": "Something else."}
    consent.save()

    receipt = Receipt.objects.get()
    assert (receipt.consent_text, receipt.privacy_text) == ("Ik vind het goed.", "We bewaren dit een jaar.")
    assert (receipt.consent_version.number, receipt.language) == (1, "nl")
    assert receipt.given_at == receipt.submission.created_at
    assert consent.current().number == 2


def test_the_receipt_is_in_the_language_of_the_form_that_was_read(client, page):
    english = FormPageFactory(form=page.form, language="en", translation_of=page)
    send(client, english.get_url(), complete(**{"q-number": "1"}))

    receipt = Receipt.objects.get()
    assert (receipt.consent_text, receipt.privacy_text) == ("I agree.", "We keep this for a year.")
    assert receipt.language == "en"


@pytest.mark.parametrize("what", ["consent", "privacy_statement", None])
def test_a_receipt_holds_what_the_form_had(client, what):
    factory = {"consent": ConsentTextFactory, "privacy_statement": PrivacyStatementFactory}
    told = {what: factory[what]()} if what else {}
    page = FormPageFactory(form=FormFactory(questions=[question("short")], **told))
    send(client, page.get_url(), {"q-short": "Sanne", "consent": "yes"})

    kept = [(one.consent_text, one.privacy_text) for one in Receipt.objects.all()]
    assert (
        kept
        == {
            "consent": [("Ik vind het goed.", "")],
            "privacy_statement": [("", "We bewaren dit een jaar.")],
            None: [],
        }[what]
    )
    assert Submission.objects.count() == 1


def test_without_consent_nothing_is_taken_in(client, page):
    answers = complete()
    del answers["consent"]
    response = send(client, page.get_url(), answers)

    assert response.status_code == 200
    assert not Submission.objects.exists()
    assert "sanne@example.org" in response.content.decode()


def test_a_consent_that_changed_meanwhile_is_read_again_first(client, page):
    fields = open_form(client, page.get_url())
    consent = page.form.consent
    consent.words = {"nl": "Iets anders.", "en": "Something else."}
    consent.save()
    response = send_again(client, page.get_url(), fields | complete())

    assert "Iets anders." in response.content.decode()
    assert not Submission.objects.exists()


def test_optional_questions_may_be_left_empty(client):
    page = FormPageFactory(form=FormFactory(questions=every_kind(is_required=False)))
    response = send(client, page.get_url(), {})

    assert response.status_code == 303, response.context["webform"]["summary"]
    assert {answer.value for answer in Answer.objects.all()} == {None}
    assert Answer.objects.count() == 9


def test_a_closed_form_takes_nothing_in(client, page):
    fields = open_form(client, page.get_url())
    page.form.is_open = False
    page.form.save()
    response = send_again(client, page.get_url(), fields | complete())

    assert "gesloten" in response.content.decode()
    assert "sanne@example.org" in response.content.decode(), "it can be copied"
    assert not Submission.objects.exists()


def test_many_choices_stand_in_a_list_that_opens(client):
    lines = "\n".join(f"Keuze {number}" for number in range(8))
    page = FormPageFactory(form=FormFactory(questions=[question("choice", choices={"nl": lines})]))
    key = key_of("Keuze 3")
    html = client.get(page.get_url()).content.decode()
    assert f'<option value="{key}">Keuze 3</option>' in html
    assert send(client, page.get_url(), {"q-choice": ""}).status_code == 200
    assert send(client, page.get_url(), {"q-choice": "x"}).status_code == 200
    assert send(client, page.get_url(), {"q-choice": key}).status_code == 303

    assert Answer.objects.get().text == "Keuze 3"
