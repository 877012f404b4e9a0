"""What becomes of a form that is sent in answer to a call."""

import pytest
from django.urls import reverse

from cohorts.joining import core_questions as core
from cohorts.joining.organisations import known_organisation
from cohorts.models import Application, Stage
from leernetwerk.forms.models import Submission
from leernetwerk.forms.storing import Sent, store
from leernetwerk.mail.models import Mail
from tests.factories.forms import FormFactory, question
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import AlternativeNameFactory, OrganisationFactory, SectorFactory

pytestmark = pytest.mark.django_db


def answers(**values):
    return {
        core.NAME: "Sanne Voorbeeld",
        core.EMAIL: "sanne@leernetwerk.example",
        core.ORGANISATION: "Stichting Verzonnen",
        core.SECTOR: core.OTHER,
        core.FUNCTION: "adviseur",
        core.MOTIVATION: "Leren.",
        core.LANGUAGE: "en",
        core.NAMING: True,
    } | values


def sent(call, values, key="one", language="nl"):
    questions = core.core_questions(language)
    return store(Sent(call.intake.form, questions, values, language, key, call))


def test_an_answer_to_a_call_becomes_an_application_with_what_was_filled_in():
    call, sector = IntakeFactory().call, SectorFactory()
    submission = sent(call, answers(**{core.SECTOR: str(sector.pk)}))

    application = Application.objects.get()
    assert (application.submission, application.call, application.stage) == (submission, call, Stage.NEW)
    assert (application.name, application.email) == ("Sanne Voorbeeld", "sanne@leernetwerk.example")
    assert (application.language, application.sector, application.may_be_named) == ("en", sector, True)
    assert (application.organisation_name, application.organisation) == ("Stichting Verzonnen", None)
    assert application.received_at == submission.created_at


def test_staff_are_told_of_an_application_with_the_way_to_the_list_of_applications():
    call = IntakeFactory(form__staff_addresses="intake@leernetwerk.example").call
    sent(call, answers())

    mail = Mail.objects.get(to="intake@leernetwerk.example")
    assert reverse("cohorts_applications") in mail.text
    assert "Sanne" not in mail.text


def test_a_form_that_answers_no_call_becomes_no_application():
    form = FormFactory(questions=[question("short")])
    store(Sent(form, [], {}, "nl", "one"))

    assert not Application.objects.exists()


@pytest.mark.parametrize("typed", ["zorggroep EIK", "  Zorggroep  Eik ", "Zörggroep Eik"])
def test_a_name_is_that_of_a_known_organisation_however_it_is_written(typed):
    organisation = OrganisationFactory(name="Zorggroep Eik")

    assert known_organisation(typed) == organisation.pk


def test_an_alternative_name_is_known_and_one_that_two_have_is_not():
    eik = AlternativeNameFactory(name="De Eik").organisation
    AlternativeNameFactory(name="Beuk")
    OrganisationFactory(name="Beuk")

    assert known_organisation("de eik") == eik.pk
    assert known_organisation("beuk") is None
    assert known_organisation("…") is None


def test_the_same_answers_to_another_call_are_another_application():
    form = FormFactory()
    first, second = IntakeFactory(form=form).call, IntakeFactory(form=form).call
    sent(first, answers(), "one")
    sent(first, answers(), "two")
    sent(second, answers(), "three")

    assert {application.call for application in Application.objects.all()} == {first, second}
    assert Application.objects.count() == 2


def test_a_sector_that_was_deleted_meanwhile_is_none():
    sector = SectorFactory()
    questions = core.core_questions("nl")
    call = IntakeFactory().call
    key = str(sector.pk)
    sector.delete()
    store(Sent(call.intake.form, questions, answers(**{core.SECTOR: key}), "nl", "one", call))

    assert Application.objects.get().sector is None


def test_without_sectors_none_is_asked_for():
    assert core.SECTOR not in {question.key for question in core.core_questions("nl")}
    SectorFactory()
    assert core.SECTOR in {question.key for question in core.core_questions("nl")}


def test_an_application_of_the_factory_has_its_answers():
    application = ApplicationFactory(name="Noor Voorbeeld")

    texts = dict(application.submission.answers.values_list("question_key", "text"))
    assert texts[core.NAME] == "Noor Voorbeeld"
    assert Submission.objects.get().form == application.call.intake.form
