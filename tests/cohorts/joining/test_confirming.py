"""An application is confirmed by a button behind a mailed link, reminded of once, and erased when nobody confirms."""

import re

import pytest

from cohorts.joining import unconfirmed as unconfirmed_applications
from cohorts.joining.erasing import erase
from cohorts.joining.letters import CONFIRM, queue_letter
from cohorts.joining.stages import move
from cohorts.joining.unconfirmed import erase_unconfirmed, remind_unconfirmed
from cohorts.models import Application, Occasion, Stage, StageChange
from leernetwerk.accounts.models import MailedLink
from leernetwerk.delivery import batches
from leernetwerk.delivery.periodic import MORE
from leernetwerk.forms.keeping.freed import SCRUB
from leernetwerk.forms.models import Answer, Erasure, Receipt, Submission
from leernetwerk.mail.models import Mail
from leernetwerk.outbox.models import OutboxTask
from tests.cohorts.joining.applying import address_of, call_page, core_answers
from tests.factories.forms import ConsentTextFactory, FormFactory
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import CallFactory, ParticipationFactory
from tests.forms.sending import send

pytestmark = pytest.mark.django_db


def link_in(mail):
    return re.search(r"/link/[\w-]+/", mail.text)[0]


def linked(application):
    """Ask to confirm by mail, and return the address in it."""
    Mail.objects.all().delete()
    queue_letter(application, Occasion.RECEIVED)
    return link_in(Mail.objects.get())


def test_what_is_sent_is_asked_to_be_confirmed_in_the_applicants_language(client):
    page = call_page(cohort__name={"nl": "Derde groep", "en": "Third group"})
    send(client, address_of(page), core_answers(**{"core-language": "en"}))
    mail = Mail.objects.get()

    assert mail.to == "sanne@leernetwerk.example"
    assert mail.subject.startswith("Confirm your application")
    assert "Third group" in mail.text
    assert "Hello Sanne Voorbeeld," in mail.text
    assert mail.language == "en"
    assert mail.about == f"application:{Application.objects.get().pk}"
    assert OutboxTask.objects.filter(key=mail.key).exists()


def test_opening_the_link_confirms_nothing_and_pressing_does(client):
    application = ApplicationFactory()
    link = linked(application)
    for _time in range(2):
        assert "<button" in client.get(link).content.decode()
    application.refresh_from_db()
    assert (application.stage, application.confirmed_at) == (Stage.NEW, None)

    client.post(link)
    application.refresh_from_db()
    assert application.stage == Stage.CONFIRMED
    assert application.confirmed_at
    change = StageChange.objects.get()
    assert (change.stage, change.cause, change.user) == (Stage.CONFIRMED, "applicant", None)
    assert "bevestigd" in client.get(link).content.decode()


def test_a_second_link_says_that_it_is_confirmed_already(client):
    application = ApplicationFactory()
    first, second = linked(application), linked(application)
    client.post(first)
    html = client.get(second).content.decode()

    assert "bevestigd" in html
    assert "<button" not in html.partition("<main")[2]
    assert client.post(second).status_code in {200, 303}
    assert StageChange.objects.count() == 1


def test_with_all_seats_taken_or_offered_one_gets_on_the_waiting_list(client):
    call = IntakeFactory(call=CallFactory(seats=2)).call
    ParticipationFactory(cohort=call.cohort)
    ApplicationFactory(call=call, stage=Stage.OFFERED)
    application = ApplicationFactory(call=call)
    link = linked(application)
    client.post(link)

    application.refresh_from_db()
    assert application.stage == Stage.WAITING
    assert application.waiting_since
    assert "wachtlijst" in client.get(link).content.decode()


def test_a_participant_with_an_application_takes_one_seat(client):
    call = IntakeFactory(call=CallFactory(seats=2)).call
    taken = ParticipationFactory(cohort=call.cohort)
    ApplicationFactory(call=call, stage=Stage.PLACED, participation=taken)
    application = ApplicationFactory(call=call)
    client.post(linked(application))

    application.refresh_from_db()
    assert application.stage == Stage.CONFIRMED


def test_one_that_staff_withdrew_meanwhile_stays_withdrawn(client):
    application = ApplicationFactory()
    link = linked(application)
    move(application, Stage.WITHDRAWN, cause=StageChange.Cause.STAFF)
    assert client.post(link).status_code == 303

    application.refresh_from_db()
    assert application.stage == Stage.WITHDRAWN
    assert "ingetrokken" in client.get(link).content.decode()


def test_a_link_of_what_was_erased_tells_nothing(client):
    application = ApplicationFactory()
    link = linked(application)
    erase(application, Erasure.Cause.PERSON)
    response = client.get(link)

    assert response.status_code == 410
    assert client.post(link).status_code == 410


def test_who_does_not_confirm_is_reminded_once_after_three_days():
    early = ApplicationFactory(days_ago=2)
    due = ApplicationFactory(days_ago=3)
    ApplicationFactory(days_ago=5, stage=Stage.CONFIRMED)
    ApplicationFactory(days_ago=8)
    for _time in range(2):
        remind_unconfirmed()

    mail = Mail.objects.get()
    assert mail.to == due.email
    assert "nog niet bevestigd" in mail.text
    due.refresh_from_db(), early.refresh_from_db()
    assert due.reminded_at
    assert not early.reminded_at


def test_what_nobody_confirms_is_erased_after_seven_days_with_all_that_belongs_to_it():
    call = IntakeFactory(form=FormFactory(consent=ConsentTextFactory())).call
    old = ApplicationFactory(call=call, days_ago=7)
    kept = [
        ApplicationFactory(call=call, days_ago=6),
        ApplicationFactory(call=call, days_ago=9, stage="confirmed"),
    ]
    queue_letter(old, Occasion.RECEIVED)
    for _time in range(2):
        erase_unconfirmed()

    assert set(Application.objects.all()) == set(kept)
    assert Submission.objects.count() == 2
    assert not Answer.objects.exclude(submission__application__in=kept).exists()
    assert not Receipt.objects.exists()
    assert not Mail.objects.exists()
    assert not OutboxTask.objects.exclude(kind=SCRUB).exists()
    assert not MailedLink.objects.filter(purpose=CONFIRM).exists()


def test_many_are_erased_in_batches(monkeypatch):
    monkeypatch.setattr(batches, "BATCH", 2)
    call = IntakeFactory().call
    for _number in range(3):
        ApplicationFactory(call=call, days_ago=8)

    assert erase_unconfirmed() is MORE
    assert Application.objects.count() == 1
    assert erase_unconfirmed() is None
    assert not Application.objects.exists()


def test_one_that_cannot_be_erased_keeps_no_other(monkeypatch, caplog):
    stuck, other = ApplicationFactory(days_ago=9), ApplicationFactory(days_ago=8)

    def fail_for_one(application, cause):
        if application.pk == stuck.pk:
            raise OSError("secret words")
        return erase(application, cause)

    monkeypatch.setattr(unconfirmed_applications, "erase", fail_for_one)
    assert erase_unconfirmed() is None
    assert list(Application.objects.all()) == [stuck]
    assert other not in Application.objects.all()
    assert "secret words" not in caplog.text
