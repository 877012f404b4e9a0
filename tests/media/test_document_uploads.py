"""Uploads of documents through the admin's real views: what is taken in, and what is refused and why."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from docx import Document as WordDocument
from fpdf import FPDF
from wagtail.models import UploadedFile

from leernetwerk.media.filetypes import CONTENT_TYPES, OFFICE_PARTS
from leernetwerk.media.models import Document
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.media import CollectionFactory, DocumentFactory, document_file, pdf_bytes, picture_bytes
from tests.media.uploads import DOORS, through_form, through_many, upload

pytestmark = pytest.mark.django_db
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
DIFFERS = "is not what its name says"


@pytest.fixture
def admin(client):
    """Sign a superuser with the English admin in and return the client."""
    client.force_login(SuperuserFactory(language="en"))
    return client


def archive(**parts):
    """Return a zip archive of these parts (``__`` for a slash, ``_dot_`` for a dot) as bytes."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in parts.items():
            opened.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return output.getvalue()


def word_bytes():
    """Return a real Word file."""
    output = io.BytesIO()
    document = WordDocument()
    document.add_paragraph("Learning together")
    document.save(output)
    return output.getvalue()


def office_bytes(part):
    """Return an archive with the parts by which an office document is known."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as opened:
        opened.writestr("[Content_Types].xml", "<Types/>")
        opened.writestr(part, "<x/>")
    return output.getvalue()


def zip_bomb():
    """Return a Word file of some 300 kB that unpacks to 300 MB."""
    output = io.BytesIO(word_bytes())
    with zipfile.ZipFile(output, "a", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("word/media/zeros.bin", bytes(300 * 1024 * 1024))
    return output.getvalue()


GOOD = {
    "pdf": pdf_bytes(),
    "docx": word_bytes(),
    **{code: office_bytes(part) for part, code in OFFICE_PARTS.items() if code != "docx"},
    **{code: archive(mimetype=CONTENT_TYPES[code]) for code in ("odt", "ods", "odp")},
    "txt": "Één regel tekst\n".encode(),
    "csv": "naam;plaats\nZoë;Delft\n".encode("cp1252"),
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("extension", GOOD)
def test_allowed_types_are_taken_in(admin, door, extension):
    """Through every door; the type is known from the content."""
    assert door(admin, "document", GOOD[extension], f"File.{extension.upper()}") == ""

    assert Document.objects.get().file_type == extension


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("page.pdf", HTML, DIFFERS),
        ("page.docx", HTML, DIFFERS),
        ("page.txt", HTML, DIFFERS),
        ("list.csv", b"  \n<svg onload=alert(1)>", DIFFERS),
        ("program.docx", b"MZ\x90\x00" + bytes(200), DIFFERS),
        ("program.txt", b"MZ\x90\x00" + bytes(200), DIFFERS),
        ("polyglot.pdf", b"GIF89a/*" + HTML + b"*/=1;%PDF-1.4", DIFFERS),
        ("picture.pdf", picture_bytes(), DIFFERS),
        ("sheet.docx", office_bytes("xl/workbook.xml"), DIFFERS),
        ("archive.docx", archive(readme_dot_txt="x"), DIFFERS),
        ("half.docx", word_bytes()[:500], DIFFERS),
        ("old.docx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), DIFFERS),
        ("virus.txt", EICAR, "is a virus"),
        ("virus.pdf", EICAR, "is a virus"),
        ("page.html", HTML, "not accepted"),
        ("drawing.svg", b"<svg/>", "not accepted"),
        ("archive.zip", archive(a="x"), "not accepted"),
        ("picture.jpg", picture_bytes(), "not accepted"),
        ("program.exe", b"MZ", "not accepted"),
        ("none", b"text", "not accepted"),
        ("empty.pdf", b"", "empty"),
    ],
)
def test_other_content_is_refused_with_its_reason(admin, door, name, content, reason):
    """Through every door, and nothing of it is kept."""
    assert reason in door(admin, "document", content, name)

    assert not Document.objects.exists()
    assert not UploadedFile.objects.exists()


@pytest.mark.parametrize("door", DOORS)
def test_zip_bomb_is_refused(admin, door):
    """It is never unpacked."""
    assert "unpacks to far more" in door(admin, "document", zip_bomb(), "bomb.docx")


def test_macros_are_refused(admin):
    """A document with a program under a name without."""
    output = io.BytesIO(word_bytes())
    with zipfile.ZipFile(output, "a") as opened:
        opened.writestr("word/vbaProject.bin", "x")

    assert "contains a program" in through_form(admin, "document", output.getvalue(), "m.docx")


def test_archive_that_says_it_is_encrypted_is_refused(admin):
    """The list of parts is there, the parts cannot be read."""
    content = bytearray(archive(mimetype=CONTENT_TYPES["odt"]))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1

    assert DIFFERS in through_form(admin, "document", bytes(content), "locked.odt")


def test_too_large_file_is_refused_with_its_limit(admin, settings):
    """With the size that is allowed."""
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 100

    assert "Maximum filesize 100" in through_form(admin, "document", pdf_bytes(), "large.pdf")


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7",
        b"%PDF-1.7\n%%EOF",
        pdf_bytes()[:300],
        pdf_bytes().replace(b"/Pages", b"/Pagez"),
        pdf_bytes().replace(b"/Kids [", b"/Kids [1 0 R "),
        b"%PDF-1.7\n" + bytes(range(256)) * 40,
    ],
)
def test_broken_pdf_is_taken_in_without_a_number_of_pages(admin, content):
    """A reader may still make something of it, and the page never fails."""
    assert through_form(admin, "document", content, "broken.pdf") == ""

    document = Document.objects.get()
    assert document.page_count is None or document.page_count >= 1
    assert admin.get(document.url).status_code == 200
    assert admin.get(reverse("wagtaildocs:edit", args=[document.pk])).status_code == 200


def test_password_protected_pdf_has_no_number_of_pages(admin):
    """It is a document all the same."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_encryption(owner_password="owner", user_password="user")

    assert through_form(admin, "document", bytes(pdf.output()), "locked.pdf") == ""
    assert Document.objects.get().page_count is None


@pytest.mark.parametrize(
    "data",
    [{"collection": "999999"}, {"collection": "x"}, {"title": ""}, {"title": "x" * 400}, {"title": "a\x00b"}],
)
def test_upload_with_another_field_wrong_is_not_parked_in_the_public_folder(admin, data):
    """Wagtail would keep it there until the form is in order."""
    CollectionFactory()
    answer = admin.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": "T", "collection": "1", "files[]": upload(pdf_bytes(), "plan.pdf")} | data,
    )

    assert answer.status_code == 200
    assert answer.json()["success"] is False
    assert not UploadedFile.objects.exists()


def test_edit_screen_adds_a_version_and_lists_all(admin):
    """Number, name, note and author of each; the earlier file can still be opened there."""
    document = DocumentFactory(file=document_file("first.pdf"), title="Plan")
    address = reverse("wagtaildocs:edit", args=[document.pk])

    answer = admin.post(
        address,
        {
            "title": "Plan",
            "language": "en",
            "collection": "1",
            "tags": "",
            "version_note": "Chapter added",
            "file": upload(pdf_bytes(pages=2), "second.pdf"),
        },
    )

    assert answer.status_code == 302
    document = Document.objects.get(pk=document.pk)
    assert (document.filename, document.language, document.page_count) == ("second.pdf", "en", 2)
    newest, first = document.versions.all()
    assert newest.note == "Chapter added"
    assert newest.created_by.language == "en"
    page = admin.get(address).content.decode()
    assert all(words in page for words in ("2: second.pdf", "1: first.pdf", "Chapter added", "2 pages"))
    assert 'name="language"' in page
    old = admin.get(reverse("media_document_version", args=[first.pk]))
    assert old.status_code == 200
    assert old["Content-Disposition"] == 'inline; filename="first.pdf"'


def test_edit_screen_refuses_what_the_add_screen_refuses(admin):
    """The earlier file stays the newest."""
    document = DocumentFactory(file=document_file("first.pdf"))
    address = reverse("wagtaildocs:edit", args=[document.pk])

    answer = admin.post(
        address, {"title": "Kept words", "collection": "1", "file": upload(HTML, "second.pdf")}
    )

    assert DIFFERS in answer.content.decode()
    assert "Kept words" in answer.content.decode()
    assert Document.objects.get(pk=document.pk).filename == "first.pdf"
    assert document.versions.count() == 1


def test_edit_screen_without_a_file_makes_no_version(admin):
    """Nor does it look into the file again: one from an import may not pass, and its title must."""
    document = DocumentFactory(file=ContentFile(HTML, "import.pdf"))

    answer = admin.post(
        reverse("wagtaildocs:edit", args=[document.pk]), {"title": "New", "collection": "1", "tags": ""}
    )

    assert answer.status_code == 302
    assert Document.objects.get(pk=document.pk).title == "New"
    assert document.versions.count() == 1


def test_edit_screen_of_a_document_without_its_file_says_so(admin):
    """Never a 500."""
    document = DocumentFactory()
    document.file.storage.delete(document.file.name)

    page = admin.get(reverse("wagtaildocs:edit", args=[document.pk]))

    assert page.status_code == 200
    assert "could not be found" in page.content.decode()


def test_old_version_is_for_who_may_change_the_document(client):
    """A stranger is sent to sign in, another user is refused."""
    version = DocumentFactory().versions.get()
    address = reverse("media_document_version", args=[version.pk])

    assert client.get(address).status_code == 302
    client.force_login(UserFactory())
    assert client.get(address).status_code in (302, 403)


def test_deleting_in_the_admin_leaves_no_file(admin, django_capture_on_commit_callbacks):
    """Through the real view, with the task that deletes files."""
    document = DocumentFactory()
    file = document.file

    with django_capture_on_commit_callbacks(execute=True):
        answer = admin.post(reverse("wagtaildocs:delete", args=[document.pk]))

    assert answer.status_code == 302
    assert not file.storage.exists(file.name)


def test_many_at_once_keeps_what_is_typed_afterwards(admin):
    """The second step of the upload of many files: title and language."""
    assert through_many(admin, "document", pdf_bytes(), "plan.pdf") == ""
    document = Document.objects.get()
    prefix = f"doc-{document.pk}"

    answer = admin.post(
        reverse("wagtaildocs:edit_multiple", args=[document.pk]),
        {
            f"{prefix}-title": "Better",
            f"{prefix}-language": "en",
            f"{prefix}-collection": "1",
            f"{prefix}-tags": "",
        },
    )

    assert answer.json()["success"] is True
    document = Document.objects.get()
    assert (document.title, document.language, document.versions.count()) == ("Better", "en", 1)
