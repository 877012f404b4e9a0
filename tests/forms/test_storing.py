"""An answered form, its files and what rooms do about it stand or fall together."""

import datetime
import threading

import pytest
import time_machine
from django.db import connection
from django.test import Client

from leernetwerk.forms.models import Answer, AnswerFile, Kind, Receipt, Submission
from leernetwerk.forms.public.shown import Choice, made_question
from leernetwerk.forms.signals import submitted
from leernetwerk.forms.storing import readable_answer
from leernetwerk.forms.tidying import drop_orphans, forget_held_files
from leernetwerk.media.storage import private_storage
from leernetwerk.outbox.enqueueing import enqueue
from leernetwerk.outbox.kinds import kinds
from leernetwerk.outbox.models import OutboxTask
from tests.factories.forms import ConsentTextFactory, FormFactory, FormPageFactory, every_kind, question
from tests.forms.sending import every_answer, hidden, open_form, pdf, send, send_again


@pytest.fixture
def page(db):
    return FormPageFactory(form=FormFactory(questions=every_kind(), consent=ConsentTextFactory()))


def complete(**changes):
    return every_answer() | {"q-file": [pdf("een.pdf"), pdf("twee.pdf")], "consent": "yes"} | changes


@pytest.fixture
def receiver():
    """Connect a receiver for the length of a test."""
    connected = []

    def connect(function):
        submitted.connect(function)
        connected.append(function)

    yield connect
    for function in connected:
        submitted.disconnect(function)


def files_on_disk():
    try:
        return set(private_storage().listdir("forms")[1])
    except FileNotFoundError:
        return set()


def test_what_a_room_asks_for_is_stored_with_the_form(client, page, receiver):
    kinds.register("tests.forms", "Test", lambda payloads: None)

    def ask(sender, submission, origin, **kwargs):
        enqueue("tests.forms", {"submission": submission.pk})

    receiver(ask)
    try:
        send(client, page.get_url(), complete())
        assert OutboxTask.objects.get().payload == {"submission": Submission.objects.get().pk}
    finally:
        del kinds["tests.forms"]


@pytest.mark.django_db(transaction=True)
def test_when_a_room_fails_nothing_is_stored_and_the_files_wait(client, page, receiver):
    def fail(sender, submission, origin, **kwargs):
        raise RuntimeError("no")

    receiver(fail)
    client.raise_request_exception = False
    before = files_on_disk()
    assert send(client, page.get_url(), complete()).status_code == 500

    assert not Submission.objects.exists()
    assert not Answer.objects.exists()
    assert not Receipt.objects.exists()
    assert AnswerFile.objects.filter(answer=None).count() == 2
    AnswerFile.objects.update(created_at=datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))
    forget_held_files()
    assert files_on_disk() == before


@pytest.mark.django_db(transaction=True)
def test_files_go_with_the_form(client, page):
    before = files_on_disk()
    send(client, page.get_url(), complete())
    assert len(files_on_disk() - before) == 2
    Submission.objects.get().delete()

    assert files_on_disk() == before


@pytest.mark.django_db(transaction=True)
def test_files_that_nobody_sent_are_forgotten_and_others_stay(client, page):
    before = files_on_disk()
    send(client, page.get_url(), complete(**{"q-mail": "wrong"}))
    send(client, page.get_url(), complete(**{"q-file": pdf()}))
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=3), tick=False):
        forget_held_files()

    assert len(files_on_disk() - before) == 1
    assert AnswerFile.objects.get().answer is not None


def test_files_without_a_row_are_removed_after_a_day(page):
    storage = private_storage()
    name = storage.save("forms/orphan", pdf())
    drop_orphans()
    assert storage.exists(name)
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=2), tick=False):
        drop_orphans()

    assert not storage.exists(name)


def test_files_have_no_public_address(client, page):
    send(client, page.get_url(), complete())
    file = AnswerFile.objects.first()

    with pytest.raises(ValueError, match="URL"):
        assert file.file.url
    assert client.get(f"/media/{file.file.name}", follow=True).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_pressed_twice_at_the_same_moment_is_one_answer():
    page = FormPageFactory(form=FormFactory(questions=[question("short")]))
    fields = open_form(Client(), page.get_url()) | {"q-short": "Sanne"}
    codes = []
    moment = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=10)

    def press():
        codes.append(Client().post(page.get_url(), fields).status_code)
        connection.close()

    with time_machine.travel(moment):
        presses = [threading.Thread(target=press) for _time in range(4)]
        for one in presses:
            one.start()
        for one in presses:
            one.join()

    assert codes == [303] * 4
    assert Submission.objects.count() == 1


def test_a_held_file_is_sent_once(client, page):
    """Two windows that both hold the same file: the second is told to choose it again."""
    response = send(client, page.get_url(), complete(**{"q-mail": "wrong"}))
    fields = hidden(response.content.decode()) | {"q-mail": "sanne@example.org"}
    send_again(client, page.get_url(), fields, wait=20)

    assert AnswerFile.objects.exclude(answer=None).count() == 2
    assert send_again(client, page.get_url(), fields, wait=30).status_code == 303
    assert Submission.objects.count() == 1


def test_a_page_and_a_submission_take_few_queries(
    client, page, django_assert_max_num_queries, settings, django_capture_on_commit_callbacks
):
    client.get(page.get_url())
    with django_assert_max_num_queries(14):
        fields = open_form(client, page.get_url())
    without_files = fields | complete(**{"q-file": []})
    page.form.questions.filter(key="file").update(is_required=False)
    fields = open_form(client, page.get_url())
    with django_assert_max_num_queries(25):
        response = send_again(client, page.get_url(), fields | without_files | {"stamp": fields["stamp"]})
    assert response.status_code == 303
    fields = open_form(client, page.get_url())
    with django_assert_max_num_queries(25):
        response = send_again(client, page.get_url(), fields | complete(**{"q-mail": "sam@example.org"}))
    assert response.status_code == 303


@pytest.mark.parametrize("value", ["1", "14", "141"])
def test_of_choices_whose_keys_look_alike_only_the_chosen_one_is_read(value):
    asked = made_question(
        "sector",
        "nl",
        "Sector",
        kind=Kind.CHOICE,
        choices=[Choice(key, f"sector {key}", "nl") for key in ("1", "4", "14", "41", "141")],
    )

    assert readable_answer(asked, value) == f"sector {value}"
