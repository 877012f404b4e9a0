"""Documents: every upload is a version, and the newest one is served."""

import pytest
from django.core.files.base import ContentFile

from leernetwerk.media.models import Document, DocumentVersion
from tests.factories.accounts import UserFactory
from tests.factories.media import DocumentFactory, document_file, pdf_bytes

pytestmark = pytest.mark.django_db


def test_first_upload_is_version_one_and_is_described():
    """Type, pages, size and hash come from the content."""
    author = UserFactory()
    content = pdf_bytes(pages=3)

    document = DocumentFactory(file=ContentFile(content, "Plan 2024.pdf"), uploaded_by_user=author)

    assert (document.file_type, document.page_count, document.file_size) == ("pdf", 3, len(content))
    version = document.versions.get()
    assert (version.number, version.file_name, version.size, version.page_count) == (
        1,
        document.filename,
        len(content),
        3,
    )
    assert version.file_hash == document.file_hash != ""
    assert version.created_by == author


def test_newer_file_is_a_version_and_the_earlier_file_stays():
    """The document shows the newest; what was replaced can still be read."""
    document = DocumentFactory(file=document_file("first.pdf"))
    document.file = document_file("second.pdf", pages=2)
    document.version_note = "Chapter added"
    document.version_author = editor = UserFactory()
    document.save()

    document = Document.objects.get(pk=document.pk)
    newest, first = document.versions.all()
    assert (document.filename, document.page_count) == ("second.pdf", 2)
    assert (newest.number, newest.note, newest.created_by) == (2, "Chapter added", editor)
    assert (first.number, first.file_name, first.note) == (1, "first.pdf", "")
    assert len(first.file.read()) == first.size


def test_saving_other_fields_makes_no_version():
    """Only files are versions."""
    document = DocumentFactory()

    document.title = "Another title"
    document.save()
    document.save(update_fields=["title"])

    assert document.versions.count() == 1


def test_file_stored_before_the_document_is_a_version_too():
    """Wagtail stores a parked upload on the field first, and saves the document afterwards."""
    document = Document(title="Parked")
    document.file.save("parked.pdf", document_file(pages=2), save=False)
    document.save()

    assert document.versions.get().file.name == document.file.name
    assert document.page_count == 2


def test_two_files_of_one_name_keep_their_name():
    """Each is kept in a folder of its own, so none gets a random tail."""
    assert DocumentFactory().filename == DocumentFactory().filename == "report.pdf"


def test_name_of_many_bytes_is_shortened_and_keeps_its_extension():
    """File systems refuse names above 255 bytes."""
    document = DocumentFactory(file=document_file("🎈" * 100 + ".pdf"))

    assert document.filename.endswith(".pdf")
    assert len(document.filename.encode()) <= 120
    assert document.file.storage.exists(document.file.name)


def test_deleted_document_leaves_no_file(django_capture_on_commit_callbacks):
    """All versions go with it."""
    document = DocumentFactory(file=document_file("first.pdf"))
    document.file = document_file("second.pdf")
    document.save()
    files = [version.file for version in document.versions.all()]

    with django_capture_on_commit_callbacks(execute=True):
        document.delete()

    assert len(files) == 2
    assert not any(file.storage.exists(file.name) for file in files)
    assert not DocumentVersion.objects.exists()
