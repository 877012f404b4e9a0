"""Mail reaches a real server, whatever that does."""

import socket
import time

import pytest
from django.db import transaction
from django.utils import timezone, translation

from leernetwerk.mail.letters import Link, written
from leernetwerk.mail.models import SEND, Mail
from leernetwerk.mail.queueing import queue_mail
from leernetwerk.mail.recovery import probe
from leernetwerk.mail.sending import send_all
from leernetwerk.outbox.limits import time_limit
from leernetwerk.outbox.models import OutboxTask
from tests.mail.servers import start_server
from tests.outbox.clock import later

pytestmark = pytest.mark.django_db
MINUTES = (1, 5, 30, 120, 720)


def queue(to="anna@example.org", **options):
    options = {"language": "nl"} | options
    queue_mail(to, "Bevestig je aanmelding", "Tot ziens", **options)


def task():
    return OutboxTask.objects.get(kind=SEND)


def minutes_to_go():
    return round((task().due_at - timezone.now()).total_seconds() / 60)


def test_a_mail_arrives_once_with_its_headers_and_is_forgotten(server, send_due):
    text, html = written(["Dag Anna", Link("Bevestig", "https://l.example/link/x/")], "nl")
    queue_mail("anna@example.org", "Bevestig – nú", text, html, language="nl", reply_to="intake@example.org")
    key = Mail.objects.get().key

    send_due()
    send_due()

    (message,) = server.handler.messages
    assert message["To"] == "anna@example.org"
    assert message["From"] == "Leernetwerk <post@leernetwerk.example>"
    assert message["Reply-To"] == "intake@example.org"
    assert message["Subject"] == "Bevestig – nú"
    assert message["Message-ID"] == f"<{key}@leernetwerk.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "nl"
    assert "List-Unsubscribe" not in message
    assert "https://l.example/link/x/" in message.get_body(("plain",)).get_content()
    assert "https://l.example/link/x/" in message.get_body(("html",)).get_content()
    assert not Mail.objects.exists()
    assert not OutboxTask.objects.exists()


def test_a_mail_of_a_subscription_says_how_to_end_it(server, send_due):
    queue(unsubscribe_url="https://l.example/link/y/")

    send_due()

    (message,) = server.handler.messages
    assert message["List-Unsubscribe"] == "<https://l.example/link/y/>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_a_rollback_takes_the_mail_along(server, send_due):
    with transaction.atomic():
        queue()
        transaction.set_rollback(True)

    send_due()

    assert server.handler.taken == []
    assert not Mail.objects.exists()


def test_a_domain_may_have_any_letters(server, send_due):
    queue("anna@bücher.example")

    send_due()

    assert server.handler.taken[0][0] == ["anna@xn--bcher-kva.example"]


def test_a_refusal_for_now_is_followed_by_another_attempt(server, send_due):
    server.handler.answer = "451 Try again later"
    queue()
    send_due()
    assert server.handler.taken == []
    assert (minutes_to_go(), task().failed_at) == (1, None)

    server.handler.answer = None
    with later(minutes=1, seconds=1):
        send_due()

    assert len(server.handler.taken) == 1
    assert not OutboxTask.objects.exists()


@pytest.mark.parametrize("at", ["RCPT", "DATA"])
def test_a_refusal_for_good_is_given_up_at_once(server, send_due, at):
    server.handler.answer, server.handler.at = "550 No such user anna@example.org here", at
    queue()

    send_due()

    assert task().failed_at
    with translation.override("nl"):
        assert task().reason.startswith("De mailserver weigert")
    assert "anna" not in task().error
    assert Mail.objects.exists()


def test_what_was_given_up_can_be_sent_again(server, send_due):
    server.handler.answer = "550 No"
    queue()
    send_due()
    server.handler.answer = None

    OutboxTask.objects.update(failed_at=None, attempts=0, due_at=timezone.now())
    send_due()

    assert len(server.handler.taken) == 1


def test_who_is_refused_keeps_no_other_waiting(server, send_due):
    server.handler.answer, server.handler.only_for = "550 No", "bad"
    for name in ("bad1", "good1", "bad2", "good2"):
        queue(f"{name}@example.org")

    send_due()

    assert [to for to, _content in server.handler.taken] == [["good1@example.org"], ["good2@example.org"]]
    assert OutboxTask.objects.dead().count() == 2


def test_a_mail_that_cannot_be_made_keeps_no_other_waiting(server, send_due):
    for name in ("bad", "good"):
        queue(f"{name}@example.org")
    Mail.objects.filter(to="bad@example.org").update(subject="one\nBcc: everybody@example.org")

    send_due()

    assert [to for to, _content in server.handler.taken] == [["good@example.org"]]
    assert task().attempts == 1


def test_all_pauses_are_kept_before_a_mail_is_given_up(port, send_due):
    queue()
    passed = 0
    for minutes in MINUTES:
        with later(minutes=passed, seconds=5 if passed else 0):
            send_due()
            assert minutes_to_go() == minutes
        passed += minutes
    with later(minutes=passed + 1):
        send_due()

    assert task().failed_at
    assert task().attempts == 6


def test_a_server_that_hangs_up_in_the_middle_gets_the_mail_again(server, send_due):
    server.handler.hang_up = True
    queue()
    send_due()
    assert (minutes_to_go(), Mail.objects.count()) == (1, 1)

    server.handler.hang_up = False
    with later(minutes=2):
        send_due()

    assert len(server.handler.taken) == 1


def test_a_server_that_hangs_keeps_nothing_else_waiting_for_longer_than_ten_seconds(port, settings, send_due):
    assert settings.EMAIL_TIMEOUT < 10
    settings.EMAIL_TIMEOUT = 0.3
    with socket.create_server(("127.0.0.1", port)):
        for _number in range(5):
            queue()
        start = time.monotonic()
        send_due()

    assert time.monotonic() - start < 2
    assert OutboxTask.objects.filter(attempts=1, failed_at=None).count() == 5


@pytest.mark.django_db(transaction=True)
def test_a_server_that_talks_without_end_is_stopped(server, settings, send_due, monkeypatch):
    """Each answer is in time, yet together they take for ever: the alarm of the worker counts."""
    monkeypatch.setattr("leernetwerk.mail.sending.message_of", lambda *arguments: time.sleep(30))
    monkeypatch.setattr("leernetwerk.outbox.working.time_limit", lambda seconds: time_limit(seconds / 30))
    queue()
    start = time.monotonic()
    send_due()

    assert time.monotonic() - start < 5
    assert task().error == "It took too long."


def test_a_slow_server_gets_the_rest_of_a_batch_in_the_next_one(server, send_due, monkeypatch):
    monkeypatch.setattr("leernetwerk.mail.sending.BUDGET", -1)
    queue()

    errors = send_all([(0, Mail.objects.get())])

    assert errors[0].moment <= timezone.now()
    assert server.handler.taken == []


def test_when_a_server_is_back_all_that_waits_goes_out_at_the_next_minute(port, send_due):
    for number in range(5):
        queue(f"user{number}@example.org")
    send_due()
    with later(minutes=2):
        send_due()
    with later(minutes=8):
        send_due()
        assert {task.attempts for task in OutboxTask.objects.all()} == {3}
        assert not OutboxTask.objects.due(timezone.now()).exists()
    server = start_server(port)
    try:
        with later(minutes=9):
            probe()
            send_due()
    finally:
        server.stop()

    assert len(server.handler.times_taken) == 5
    assert not OutboxTask.objects.exists()


def test_an_attempt_in_between_counts_for_nothing_and_moves_nothing(port, send_due):
    queue()
    send_due()
    with later(minutes=2):
        send_due()
        planned = task().due_at
    with later(minutes=4):
        probe()
        assert task().due_at <= timezone.now()
        send_due()

    assert (task().attempts, task().due_at) == (2, planned)


def test_other_mail_that_is_taken_at_once_brings_nothing_forward(server, send_due):
    server.handler.answer, server.handler.only_for = "451 Later", "slow"
    queue("slow@example.org")
    send_due()
    planned = task().due_at

    queue("quick@example.org")
    send_due()

    assert (task().due_at, task().attempts) == (planned, 1)
