"""Files dropped on a list of documents: each becomes a document with a title to be changed beside it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from home.structure import roles
from leernetwerk.media.models import Document
from leernetwerk.media.names import title_from
from leernetwerk.network.models import PilotArea, Publication
from tests.factories.accounts import SuperuserFactory
from tests.factories.bad_input import AWKWARD
from tests.factories.media import CollectionFactory, DocumentFactory, pdf_bytes
from tests.network.screens import url as record_url
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db

UPLOAD = "/admin/document-uploads/"


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


def upload(client, name="verslag_leersessie.pdf", content=None):
    content = pdf_bytes() if content is None else content
    return client.post(UPLOAD, {"file": SimpleUploadedFile(name, content)})


def rename(client, document, title):
    return client.post(reverse("media_rename", args=[document.pk]), {"title": title})


def test_a_file_becomes_a_document_of_which_a_chooser_is_told(admin):
    answer = upload(admin).json()
    document = Document.objects.get()
    assert answer["success"] is True
    assert answer["document"]["id"] == str(document.pk)
    assert answer["document"]["title"] == document.title == "verslag leersessie"
    assert answer["document"]["edit_url"] == reverse("wagtaildocs:edit", args=[document.pk])
    assert document.uploaded_by_user.is_superuser
    assert document.versions.count() == 1


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("virus.exe", b"MZ", "Files of this type are not accepted"),
        ("page.pdf", b"<html>", "not what its name says"),
        ("empty.pdf", b"", "empty"),
    ],
)
def test_what_is_no_document_is_refused_in_words(admin, name, content, message):
    answer = upload(admin, name, content)
    assert answer.status_code == 200
    assert answer.json()["success"] is False
    assert message in answer.json()["message"]
    assert not Document.objects.exists()


def test_no_file_is_refused_in_words(admin):
    assert admin.post(UPLOAD, {"file": "x"}).json() == {"success": False, "message": "Choose a file."}
    assert admin.post(UPLOAD).json()["success"] is False
    assert admin.get(UPLOAD).status_code == 405


def test_it_goes_to_the_root_collection_where_there_are_more(admin):
    CollectionFactory()
    upload(admin)
    assert Document.objects.get().collection == Collection.get_first_root_node()


def test_a_title_is_changed_for_every_language_at_once(admin):
    document = DocumentFactory()
    assert rename(admin, document, " Verslag ").json() == {"success": True, "title": "Verslag"}
    assert Document.objects.get().title == "Verslag"
    assert document.versions.count() == 1


@pytest.mark.parametrize("text", ["", " ", "x" * 256, "a\x00b"])
def test_a_title_that_cannot_be_is_refused_in_words(admin, text):
    document = DocumentFactory(title="Was")
    assert rename(admin, document, text).json()["success"] is False
    assert Document.objects.get().title == "Was"


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_names_never_break(admin, text):
    assert upload(admin, f"{text[:200] or 'x'}.pdf").status_code in (200, 400)
    assert rename(admin, DocumentFactory(), text).status_code == 200


@pytest.mark.parametrize(
    ("role", "allowed"),
    [(roles.EDITOR, True), (roles.CHIEF_EDITOR, True), (roles.MANAGERS, True), (roles.TRANSLATOR, False)],
)
def test_who_may_add_documents_may_upload_and_rename(client, role, allowed):
    sign_in(client, role, "nl")
    assert upload(client).status_code == (200 if allowed else 403)
    assert Document.objects.count() == allowed
    document = DocumentFactory(title="Was")
    assert rename(client, document, "Posted").status_code == (200 if allowed else 403)
    assert Document.objects.filter(title="Posted").exists() is allowed


def test_strangers_are_asked_to_sign_in(client):
    for answer in (upload(client), rename(client, DocumentFactory(), "Posted")):
        assert 'name="password"' in answer.content.decode()
    assert not Document.objects.filter(title__in=["verslag leersessie", "Posted"]).exists()


@pytest.mark.parametrize("model", [PilotArea, Publication])
def test_the_screens_of_records_have_the_place_to_drop_files(admin, model):
    html = admin.get(record_url(model, "add")).content.decode()
    assert 'data-start-function-value="DocumentsPanel"' in html
    assert "media/document_list.js" in html
    assert 'id="document-list-settings"' in html
    # Without script the chooser for each row is still there.
    assert 'class="button button-small button-secondary chooser__choose-button"' in html


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Jaarverslag_2026.pdf", "Jaarverslag 2026"),
        ("a__b  c.docx", "a b c"),
        (".pdf", ".pdf"),
        ("___.pdf", "___.pdf"),
        ("x" * 300 + ".pdf", "x" * 255),
    ],
)
def test_the_title_that_a_file_name_gives(name, title):
    assert title_from(name) == title
