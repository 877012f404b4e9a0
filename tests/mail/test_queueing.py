"""What is taken for a mail, and what is forgotten."""

from datetime import timedelta

import pytest
from django.utils import timezone

from leernetwerk.mail.models import LONGEST_SUBJECT, Mail
from leernetwerk.mail.queueing import forget_mails, queue_mail
from leernetwerk.mail.tidying import tidy
from leernetwerk.outbox.models import OutboxTask
from tests.outbox.clock import later

pytestmark = pytest.mark.django_db

NO_ADDRESSES = [
    "",
    "anna",
    "anna@example.org, bob@example.org",
    "anna@example.org\nBcc: bob@example.org",
    "anna@example.org\x00",
    "Anna <anna@example.org>",
    "änna@example.org",
    "x" * 300 + "@example.org",
]
HARD = [
    "\x00",
    "\ud800",
    "one\r\nBcc: bob@example.org",
    "a\u2028b",
    "x" * 40_000,
    "\U0001f469\u200d\U0001f469",
]


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_only_one_bare_address_is_taken(address):
    with pytest.raises(ValueError, match="no e-mail address") as caught:
        queue_mail(address, "Subject", "Text", language="nl")

    assert address == "" or address not in str(caught.value)
    assert not Mail.objects.exists()


@pytest.mark.parametrize("words", HARD, ids=range(len(HARD)))
def test_whatever_the_words_they_are_sent_and_make_no_header(words, server, send_due):
    queue_mail("anna@example.org", f"Subject {words}", f"Text {words}", language="nl")

    send_due()

    (message,) = server.handler.messages
    assert message["Subject"].startswith("Subject")
    assert message["To"] == "anna@example.org"
    assert "Bcc" not in message
    assert message.get_content().startswith("Text")


def test_what_waits_or_was_given_up_about_somebody_can_be_forgotten():
    for about in ("answer:1", "answer:1", "answer:12", ""):
        queue_mail("anna@example.org", "Subject", "Text", language="nl", about=about)
    OutboxTask.objects.filter(key=Mail.objects.filter(about="answer:1").first().key).update(
        failed_at="2027-01-01T00:00Z"
    )

    forget_mails("answer:1")

    assert set(Mail.objects.values_list("about", flat=True)) == {"answer:12", ""}
    assert OutboxTask.objects.count() == 2


def test_nothing_is_forgotten_about_nothing():
    queue_mail("anna@example.org", "Subject", "Text", language="nl")

    with pytest.raises(ValueError, match="about"):
        forget_mails("")

    assert Mail.objects.exists()


def test_a_mail_whose_task_was_discarded_is_forgotten():
    for _number in range(2):
        queue_mail("anna@example.org", "Subject", "Text", language="nl")
    kept = OutboxTask.objects.first().key
    OutboxTask.objects.exclude(key=kept).delete()

    tidy()
    assert Mail.objects.count() == 2
    with later(minutes=11):
        tidy()

    assert Mail.objects.get().key == kept


def test_what_was_given_up_a_month_ago_is_forgotten():
    queue_mail("anna@example.org", "Subject", "Text", language="nl")
    OutboxTask.objects.update(failed_at=timezone.now() - timedelta(days=31))
    with later(minutes=11):
        tidy()
        tidy()

    assert not Mail.objects.exists()
    assert not OutboxTask.objects.exists()


def test_what_was_given_up_lately_and_tasks_of_another_kind_stay():
    queue_mail("anna@example.org", "Subject", "Text", language="nl")
    now = timezone.now()
    OutboxTask.objects.update(failed_at=now - timedelta(days=29))
    OutboxTask.objects.create(kind="another", payload={}, failed_at=now - timedelta(days=90), due_at=now)
    tidy()

    assert Mail.objects.count() == 1
    assert OutboxTask.objects.count() == 2


def test_a_mail_of_which_another_kind_of_task_has_the_key_is_forgotten():
    queue_mail("anna@example.org", "Subject", "Text", language="nl")
    OutboxTask.objects.update(kind="another")
    with later(minutes=11):
        tidy()

    assert not Mail.objects.exists()


def test_forgetting_leaves_tasks_of_another_kind_with_the_same_key():
    queue_mail("anna@example.org", "Subject", "Text", language="nl", about="answer:1")
    mine = OutboxTask.objects.get()
    other = OutboxTask.objects.create(kind="another", key=mine.key, payload={}, due_at=timezone.now())
    forget_mails("answer:1")

    assert list(OutboxTask.objects.all()) == [other]


@pytest.mark.django_db(transaction=True)
def test_a_mail_that_cannot_be_stored_with_its_task_is_not_stored(monkeypatch):
    def fail(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("leernetwerk.mail.queueing.enqueue", fail)
    with pytest.raises(ZeroDivisionError):
        queue_mail("anna@example.org", "Subject", "Text", language="nl")

    assert not Mail.objects.exists()


def test_a_subject_is_cut_to_what_a_mail_can_have():
    queue_mail("anna@example.org", "x" * 40_000, "Text", language="nl")

    assert Mail.objects.get().subject == "x" * LONGEST_SUBJECT


def test_what_a_mail_carries_besides_its_words_is_kept():
    queue_mail(
        " anna@example.org ",
        "Subject  in\ntwo lines",
        "Text",
        "<p>Text</p>",
        language="en",
        about="answer:1",
        reply_to=" ben@example.org",
        unsubscribe_url="https://leernetwerk.example/end/",
    )
    mail = Mail.objects.get()

    assert (mail.to, mail.reply_to, mail.subject) == (
        "anna@example.org",
        "ben@example.org",
        "Subject in two lines",
    )
    assert (mail.language, mail.html, mail.unsubscribe_url) == (
        "en",
        "<p>Text</p>",
        "https://leernetwerk.example/end/",
    )
    task = OutboxTask.objects.get()
    assert (task.key, task.payload) == (mail.key, {"mail": mail.key})
    with pytest.raises(ValueError, match="no e-mail address"):
        queue_mail("anna@example.org", "Subject", "Text", language="nl", reply_to="ben")
