"""Applicants correct what they sent, in the form that they filled in, as long as nobody works with it."""

import pytest

from cohorts.joining.letters import OWN_PAGE
from cohorts.joining.stages import move
from cohorts.models import Application, Stage, StageChange
from leernetwerk.accounts.links.making import make_link
from leernetwerk.forms.models import Access, AnswerFile, Form, Receipt
from tests.cohorts.joining.applying import address_of, call_page, core_answers
from tests.factories.bad_input import AWKWARD
from tests.factories.forms import ConsentTextFactory, FormFactory, every_kind
from tests.factories.network import OrganisationFactory
from tests.forms.sending import every_answer, hidden, open_form, pdf, send
from tests.forms.sending import send_again as post

pytestmark = pytest.mark.django_db
NEW = {"q-core-motivation": "Nu weet ik het beter."}


def applied(client, questions=(), answers=None, **form):
    """Apply, and return the ``Application`` and the address of its form to correct."""
    page = call_page(form=FormFactory(questions=list(questions), **form))
    response = send(client, address_of(page), core_answers() | {"consent": "yes"} | (answers or {}))
    assert response.status_code == 303
    application = Application.objects.get()
    return application, correct_address(application)


def correct_address(application, language="nl"):
    path = "/" + make_link(OWN_PAGE, application.pk, language).split("/", 3)[3]
    return f"{path}?show=correct"


def answer(application, key):
    return application.submission.answers.get(question_key=key)


def test_the_form_holds_what_was_answered_and_leaves_out_what_stays(client):
    application, address = applied(client, consent=ConsentTextFactory())
    fields = open_form(client, address)

    assert fields["q-core-name"] == ["Sanne Voorbeeld"]
    assert fields["q-core-naming"] == ["yes"]
    assert fields["q-core-language"] == ["nl"]
    assert "q-core-email" not in fields
    assert "consent" not in fields


def test_a_correction_is_kept_logged_without_its_words_and_leaves_the_receipt(client):
    known = OrganisationFactory(name="Stichting Bestaand")
    application, address = applied(client, consent=ConsentTextFactory())
    receipt = Receipt.objects.values().get()
    changes = NEW | {"q-core-organisation": "stichting  bestaand", "q-core-naming": "no", "q-core-language": "en"}
    response = post(client, address, open_form(client, address) | changes)
    application.refresh_from_db()

    assert (response.status_code, response["Location"].partition("?")[2]) == (303, "done=corrected")
    assert answer(application, "core-motivation").text == "Nu weet ik het beter."
    assert answer(application, "core-email").text == application.email == "sanne@leernetwerk.example"
    assert (application.organisation, application.may_be_named, application.language) == (known, False, "en")
    assert application.corrected_at
    assert Receipt.objects.values().get() == receipt
    line = Access.objects.get()
    assert (line.user, line.action, line.submission_number) == (None, "changed", application.submission_id)
    page = client.get(response["Location"]).content.decode()
    assert "Nu weet ik het beter." in page
    assert "Door jou verbeterd op" in page


def test_every_kind_of_question_is_filled_in_again_and_can_be_sent_unchanged(client):
    page = call_page(form=FormFactory(questions=every_kind()))
    send(client, address_of(page), core_answers() | every_answer() | {"consent": "yes", "q-file": pdf()})
    application = Application.objects.get()
    before = list(application.submission.answers.values())
    address = correct_address(application)
    response = post(client, address, open_form(client, address))

    assert response.status_code == 303
    assert list(application.submission.answers.values()) == before
    assert not Access.objects.exists()


FILE = [{"key": "file", "kind": "file", "label": {"nl": "Brief", "en": "Letter"}, "is_required": True}]


def test_a_file_is_kept_or_replaced(client):
    application, address = applied(client, FILE, {"q-file": pdf("een.pdf")})
    old = AnswerFile.objects.get()
    fields = open_form(client, address)
    assert fields["q-file-kept"] == [str(old.pk)]
    post(client, address, fields | NEW)
    assert AnswerFile.objects.get() == old

    fields = open_form(client, address)
    del fields["q-file-kept"]
    post(client, address, fields | {"q-file": pdf("twee.pdf")})
    assert AnswerFile.objects.get().name == "twee.pdf"
    assert answer(application, "file").text == "twee.pdf"


def test_a_required_file_cannot_be_left_out_and_that_of_another_is_not_taken(client):
    application, address = applied(client, FILE, {"q-file": pdf("een.pdf")})
    old = AnswerFile.objects.get()
    foreign = AnswerFile.objects.create(file="x", name="x", size=1, content_type="x", created_at=old.created_at)
    for kept in ([], [str(foreign.pk)], ["x" * 5000, "-1", "٤"]):
        response = post(client, address, open_form(client, address) | {"q-file-kept": kept})
        assert response.status_code == 200
        assert "error-file" in response.content.decode()
    assert answer(application, "file").files.get() == old


def test_what_is_wrong_is_said_and_nothing_is_lost(client):
    application, address = applied(client)
    response = post(client, address, open_form(client, address) | NEW | {"q-core-name": ""})
    html = response.content.decode()

    assert "error-core-name" in html
    assert "Nu weet ik het beter." in html
    assert answer(application, "core-name").text == "Sanne Voorbeeld"


def test_pressing_twice_keeps_it_once(client):
    application, address = applied(client)
    fields = open_form(client, address) | NEW
    assert [post(client, address, fields).status_code for _time in range(2)] == [303, 303]

    assert Access.objects.count() == 1


def test_a_second_window_does_not_overwrite_the_first_unseen(client):
    application, address = applied(client)
    first, second = open_form(client, address), open_form(client, address)
    post(client, address, first | NEW)
    response = post(client, address, second | {"q-core-function": "directeur"})
    html = response.content.decode()

    assert "Sinds je dit formulier opende" in html
    assert 'value="directeur"' in html
    assert answer(application, "core-function").text == "adviseur"
    assert post(client, address, hidden(html)).status_code == 303
    assert answer(application, "core-function").text == "directeur"


@pytest.mark.parametrize("stage", [Stage.INTAKE, Stage.DECLINED, Stage.WITHDRAWN])
def test_once_staff_work_with_it_nothing_changes_and_what_was_typed_comes_back(client, stage):
    application, address = applied(client)
    move(application, Stage.CONFIRMED, cause=StageChange.Cause.APPLICANT)
    fields = open_form(client, address) | NEW
    move(application, stage, cause=StageChange.Cause.STAFF)
    response = post(client, address, fields)
    html = response.content.decode()

    assert "Er is niets veranderd" in html
    assert "Nu weet ik het beter." in html
    assert answer(application, "core-motivation").text == "Ik wil leren van anderen."
    assert "<form" not in client.get(address).content.decode().partition("<main")[2].partition("</main")[0]


def test_another_form_for_the_call_ends_correcting(client):
    application, address = applied(client)
    intake = application.call.intake
    intake.form = FormFactory()
    intake.save()
    post(client, address, {})

    assert Form.objects.count() == 2
    assert "stamp" not in client.get(address).content.decode().partition("<main")[2]


@pytest.mark.parametrize("awkward", AWKWARD)
def test_whatever_is_typed_is_kept_or_refused_with_a_message(client, awkward):
    application, address = applied(client)
    fields = open_form(client, address)
    values = {name: awkward for name in fields if name.startswith("q-")}
    response = post(client, address, fields | values | {"stamp": fields["stamp"]})

    assert response.status_code == 200
    assert "form-summary" in response.content.decode()
    assert post(client, address, {"stamp": awkward, "q-x": awkward}).status_code == 200
