"""Whatever is put into the core questions is stored as it is, or comes back with a clear message."""

import pytest

from cohorts.joining import core_questions as core
from cohorts.models import Application
from leernetwerk.forms.public.reception import STAMP
from leernetwerk.mail.models import Mail
from tests.cohorts.joining.applying import address_of, call_page, core_answers
from tests.factories.bad_input import AWKWARD
from tests.factories.network import SectorFactory
from tests.forms.sending import open_form, send_again

pytestmark = pytest.mark.django_db

TYPED = [core.NAME, core.ORGANISATION, core.FUNCTION, core.MOTIVATION]
CHOSEN = [core.SECTOR, core.LANGUAGE, core.NAMING]
STRINGS = [parameter.values[0] for parameter in AWKWARD]


@pytest.fixture
def address():
    SectorFactory(pk=8_765_432)  # a key that is none of the texts
    return address_of(call_page())


def encodable(text):
    """Tell whether a browser can send a text."""
    try:
        return text.encode().decode() == text
    except UnicodeEncodeError:
        return False


def test_what_is_typed_is_kept_as_it_is_or_comes_back(client, address):
    fields = open_form(client, address)
    for number, text in enumerate(filter(encodable, STRINGS)):
        own = fields | {STAMP: open_form(client, address)[STAMP]}
        answers = core_answers(**dict.fromkeys(TYPED, text), **{core.EMAIL: f"a{number}@leernetwerk.example"})
        response = send_again(client, address, own | answers)
        stored = Application.objects.filter(email=f"a{number}@leernetwerk.example").first()
        assert response.status_code == (303 if stored else 200), text[:100]
        if stored:
            assert stored.name == text.strip()
            assert stored.organisation_name == text.strip()
            assert Mail.objects.filter(to=stored.email).count() == 1
        else:
            assert 'id="form-summary"' in response.content.decode(), text[:100]


def test_what_is_chosen_is_one_of_the_choices(client, address):
    fields = open_form(client, address)
    for text in filter(encodable, STRINGS):
        response = send_again(client, address, fields | core_answers(**dict.fromkeys(CHOSEN, text)))
        html = response.content.decode()
        assert response.status_code == 200, text[:100]
        for key in CHOSEN:
            assert f'href="#id-{key}"' in html, text[:100]
    assert not Application.objects.exists()


def test_no_text_is_an_address_that_mail_does_not_take(client, address):
    fields = open_form(client, address)
    texts = [
        *STRINGS,
        '"a b"@example.org',
        "änna@example.org",
        "anna@exämple.org",
        "a@b",
        "a@[127.0.0.1]",
        "a,b@c.nl",
    ]
    for number, text in enumerate(filter(encodable, texts)):
        own = fields | {STAMP: open_form(client, address)[STAMP]}
        answers = core_answers(**{core.EMAIL: text, core.NAME: f"Naam {number}"})
        response = send_again(client, address, own | answers)
        assert response.status_code in {200, 303}, text[:100]
        assert Application.objects.filter(name=f"Naam {number}").exists() is (response.status_code == 303)


def test_a_megabyte_of_text_comes_back_with_a_message(client, address):
    fields = open_form(client, address)
    response = send_again(client, address, fields | core_answers(**{core.MOTIVATION: "a" * 1_000_000}))
    assert response.status_code == 200
    assert "te lang" in response.content.decode()
    response = send_again(client, address, fields | core_answers(**{core.MOTIVATION: "é" * 3_000_000}))
    assert response.status_code == 200
    assert 'id="form-summary"' in response.content.decode()
    assert not Application.objects.exists()


@pytest.mark.parametrize("left_out", [*TYPED, *CHOSEN, core.EMAIL])
def test_a_field_that_is_missing_is_asked_for(client, address, left_out):
    answers = core_answers()
    del answers[f"q-{left_out}"]
    fields = {name: value for name, value in open_form(client, address).items() if name != f"q-{left_out}"}
    html = send_again(client, address, fields | answers).content.decode()

    assert f'href="#id-{left_out}"' in html
    assert not Application.objects.exists()


@pytest.mark.parametrize("text", [*filter(encodable, STRINGS), "a:b:c"])
def test_a_stamp_that_was_changed_shows_the_form_again_filled_in(client, address, text):
    html = send_again(client, address, core_answers() | {STAMP: text}).content.decode()

    assert 'value="Sanne Voorbeeld"' in html
    assert not Application.objects.exists()
