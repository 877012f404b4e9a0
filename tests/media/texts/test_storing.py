"""Documents are read after their upload, whatever becomes of others, and not for ever."""

import datetime
import threading

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from leernetwerk.media.models import Document, DocumentPage, DocumentText
from leernetwerk.media.newer import add_newer_file, put_back
from leernetwerk.media.texts import reading
from leernetwerk.media.texts.reading import await_reading, read_waiting
from tests.factories.media import DocumentFactory, document_file
from tests.media.texts import files

pytestmark = pytest.mark.django_db

Status = DocumentText.Status
DUTCH = (
    "Dit is het verslag van de gemeente, dat wij voor de inwoners van het dorp hebben gemaakt met een groep."
)
ENGLISH = (
    "This is the report of the town, which was made for and with the people who live there by their council."
)


def document_of(content, name="verslag.pdf", **values):
    return DocumentFactory(file=ContentFile(content, name), **values)


def state(document):
    return DocumentText.objects.get(document=document)


def pages(document):
    return list(DocumentPage.objects.filter(document_text__document=document).values_list("number", "text"))


def test_a_document_waits_after_its_upload_and_is_read_by_the_background_work():
    document = document_of(files.pdf("Walvissen in zee", "Harpoenen"))
    assert state(document).status == Status.WAITING
    assert pages(document) == []
    call_command("work", once=True)
    assert pages(document) == [(1, "Walvissen in zee"), (2, "Harpoenen")]
    text = state(document)
    assert (text.status, text.page_count, text.word_count, text.is_whole) == (Status.READ, 2, 4, True)


def test_saving_what_is_no_file_reads_nothing_again():
    document = document_of(files.pdf("Walvissen"))
    read_waiting()
    before = state(document).read_at
    document.title = "Anders"
    document.save()
    assert state(document).read_at == before


def test_a_newer_version_takes_the_place_of_the_words_at_once_and_an_earlier_one_comes_back():
    document = document_of(files.pdf("Walvissen"))
    read_waiting()
    add_newer_file(document.pk, document_file("nieuw.pdf", text="Zeilvaart"), "", None)
    assert (state(document).status, pages(document)) == (Status.WAITING, [])
    read_waiting()
    assert pages(document) == [(1, "Zeilvaart")]
    put_back(document.versions.last(), None)
    read_waiting()
    assert pages(document) == [(1, "Walvissen")]


def test_the_words_go_with_the_document():
    document = document_of(files.pdf("Walvissen"))
    read_waiting()
    document.delete()
    assert not DocumentPage.objects.exists()
    assert not DocumentText.objects.exists()


@pytest.mark.parametrize(
    ("content", "name", "status"),
    [
        (files.pdf("", picture=True), "scan.pdf", Status.SCANNED),
        (files.pdf("x", password="y"), "slot.pdf", Status.ENCRYPTED),
        (b"%PDF-1.7 stuk", "stuk.pdf", Status.DAMAGED),
        (files.docx(""), "leeg.docx", Status.NO_WORDS),
    ],
)
def test_a_document_that_cannot_be_read_has_its_reason_and_holds_nobody_up(content, name, status):
    failing = document_of(content, name)
    following = document_of(files.pdf("Walvissen"))
    read_waiting()
    assert state(failing).status == status
    assert state(following).status == Status.READ


def test_a_file_that_is_gone_is_named_so():
    document = document_of(files.pdf("Walvissen"))
    document.file.storage.delete(document.file.name)
    read_waiting()
    assert state(document).status == Status.MISSING


def test_a_failure_is_tried_again_later_and_not_for_ever(monkeypatch):
    failing, following = document_of(files.pdf("stuk")), document_of(files.pdf("heel"))
    attempts = []

    def fail(file, kind, read=reading.read_document):
        if not attempts or file.name == attempts[0]:
            attempts.append(file.name)
            raise OSError("storage")
        return read(file, kind)

    monkeypatch.setattr(reading, "read_document", fail)
    read_waiting()
    assert (len(attempts), state(failing).status, state(following).status) == (1, Status.WAITING, Status.READ)
    for _ in range(6):
        read_waiting()
        DocumentText.objects.update(claimed_at=timezone.now() - datetime.timedelta(minutes=2))
    assert len(attempts) == reading.MOST_ATTEMPTS
    assert state(failing).status == Status.FAILED


def test_what_a_killed_worker_left_is_taken_up_later():
    document = document_of(files.pdf("Walvissen"))
    assert reading.claim().document_id == document.pk
    assert reading.claim() is None
    DocumentText.objects.update(claimed_at=timezone.now() - datetime.timedelta(minutes=2))
    read_waiting()
    assert state(document).status == Status.READ


def test_words_of_a_version_that_was_replaced_meanwhile_are_not_stored():
    document = document_of(files.pdf("Walvissen"))
    claimed = reading.claim()
    await_reading(document)
    reading.read(claimed)
    assert (state(document).status, pages(document)) == (Status.WAITING, [])


def test_other_work_does_not_wait_for_a_long_row_of_documents(monkeypatch):
    for _ in range(2):
        document_of(files.pdf("Walvissen"))
    monkeypatch.setattr(reading, "SECONDS_A_TIME", 0.0001)
    read_waiting()
    read_waiting()
    assert DocumentText.objects.filter(status=Status.WAITING).count() in (0, 1)


@pytest.mark.parametrize(
    ("text", "language"), [(DUTCH, "nl"), (ENGLISH, "en"), ("Σ 42", ""), ("de het een", "")]
)
def test_dutch_and_english_are_told_apart(text, language):
    document = document_of(files.docx(text), "x.docx", language="")
    read_waiting()
    assert state(document).language == language


def test_nothing_to_read_takes_one_query(django_assert_num_queries):
    document_of(files.pdf("Walvissen"))
    read_waiting()
    with django_assert_num_queries(1):
        read_waiting()


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_read_the_same_document(monkeypatch):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time")
    for number in range(6):
        document_of(files.pdf(f"Walvis {number}"))
    read, lock = [], threading.Lock()

    def note(text):
        with lock:
            read.append(text.pk)

    monkeypatch.setattr(reading, "read", note)

    def work():
        read_waiting()
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(read) == sorted(set(read))
    assert len(read) == Document.objects.count()
