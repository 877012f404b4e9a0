"""Erasing an application: everything goes, and what remains tells nothing of who it was."""

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from cohorts.joining.erasing import erase
from cohorts.joining.letters import OWN_PAGE, about, queue_letter
from cohorts.joining.membership import make_member
from cohorts.joining.opening import CALL_OPENS
from cohorts.joining.stages import move
from cohorts.models import Application, ErasedApplication, Occasion, Stage, StageChange
from leernetwerk.accounts.models import MailedLink, Subscription, User
from leernetwerk.forms.models import Answer, AnswerFile, Erasure, Submission
from leernetwerk.mail.mailbox import files as mailbox
from leernetwerk.mail.models import Mail
from leernetwerk.media.storage import private_storage
from leernetwerk.outbox.models import OutboxTask
from tests.factories.joining import ApplicationFactory
from tests.factories.network import SectorFactory

PERSON, STAFF = Erasure.Cause.PERSON, Erasure.Cause.STAFF


def file_of(application, name="brief.pdf"):
    """Add an answer with a file to an application, and return the ``AnswerFile``."""
    answer = Answer.objects.create(
        submission=application.submission, question_key="file", sort_order=99, kind="file", label="Stuur mee"
    )
    file = AnswerFile(answer=answer, name=name, size=6, content_type="text/plain", created_at=timezone.now())
    file.file.save(f"form-files/{application.pk}", ContentFile(b"brief!"))
    return file


@pytest.mark.django_db(transaction=True)
def test_everything_of_an_application_goes_and_nothing_of_another():
    gone, stays = ApplicationFactory(), ApplicationFactory()
    path = file_of(gone).file.name
    for application in (gone, stays):
        queue_letter(application, Occasion.RECEIVED)
        queue_letter(application, Occasion.REMINDER)
        MailedLink.objects.create(
            purpose=OWN_PAGE, subject=application.pk, token_hash=application.pk, expires_at=timezone.now()
        )
        application.notes.create(text="Belde terug", at=timezone.now())
        Subscription.objects.create(
            email=application.email, topic=CALL_OPENS, subject=str(application.call_id), language="nl"
        )

    assert erase(gone, PERSON)

    assert list(Application.objects.all()) == [stays]
    assert list(Submission.objects.all()) == [stays.submission]
    assert set(Mail.objects.values_list("about", flat=True)) == {about(stays)}
    assert OutboxTask.objects.filter(kind="mail.send").count() == 2
    assert set(MailedLink.objects.values_list("subject", flat=True)) == {str(stays.pk)}
    assert Subscription.objects.get().email == stays.email
    assert stays.notes.count() == 1
    assert not private_storage().exists(path)
    assert not erase(gone, PERSON)


@pytest.mark.django_db
def test_what_remains_is_a_stroke_in_the_tally_and_a_line_in_the_ledger():
    sector = SectorFactory()
    application = ApplicationFactory(stage=Stage.WITHDRAWN, sector=sector, days_ago=40)
    erase(application, PERSON)

    stroke = ErasedApplication.objects.get()
    received = timezone.localdate(application.received_at)
    assert (stroke.call, stroke.stage, stroke.sector) == (application.call, Stage.WITHDRAWN, sector)
    assert stroke.month == received.replace(day=1)
    line = Erasure.objects.get()
    assert (line.scope, line.cause, line.day) == ("whole", PERSON, timezone.localdate())
    assert application.submission.idempotency_key not in line.mark


@pytest.mark.django_db
def test_the_account_of_a_member_goes_with_its_history_when_it_is_for_nothing_else():
    application = ApplicationFactory(stage=Stage.PLACED)
    member = make_member(application, None).member
    log(instance=member, action="wagtail.edit")
    erase(application, PERSON)

    assert not User.objects.filter(pk=member.pk).exists()
    assert not ModelLogEntry.objects.filter(label__contains=member.name).exists()


@pytest.mark.django_db(transaction=True)
def test_mails_in_the_mailbox_of_a_developer_go(settings, tmp_path):
    settings.MAILBOX_ROOT = tmp_path
    application = ApplicationFactory()
    mailbox.keep(f"To: Sanne <{application.email.upper()}>\nSubject: a\n\nb".encode())
    mailbox.keep(b"To: another@leernetwerk.example\nSubject: a\n\nb")
    erase(application, PERSON)

    (kept,) = mailbox.names()
    assert mailbox.read(kept).message["To"] == "another@leernetwerk.example"


@pytest.mark.django_db
def test_some_answers_are_erased_once_somebody_is_placed():
    application = ApplicationFactory(stage=Stage.CONFIRMED)
    answers = application.submission.answers
    answers.filter(question_key="core-motivation").update(erase_early=True)
    Submission.objects.filter(pk=application.submission_id).update(digest="x" * 64)
    move(application, Stage.WAITING, cause=StageChange.Cause.STAFF)
    assert answers.get(question_key="core-motivation").text

    move(application, Stage.PLACED, cause=StageChange.Cause.STAFF)
    early, name = answers.get(question_key="core-motivation"), answers.get(question_key="core-name")
    assert (early.value, early.text) == (None, "")
    assert early.label
    assert name.text == application.name
    assert Submission.objects.get().digest == ""
    assert Erasure.objects.get().scope == "early"


@pytest.mark.django_db
def test_who_was_placed_twice_has_one_line_in_the_ledger():
    application = ApplicationFactory(stage=Stage.CONFIRMED)
    application.submission.answers.filter(question_key="core-motivation").update(erase_early=True)
    for stage in (Stage.PLACED, Stage.WAITING, Stage.PLACED):
        move(application, stage, cause=StageChange.Cause.STAFF)
    assert Erasure.objects.count() == 1
