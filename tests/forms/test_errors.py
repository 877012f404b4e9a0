"""What is wrong is said clearly, and nothing that was typed is lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.html import escape

from leernetwerk.delivery.limits import Limit
from leernetwerk.forms.models import AnswerFile, Question, Submission
from leernetwerk.forms.public import limits
from tests.factories.bad_input import AWKWARD
from tests.factories.forms import FormFactory, FormPageFactory, every_kind, question
from tests.forms.sending import every_answer, hidden, open_form, pdf, send, send_again

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return FormPageFactory(form=FormFactory(questions=every_kind()))


@pytest.fixture
def english(page):
    return FormPageFactory(form=page.form, language="en", translation_of=page)


def summary(response):
    """Return the errors at the top, after it was found that each leads to something on the page."""
    assert response.status_code == 200
    html = response.content.decode()
    found = response.context["webform"]["summary"]
    assert all(f'id="{key}"' in html for key, _text in found)
    return [text for _key, text in found]


def test_each_missing_answer_is_named_at_the_top_and_beside_its_field(client, page):
    response = send(client, page.get_url(), {})
    html = response.content.decode()

    assert len(summary(response)) == 9
    assert "<title>Fout: " in html
    assert html.index("form-summary") < html.index('name="stamp"')
    assert 'role="alert" tabindex="-1" autofocus' in html
    assert 'aria-describedby="error-short"' in html
    assert html.count('aria-invalid="true"') == 6, "each control that is not one of a group"


def test_what_was_typed_stands_there_again(client, page):
    answers = every_answer() | {"q-mail": "sanne@", "q-date": "ooit", "q-number": "veel"}
    response = send(client, page.get_url(), answers)
    html = response.content.decode()

    assert len(summary(response)) == 4
    for typed in ("Sanne", "sanne@", "ooit", "veel", "Hoe het gaat.\nEn waarom."):
        assert typed in html
    assert html.count(" checked") == 4
    assert not Submission.objects.exists()


def test_a_file_is_kept_while_the_form_is_put_right(client, page):
    response = send(client, page.get_url(), every_answer() | {"q-mail": "sanne@", "q-file": pdf()})
    assert "brief.pdf" in response.content.decode()
    fields = dict(hidden(response.content.decode())) | {"q-mail": "sanne@example.org"}
    response = send_again(client, page.get_url(), fields, wait=20)

    assert response.status_code == 303, response.context["webform"]["summary"]
    assert AnswerFile.objects.get().answer.submission == Submission.objects.get()


def test_a_kept_file_can_be_left_out(client, page):
    Question.objects.filter(key="file").update(is_required=False)
    response = send(client, page.get_url(), every_answer() | {"q-mail": "sanne@", "q-file": pdf()})
    fields = dict(hidden(response.content.decode())) | {"q-mail": "sanne@example.org"}
    del fields["q-file-held"]
    send_again(client, page.get_url(), fields, wait=20)

    assert AnswerFile.objects.get().answer is None


def test_the_token_of_a_file_is_good_for_its_own_form_only(client, page):
    response = send(client, page.get_url(), every_answer() | {"q-mail": "sanne@", "q-file": pdf()})
    token = hidden(response.content.decode())["q-file-held"]
    response = send(client, page.get_url(), every_answer() | {"q-file-held": token})

    assert any("niet meer bewaard" in text for text in summary(response))
    assert not Submission.objects.exists()


def test_a_kept_file_expires(client, page):
    response = send(client, page.get_url(), every_answer() | {"q-mail": "sanne@", "q-file": pdf()})
    fields = dict(hidden(response.content.decode())) | {"q-mail": "sanne@example.org"}
    response = send_again(client, page.get_url(), fields, wait=3700)

    assert any("niet meer bewaard" in text for text in summary(response))


WRONG_FILES = {
    "a program": ("spel.exe", b"MZ\x90\x00"),
    "a program called a document": ("brief.pdf", b"MZ\x90\x00"),
    "a page called a picture": ("foto.png", b"<html><script>alert(1)</script>"),
    "a drawing": ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
    "nothing in it": ("leeg.pdf", b""),
    "half a picture": ("foto.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 50),
    "no extension": ("brief", b"%PDF-1.7"),
}


@pytest.mark.parametrize("name", WRONG_FILES)
def test_files_of_other_kinds_are_refused_by_their_content(client, page, name):
    upload = SimpleUploadedFile(*WRONG_FILES[name])
    response = send(client, page.get_url(), every_answer() | {"q-file": upload})

    assert summary(response)
    assert not AnswerFile.objects.exists()


def test_a_file_that_is_too_large_is_refused(client, page, settings):
    settings.FORMS_MAX_FILE_SIZE = 100
    response = send(
        client, page.get_url(), every_answer() | {"q-file": pdf(content=b"%PDF-1.7" + b" " * 200)}
    )

    assert any("te groot" in text for text in summary(response))


@pytest.mark.parametrize(("number", "said"), [(6, "Hoogstens 5"), (100, "Hoogstens 5"), (101, "te veel")])
def test_too_many_files_are_refused(client, page, number, said):
    uploads = [pdf(f"{place}.pdf") for place in range(number)]
    response = send(client, page.get_url(), every_answer() | {"q-file": uploads})

    assert response.status_code == 200
    assert said in response.content.decode()
    assert not AnswerFile.objects.exists()


@pytest.mark.parametrize("text", AWKWARD)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_text_breaks_a_form(client, page, english, language, text):
    address = (page if language == "nl" else english).get_url()
    names = [name for name in every_answer() if name not in {"q-choices"}]
    response = send(
        client, address, dict.fromkeys(names, text) | {"q-choices": [text, text], "q-file": pdf()}
    )

    assert summary(response)
    shown = response.content.decode()
    if text.isprintable() and text.strip():
        assert escape(text) in shown


def test_a_megabyte_of_text_is_too_long_and_stays(client, page):
    long = "woord " * 170_000
    response = send(client, page.get_url(), every_answer() | {"q-long": long, "q-file": pdf()})

    assert [text for text in summary(response) if "te lang" in text]
    assert long.strip() in response.content.decode()


def test_more_than_the_server_reads_is_answered_with_the_form(client, page):
    response = send(client, page.get_url(), every_answer() | {"q-long": "x" * 3_000_000})

    assert response.status_code == 200
    assert "te veel" in response.content.decode()


def test_one_network_cannot_fill_the_disk_with_files(client, page, monkeypatch):
    monkeypatch.setattr(limits, "HELD", Limit("forms-held", 2, 600))
    uploads = [pdf(f"{place}.pdf") for place in range(3)]
    response = send(client, page.get_url(), every_answer() | {"q-mail": "sanne@", "q-file": uploads})

    assert any("te druk" in text for text in summary(response))
    assert AnswerFile.objects.count() == 2


def test_all_together_cannot_fill_the_disk_with_files(client, page, settings):
    settings.FORMS_MAX_HELD_BYTES = 100
    uploads = [pdf(f"{place}.pdf") for place in range(3)]
    response = send(client, page.get_url(), every_answer() | {"q-mail": "sanne@", "q-file": uploads})

    assert any("te druk" in text for text in summary(response))
    assert AnswerFile.objects.count() == 1


STAMPS = {
    "missing": None,
    "empty": "",
    "nonsense": "nonsense",
    "null byte": "\x00",
    "long": "a" * 50_000,
    "cut off": lambda stamp: stamp[:-3],
    "changed": lambda stamp: f"x{stamp[1:]}",
}


@pytest.mark.parametrize("name", STAMPS)
def test_a_stamp_that_is_wrong_gives_the_form_again_and_then_it_goes(client, page, name):
    fields = open_form(client, page.get_url()) | every_answer()
    wrong = STAMPS[name](fields["stamp"][0]) if callable(STAMPS[name]) else STAMPS[name]
    fields["stamp"] = wrong if wrong is not None else []
    Question.objects.filter(key="file").update(is_required=False)
    response = send_again(client, page.get_url(), fields)

    assert response.status_code == 200
    assert "te lang open" in response.content.decode()
    response = send_again(client, page.get_url(), hidden(response.content.decode()), wait=20)
    assert response.status_code == 303


def test_the_stamp_of_another_form_is_none_of_this(client, page):
    other = FormPageFactory(form=FormFactory(questions=[question("short")]))
    fields = open_form(client, other.get_url()) | every_answer() | {"q-file": pdf()}

    assert send_again(client, page.get_url(), fields).status_code == 200
    assert not Submission.objects.exists()


def test_what_was_typed_for_a_question_that_is_gone_can_still_be_read(client, page):
    fields = open_form(client, page.get_url()) | every_answer()
    Question.objects.filter(key="long").delete()
    response = send_again(client, page.get_url(), fields)
    html = response.content.decode()

    assert "is veranderd" in html
    assert "Hoe het gaat." in html
    assert "sanne@example.org" in html
    fields = hidden(response.content.decode()) | {"q-file": pdf()}
    assert send_again(client, page.get_url(), fields, wait=20).status_code == 303


def test_hidden_fields_twice_and_unknown_ones_do_no_harm(client, page):
    fields = open_form(client, page.get_url()) | every_answer() | {"q-file": pdf()}
    fields |= {
        "q-unknown": "x",
        "q-": "y",
        "form": "1",
        "ticket": ["\x00", "z"],
        "q-file-held": ["\x00"] * 200,
    }

    assert send_again(client, page.get_url(), fields).status_code == 200
