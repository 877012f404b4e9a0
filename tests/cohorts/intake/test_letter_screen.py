"""Staff write the mails of a call in words of their own, see them before saving, and are told of wrong placeholders."""

import re

import pytest
from django.urls import reverse

from cohorts.models import Letter
from home.structure import roles
from tests.factories.joining import IntakeFactory
from tests.network import screens
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def url(view, *args):
    return reverse(f"wagtailsnippets_cohorts_intake:{view}", args=args)


def letter_data(client, intake, **changes):
    """Return what the screen of an intake posts with one mail added."""
    values = {
        "occasion": "placed",
        "subject_nl": "Welkom, {name}",
        "text_nl": "Tot gauw bij {call}.",
        "text_en": "",
    }
    values |= changes
    return screens.form_data(client, url("edit", intake.pk)) | {
        "letters-TOTAL_FORMS": "1",
        "letters-0-occasion": values["occasion"],
        "letters-0-subject_nl": values["subject_nl"],
        "letters-0-subject_en": "",
        "letters-0-text_nl": values["text_nl"],
        "letters-0-text_en": values["text_en"],
        "letters-0-id": "",
        "letters-0-ORDER": "1",
    }


@pytest.fixture
def intake(client):
    sign_in(client, roles.MANAGERS)
    return IntakeFactory()


def test_a_mail_in_own_words_is_kept(client, intake):
    response = client.post(url("edit", intake.pk), letter_data(client, intake))

    assert response.status_code == 302, response.context["form"].errors
    letter = Letter.objects.get()
    assert (letter.subject.text("nl"), letter.text) == ("Welkom, {name}", {"nl": "Tot gauw bij {call}."})


@pytest.mark.parametrize("wrong", ["Dag {naam}", "Dag {name", "}"])
def test_a_wrong_placeholder_is_refused_and_nothing_typed_is_lost(client, intake, wrong):
    response = client.post(url("edit", intake.pk), letter_data(client, intake, text_nl=wrong))
    html = response.content.decode()

    assert response.status_code == 200
    assert "{name}, {call}, {until}, {days}" in html
    assert wrong in html
    assert not Letter.objects.exists()


def test_the_screen_shows_the_usual_words_in_both_languages_and_explains_placeholders(client, intake):
    html = client.get(url("edit", intake.pk)).content.decode()

    assert "Je doet mee: {call}" in html
    assert "You take part: {call}" in html
    assert "{name} – " in html


@pytest.mark.parametrize(
    ("language", "usual"), [("nl", "Over je aanmelding"), ("en", "About your application")]
)
def test_unsaved_words_are_previewed_with_an_invented_applicant(client, intake, language, usual):
    address = url("preview_on_edit", intake.pk)
    assert client.post(address, letter_data(client, intake)).json()["is_valid"]
    response = client.get(f"{address}?mode={language}")
    html = response.content.decode()

    assert "style-src 'self' 'unsafe-inline'" in response["Content-Security-Policy"]
    assert re.findall("Welkom[^<]*", html)[:1] == (["Welkom, Sam Voorbeeld"] if language == "nl" else [])
    assert usual in html
    assert 'srcdoc="&lt;!doctype html' in html
    assert not Letter.objects.exists()
