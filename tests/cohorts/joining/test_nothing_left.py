"""After an erasure nothing of what somebody sent is found anywhere: in no table, and not in the bytes of any file."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone
from wagtail.log_actions import log

from cohorts.joining import core_questions as core
from cohorts.joining.erasing import erase
from cohorts.joining.letters import queue_letter
from cohorts.joining.membership import make_member
from cohorts.joining.opening import CALL_OPENS
from cohorts.models import Application, Occasion, Stage
from leernetwerk.accounts.models import Subscription
from leernetwerk.accounts.subscriptions.letters import queue_confirmation
from leernetwerk.forms.keeping.freed import SCRUB, scrub_now
from leernetwerk.forms.models import Answer, AnswerFile, Erasure, Receipt
from leernetwerk.mail.mailbox.files import keep
from leernetwerk.mail.messages import message_of
from leernetwerk.mail.models import Mail
from leernetwerk.outbox.models import OutboxTask
from tests.factories.joining import ApplicationFactory

MARK = "zqxjkv"


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    """A mailbox and a ledger of the test's own."""
    settings.MAILBOX_ROOT = tmp_path / "mail"
    settings.ERASURE_LEDGER = str(tmp_path / "erasures.txt")
    return tmp_path


def marked(**values):
    """Return an application with a marker in every place that takes text."""
    application = ApplicationFactory(
        name=f"Sanne {MARK}name",
        email=f"{MARK}mail@leernetwerk.example",
        organisation_name=f"Stichting {MARK}organisation",
        answers={core.FUNCTION: f"{MARK}function", core.MOTIVATION: f"{MARK}motivation " * 500},
        **values,
    )
    answer = Answer.objects.create(
        submission=application.submission,
        question_key="own",
        sort_order=98,
        kind="choice",
        label=f"{MARK}label",
        value={"key": "a", "words": f"{MARK}choice"},
        text=f"{MARK}choice",
    )
    file = AnswerFile(
        answer=answer, name=f"{MARK}file.txt", size=9, content_type="text/plain", created_at=timezone.now()
    )
    file.file.save("form-files/a", ContentFile(f"{MARK}content".encode()))
    Receipt.objects.create(
        submission=application.submission,
        consent_text=f"{MARK}consent",
        language="nl",
        given_at=timezone.now(),
    )
    application.notes.create(text=f"{MARK}note", at=timezone.now())
    queue_letter(application, Occasion.RECEIVED)
    queue_letter(application, Occasion.REMINDER, words=(f"{MARK}subject", f"{MARK}letter"))
    OutboxTask.objects.filter(kind="mail.send").update(failed_at=timezone.now(), error=f"{MARK}error")
    subscription = Subscription.objects.create(
        email=application.email, topic=CALL_OPENS, subject=str(application.call_id), language="nl"
    )
    queue_confirmation(subscription)
    return application


def tables_with_marker():
    """Return the names of the tables in which any column of any row holds the marker."""
    found = set()
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            if any(MARK in str(value).lower() for row in cursor for value in row):
                found.add(table)
    return found


def files_with_marker(*folders):
    """Return the files below ``folders`` (or those files) whose bytes hold the marker."""
    paths = [path for folder in folders for path in ([folder] if folder.is_file() else folder.rglob("*"))]
    return [path for path in paths if path.is_file() and MARK.encode() in path.read_bytes().lower()]


def database_files():
    """Return the files of the SQLite database: itself, its log of changes and what processes share of that."""
    path = str(connection.settings_dict["NAME"])
    return [file for file in (Path(path), Path(f"{path}-wal"), Path(f"{path}-shm")) if file.exists()]


def scrub():
    """Do what the worker does after an erasure."""
    assert OutboxTask.objects.filter(kind=SCRUB).delete()[0]
    scrub_now([{}])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("stage", [Stage.NEW, Stage.PLACED])
def test_no_table_and_no_file_holds_anything_of_who_was_erased(stage, folders, settings, caplog):
    application = marked(stage=stage, may_be_named=False)
    if stage == Stage.PLACED:
        member = make_member(application, None).member
        log(instance=member, action="wagtail.edit")
    keep(message_of(Mail.objects.filter(to=application.email).first()).message().as_bytes())
    media = [Path(settings.MEDIA_ROOT), Path(settings.PRIVATE_MEDIA_ROOT), folders]
    before = tables_with_marker()
    assert {"forms_answer", "forms_receipt", "cohorts_application", "mail_mail"} <= before
    assert {"accounts_subscription", "outbox_outboxtask", "cohorts_applicationnote"} <= before
    assert len(files_with_marker(*media)) == 2

    erase(Application.objects.get(pk=application.pk), Erasure.Cause.PERSON)
    scrub()

    assert tables_with_marker() == set()
    assert files_with_marker(*media) == []
    assert MARK not in caplog.text.lower()
    if connection.vendor == "sqlite":
        assert files_with_marker(*database_files()) == []


@pytest.mark.django_db(transaction=True)
def test_without_the_settings_of_the_database_it_would_be_found():
    if connection.vendor != "sqlite":
        pytest.skip("is about the file of SQLite")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete")
        assert cursor.fetchone() == (1,)
        cursor.execute("PRAGMA secure_delete=OFF")
    try:
        erase(marked(), Erasure.Cause.PERSON)
        assert files_with_marker(*database_files())
        scrub()
        assert files_with_marker(*database_files())
    finally:
        connection.close()
