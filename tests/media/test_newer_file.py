"""A newer file for a document: newest everywhere, with the same title and address, and the way back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from home.structure import roles
from leernetwerk.media.models import Document
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.factories.bad_input import AWKWARD
from tests.factories.media import DocumentFactory, document_file, pdf_bytes
from tests.factories.pages import NewsItemPageFactory, PilotAreaPageFactory
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db

JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture
def document():
    return DocumentFactory(title="Jaarverslag", file=document_file("verslag-2025.pdf"))


def url(document):
    return reverse("media_newer_file", args=[document.pk])


def put_back_url(version):
    return reverse("media_put_back", args=[version.pk])


def newer(name="verslag-2026.pdf", content=None):
    return SimpleUploadedFile(name, content or pdf_bytes(2, "Newer"))


def send(client, document, file=None, **more):
    headers = {name: more.pop(name) for name in list(more) if name.startswith("HTTP")}
    return client.post(url(document), {"file": file or newer(), "version_note": "", **more}, **headers)


def test_file_and_save_make_the_newest_version(admin, document):
    response = send(admin, document, version_note="Cijfers verbeterd")
    assert response.headers["Location"] == reverse("wagtaildocs:edit", args=[document.pk])
    document = Document.objects.get()
    newest, first = document.versions.all()
    assert (newest.number, newest.file_name, newest.note) == (2, "verslag-2026.pdf", "Cijfers verbeterd")
    assert newest.created_by.is_superuser
    assert document.page_count == 2
    assert document.title == "Jaarverslag"
    assert first.file.storage.exists(first.file.name)


def test_readers_get_it_at_every_address_that_the_document_had(admin, client, document):
    old = document.url
    send(admin, document)
    client.logout()
    answer = client.get(old)
    assert answer.status_code == 301
    assert b"".join(client.get(answer.headers["Location"]).streaming_content) == newer().read()
    stable = client.get(f"/documents/{document.pk}/")
    assert stable.headers["Location"] == answer.headers["Location"]


def test_it_leads_back_to_where_one_came_from_but_not_elsewhere(admin, document):
    assert send(admin, document, next="/admin/documents/?q=a").headers["Location"] == "/admin/documents/?q=a"
    assert "evil" not in send(admin, document, next="https://evil.example/").headers["Location"]


def test_a_script_gets_what_it_has_to_show(admin, document):
    answer = send(admin, document, **JSON)
    assert answer.json() == {
        "success": True,
        "message": "“Jaarverslag” has a newer file: version 2. It is used in 0 places.",
    }


@pytest.mark.parametrize("as_json", [True, False])
@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("virus.exe", b"MZ", "Files of this type are not accepted"),
        ("page.pdf", b"<html>", "not what its name says"),
        ("empty.pdf", b"", "empty"),
        ("", b"", "Choose the newer file"),
    ],
)
def test_what_is_no_document_is_refused_and_the_note_is_kept(
    admin, document, name, content, message, as_json
):
    file = SimpleUploadedFile(name, content) if name else "no file"
    answer = send(admin, document, file, version_note="Mijn notitie", **(JSON if as_json else {}))
    text = answer.content.decode() if not as_json else answer.json()["message"]
    assert answer.status_code == 200
    assert message in text
    assert as_json or "Mijn notitie" in text
    assert document.versions.count() == 1
    assert Document.objects.get().filename == "verslag-2025.pdf"


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_notes_and_names_never_break(admin, document, text):
    assert send(admin, document, newer(f"{text[:80] or 'x'}.pdf"), version_note=text).status_code in (
        200,
        302,
        400,
    )


def test_an_earlier_version_is_put_back_after_asking(admin, document):
    send(admin, document)
    first = document.versions.last()
    assert "verslag-2025.pdf" in admin.get(put_back_url(first)).content.decode()
    assert document.versions.count() == 2

    admin.post(put_back_url(first))

    assert Document.objects.get().filename == "verslag-2025.pdf"
    assert [version.file_name for version in document.versions.all()] == [
        "verslag-2025.pdf",
        "verslag-2026.pdf",
        "verslag-2025.pdf",
    ]
    assert document.versions.first().note == "Version 1 was put back."
    assert document.versions.first().page_count == 1


def test_putting_the_newest_back_changes_nothing(admin, document):
    admin.post(put_back_url(document.versions.get()))
    assert document.versions.count() == 1


def test_a_version_whose_file_is_gone_is_not_put_back(admin, document):
    send(admin, document)
    first = document.versions.last()
    first.file.storage.delete(first.file.name)
    assert "is gone" in admin.post(put_back_url(first), follow=True).content.decode()
    assert document.versions.count() == 2


def test_deleting_a_document_whose_version_was_put_back_deletes_its_files(
    admin, document, django_capture_on_commit_callbacks
):
    send(admin, document)
    admin.post(put_back_url(document.versions.last()))
    files = [version.file for version in document.versions.all()]
    with django_capture_on_commit_callbacks(execute=True):
        Document.objects.get().delete()
    assert not any(file.storage.exists(file.name) for file in files)


def test_the_screen_of_a_document_shows_where_it_is_used_and_its_versions(admin, document):
    area = network.PilotAreaDocumentFactory(document=document).pilot_area
    page = NewsItemPageFactory(body=[("downloads", {"heading": "", "documents": [document]})])
    send(admin, document)
    html = admin.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()
    assert f'<a href="{edit_url(page)}">{page.title}</a>' in html
    assert area.name["en"] in html
    assert put_back_url(document.versions.last()) in html
    assert put_back_url(document.versions.first()) not in html


def test_who_may_not_open_a_use_is_told_its_kind_only(client, document):
    sign_in(client, roles.EDITOR, "nl")
    page = NewsItemPageFactory(
        language="en", title="Secret plans", body=[("downloads", {"heading": "", "documents": [document]})]
    )
    html = client.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()
    assert page.title not in html
    assert "News item" in html


def test_the_list_of_documents_offers_it_in_each_row(admin, document):
    for name in ("index", "index_results"):
        assert f'href="{url(document)}"' in admin.get(reverse(f"wagtaildocs:{name}")).content.decode()


@pytest.mark.parametrize(
    ("role", "allowed"),
    [(roles.EDITOR, True), (roles.CHIEF_EDITOR, True), (roles.MANAGERS, True), (roles.TRANSLATOR, False)],
)
def test_who_may_change_documents_may_add_and_put_back(client, document, role, allowed):
    sign_in(client, role, "nl")
    first = document.versions.get()
    send(client, document)
    assert document.versions.count() == (2 if allowed else 1)
    assert send(client, document, **JSON).status_code == (200 if allowed else 403)
    before = document.versions.count()
    client.post(put_back_url(first))
    assert document.versions.count() == before + allowed
    assert client.get(url(document)).status_code == (200 if allowed else 302)


def test_strangers_are_asked_to_sign_in(client, document):
    for answer in (send(client, document), client.post(put_back_url(document.versions.get()))):
        assert answer.context["request"].user.is_anonymous
        assert 'name="password"' in answer.content.decode()
    assert document.versions.count() == 1


@pytest.mark.parametrize("name", ["media_newer_file", "media_put_back"])
def test_what_is_not_there_is_not_found(admin, name):
    assert admin.get(reverse(name, args=[999999]), follow=True).status_code == 404


def test_the_page_that_lists_it_shows_the_newer_file(admin, client, document):
    area = network.PilotAreaDocumentFactory(document=document).pilot_area
    dutch = PilotAreaPageFactory(pilot_area=area)
    english = PilotAreaPageFactory(pilot_area=area, language="en", translation_of=dutch)
    send(admin, document)
    client.logout()
    for page in (dutch, english):
        assert "verslag-2026.pdf" in client.get(page.get_url()).content.decode()
