"""Editors make forms and change them, without harm to what was answered."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import translation

from home.structure import roles
from leernetwerk.forms.models import ConsentText, Form, Question, Submission
from leernetwerk.forms.special_data import special_data_in
from tests.factories.accounts import UserFactory
from tests.factories.forms import (
    CHOICES,
    ConsentTextFactory,
    FormFactory,
    FormPageFactory,
    PrivacyStatementFactory,
    every_kind,
    question,
)
from tests.factories.joining import IntakeFactory
from tests.factories.print_requests import PrintEditionFactory
from tests.forms.sending import every_answer, pdf, send
from tests.network.screens import form_data

pytestmark = pytest.mark.django_db


def url(record, view, *args):
    return reverse(f"wagtailsnippets_forms_{record._meta.model_name}:{view}", args=args)


@pytest.fixture
def editor(client):
    user = UserFactory(is_staff=True, language="nl")
    user.groups.add(roles.language_group(roles.EDITOR, "nl"))
    client.force_login(user)
    return client


def test_an_editor_makes_a_form(editor):
    address = url(Form, "add")
    data = form_data(editor, address) | {
        "name_nl": "Kom langs",
        "name_en": "Come by",
        "questions-TOTAL_FORMS": "1",
        "questions-0-label_nl": "Welke dag?",
        "questions-0-kind": "choice",
        "questions-0-choices_nl": "maandag\ndinsdag",
        "questions-0-choices_en": "Monday\nTuesday",
        "questions-0-is_required": "on",
        "questions-0-ORDER": "1",
    }
    response = editor.post(address, data)

    assert response.status_code == 302, response.context["form"].errors
    asked = Form.objects.get().questions.get()
    assert (str(asked.label), len(asked.key)) == ("Welke dag?", 12)


def test_changing_and_ordering_questions_keeps_their_keys(editor):
    form = FormFactory(questions=[question("short", key="a"), question("long", key="b")])
    address = url(form, "edit", form.pk)
    data = form_data(editor, address)
    first, second = (f"questions-{row}" for row in range(2))
    data |= {f"{first}-label_nl": "Anders", f"{first}-ORDER": "2", f"{second}-ORDER": "1"}
    assert editor.post(address, data).status_code == 302

    assert [(one.key, str(one.label)) for one in form.questions.order_by("sort_order")] == [
        ("b", "Vraag"),
        ("a", "Anders"),
    ]


@pytest.mark.parametrize("use", [IntakeFactory, PrintEditionFactory, None])
def test_what_to_erase_early_is_asked_only_where_something_is(editor, use):
    form = FormFactory(questions=[question("short", key="a", erase_early=True)])
    if use:
        use(form=form)
    address = url(form, "edit", form.pk)
    data = form_data(editor, address)
    assert ("questions-0-erase_early" in data) == bool(use)
    assert ("zodra iemand is geplaatst" in editor.get(address).text) == bool(use)

    ticked = {"questions-0-erase_early": "on"} if use else {}
    assert editor.post(address, data | ticked | {"questions-0-label_nl": "Anders"}).status_code == 302
    asked = form.questions.get()
    assert (str(asked.label), asked.erase_early) == ("Anders", True)
    assert "erase_early" not in editor.get(url(Form, "add")).text


def test_it_can_be_switched_off_where_it_is_asked(editor):
    form = IntakeFactory(form=FormFactory(questions=[question("short", key="a", erase_early=True)])).form
    address = url(form, "edit", form.pk)
    data = form_data(editor, address)
    del data["questions-0-erase_early"]
    editor.post(address, data)

    assert not form.questions.get().erase_early


def test_an_older_version_of_a_form_has_the_same_keys(editor):
    form = FormFactory(questions=[question("short", key="a")])
    form.save_revision()
    revision = form.latest_revision
    form = Form.objects.get()
    assert [one.key for one in revision.as_object().questions.all()] == ["a"]


def test_an_editor_is_warned_of_a_question_for_special_data(editor):
    form = FormFactory(questions=[question("short", "Wat is je BSN?", "Your citizen service number?")])
    address = url(form, "edit", form.pk)
    response = editor.post(address, form_data(editor, address), follow=True)

    assert "lijkt te vragen naar het burgerservicenummer" in response.content.decode()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Heb je een ziekte of allergie?", 1),
        ("Do you have a disability?", 1),
        ("Wat is je geloof?", 1),
        ("What is your ethnicity, and whom did you vote for?", 2),
        ("Op welke partij stem je?", 1),
        ("Seksuele geaardheid", 1),
        ("Heb je een strafblad?", 1),
        ("Any criminal convictions?", 1),
        ("Wat wil je leren?", 0),
        ("Which organisation do you work for?", 0),
        ("Hoe ras kun je komen?", 1),
        ("Is het ons eigen terras?", 0),
        ("Werk je in de zorg?", 0),
    ],
)
def test_special_data_are_recognised_by_words_in_both_languages(text, number):
    assert len(special_data_in(Question(label={"nl": text}))) == number
    assert len(special_data_in(Question(help_text={"en": text}))) == number


@pytest.mark.parametrize(
    "changes",
    [
        {"choices": {}},
        {"choices": {"nl": "Ja"}},
        {"choices": {"nl": "Ja\nNee", "en": "Yes"}},
        {"choices": {"nl": "Ja\nJa"}},
        {"choices": {"nl": "\n".join(map(str, range(101)))}},
        {"kind": "short", "choices": {"nl": "Ja\nNee"}},
        {"purpose": "email"},
        {"max_length": 0},
        {"max_length": 20_001},
        {"label": {}},
    ],
)
def test_a_question_that_makes_no_sense_is_refused(changes):
    asked = Question(form=FormFactory(), **(question("choice", choices=CHOICES) | changes))
    with pytest.raises(ValidationError):
        asked.full_clean()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_form_can_be_previewed_before_it_is_saved(editor, language):
    form = FormFactory(questions=every_kind(), privacy_statement=PrivacyStatementFactory())
    address = url(form, "edit", form.pk)
    data = form_data(editor, address) | {"questions-0-label_nl": "Nieuw!", "questions-0-label_en": "New!"}
    preview = url(form, "preview_on_edit", form.pk)
    assert editor.post(preview, data).json()["is_valid"]
    html = editor.get(preview, {"mode": language}).content.decode()

    assert {"nl": "Nieuw!", "en": "New!"}[language] in html
    assert f'<html lang="{language}"' in html
    assert Question.objects.filter(key="short").get().label["nl"] == "Hoe heet je?"


def test_a_translator_types_the_words_of_the_other_language(client):
    user = UserFactory(is_staff=True, language="en")
    user.groups.add(roles.language_group(roles.TRANSLATOR, "en"))
    client.force_login(user)
    form = FormFactory(questions=[{"kind": "short", "label": {"nl": "Vraag"}, "key": "a"}])
    asked = form.questions.get()
    name = f"questions-{asked.pk}-label-en"
    assert client.post(url(form, "edit", form.pk), {name: "Question"}).status_code == 302

    assert form.questions.get().label == {"nl": "Vraag", "en": "Question"}


def test_a_form_with_answers_cannot_be_deleted(client):
    page = FormPageFactory(form=FormFactory(questions=[question("short")]))
    send(client, page.get_url(), {"q-short": "Sanne"})
    page.delete()

    with pytest.raises(ProtectedError):
        Form.objects.get().delete()


def test_the_screen_says_that_people_have_answered_a_form(client):
    page = FormPageFactory(form=FormFactory(questions=[question("short")]))
    for name in ("Sanne", "Sam"):
        send(client, page.get_url(), {"q-short": name})
    form = page.form
    page.delete()
    chief = UserFactory(is_staff=True, language="nl")
    chief.groups.add(roles.language_group(roles.CHIEF_EDITOR, "nl"))
    client.force_login(chief)
    response = client.post(url(form, "delete", form.pk), follow=True)

    assert "mensen hebben het ingevuld. Sluit het liever." in response.content.decode()
    assert Form.objects.exists()


def test_a_form_that_nobody_answered_can_be_deleted(client):
    form = FormFactory(questions=[question("short")])
    chief = UserFactory(is_staff=True)
    chief.groups.add(roles.language_group(roles.CHIEF_EDITOR, "nl"))
    client.force_login(chief)
    client.post(url(form, "delete", form.pk))

    assert not Form.objects.exists()


def test_saving_other_words_makes_a_version_and_the_same_words_do_not():
    consent = ConsentTextFactory(words={"nl": "Een"})
    consent.name = "anders"
    consent.save()
    consent.words = {"nl": "Twee"}
    consent.save()

    assert [(one.number, one.words["nl"]) for one in consent.versions.all()] == [(1, "Een"), (2, "Twee")]
    assert ConsentText.objects.get().version_number == 2


def test_going_back_to_earlier_words_is_a_version_too():
    consent = ConsentTextFactory(words={"nl": "Een"})
    for words in ("Twee", "Een"):
        consent.words = {"nl": words}
        consent.save()

    assert consent.current().number == 3


def test_a_version_is_never_changed_nor_lost_while_a_receipt_names_it(client):
    page = FormPageFactory(form=FormFactory(questions=every_kind(), consent=ConsentTextFactory()))
    send(client, page.get_url(), every_answer() | {"q-file": pdf(), "consent": "yes"})
    version = page.form.consent.current()
    version.words = {"nl": "Anders"}
    with pytest.raises(TypeError):
        version.save()
    Form.objects.update(consent=None)
    with pytest.raises(ProtectedError):
        version.statement.delete()


def test_the_words_of_each_language_stand_on_the_receipt(client):
    form = FormFactory(questions=[question("short")], consent=ConsentTextFactory())
    page = FormPageFactory(form=form, language="en")
    with translation.override("en"):
        send(client, page.get_url(), {"q-short": "Sam", "consent": "yes"})

    assert Submission.objects.get().receipt.consent_text == "I agree."


def test_words_that_a_language_lacks_are_shown_in_the_other_and_marked(client):
    form = FormFactory(questions=[{"kind": "short", "label": {"nl": "Vraag"}, "key": "a"}])
    html = client.get(FormPageFactory(form=form, language="en").get_url()).content.decode()

    assert '<span lang="nl">Vraag</span>' in html


def test_rights_on_what_people_agree_to(editor):
    assert editor.post(url(ConsentText, "add"), {}).status_code == 302
    assert not ConsentText.objects.exists()
    chief = UserFactory(is_staff=True)
    chief.groups.add(roles.language_group(roles.CHIEF_EDITOR, "nl"))
    editor.force_login(chief)
    data = form_data(editor, url(ConsentText, "add")) | {"name": "Nieuw", "words_nl": "Ik vind het goed."}
    editor.post(url(ConsentText, "add"), data)

    assert ConsentText.objects.get().version_number == 1


def test_a_stranger_makes_no_forms(client):
    client.force_login(UserFactory())
    client.post(
        url(Form, "add"), {"name_nl": "x", "questions-TOTAL_FORMS": "0", "questions-INITIAL_FORMS": "0"}
    )

    assert not Form.objects.exists()
