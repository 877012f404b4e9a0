"""The address of a document: the newest version for who may see it, nothing for who may not."""

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile

from leernetwerk.media.models import Document
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.media import CollectionFactory, DocumentFactory, document_file, pdf_bytes, restrict

pytestmark = pytest.mark.django_db


def body(response):
    """Return the bytes that a streaming response sends."""
    return b"".join(response.streaming_content)


def test_newest_version_is_sent(client):
    """The content, its type and its headers."""
    document = DocumentFactory(file=document_file("first.pdf"))
    newest = pdf_bytes(pages=2)
    document.file = ContentFile(newest, "second.pdf")
    document.save()

    response = client.get(document.url)

    assert document.url == f"/documents/{document.pk}/second.pdf"
    assert response.status_code == 200
    assert body(response) == newest
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="second.pdf"'
    assert response["Content-Length"] == str(len(newest))
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert not response.cookies


@pytest.mark.parametrize("name", ["first.pdf", "", "never-was.pdf", "a/b.pdf", "FIRST.PDF"])
def test_any_other_name_leads_to_the_current_one(client, name):
    """An old name, none, or one that never was; and the way there is not remembered."""
    document = DocumentFactory(file=document_file("first.pdf"))
    document.file = document_file("second.pdf")
    document.save()

    response = client.get(f"/documents/{document.pk}/{name}")

    assert response.status_code == 301
    assert response["Location"] == document.url
    assert response["Cache-Control"] == "private, no-store"


def test_office_document_is_downloaded_in_a_sandbox(client):
    """Only PDF files and pictures are shown."""
    document = DocumentFactory(file=ContentFile(b"name;age\nAnna;40\n", "people.csv"))

    response = client.get(document.url)

    assert response["Content-Disposition"] == 'attachment; filename="people.csv"'
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_file_of_unknown_kind_is_only_ever_downloaded(client):
    """What got past the checks, by an import say, is not shown by a browser."""
    document = DocumentFactory(file=ContentFile(b"<script>alert(1)</script>", "page.pdf"))

    response = client.get(document.url)

    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")


def test_name_in_another_script_is_found(client):
    """The address is quoted and found again."""
    document = DocumentFactory(file=document_file("отчёт 2024 – één.pdf"))

    response = client.get(document.url)

    assert response.status_code == 200
    assert "filename*=utf-8''" in response["Content-Disposition"]


def test_head_sends_the_headers_alone(client):
    """As any server does."""
    document = DocumentFactory()

    response = client.head(document.url)

    assert response.status_code == 200
    assert response["Content-Length"] == str(document.file_size)


def test_posting_is_refused(client):
    """A document is only read."""
    assert client.post(DocumentFactory().url).status_code == 405


def test_missing_file_is_not_found(client):
    """Never a 500."""
    document = DocumentFactory()
    document.file.storage.delete(document.file.name)

    assert client.get(document.url).status_code == 404


@pytest.mark.parametrize("number", ["0", "987654", "9" * 30])
def test_number_that_does_not_exist_is_not_found(client, number):
    """Huge numbers too."""
    assert client.get(f"/documents/{number}/x.pdf").status_code == 404
    # Without a name, Django first looks for a page at this address in the reader's language.
    assert client.get(f"/documents/{number}/", follow=True).status_code == 404


def test_nul_byte_in_the_name_never_fails(client):
    """It is just another name."""
    document = DocumentFactory()

    assert client.get(f"/documents/{document.pk}/a%00b.pdf").status_code == 301


@pytest.fixture
def partners():
    """Return a group that partners are in."""
    return Group.objects.create(name="Partners")


@pytest.fixture
def private_document(partners):
    """Return a document two collections below the one that is restricted to partners."""
    top = CollectionFactory()
    restrict(top, partners)
    below = CollectionFactory(parent=CollectionFactory(parent=top))
    return DocumentFactory(collection=below, file=document_file("secret-name.pdf"))


def test_restricted_document_looks_to_a_stranger_as_one_that_never_was(client, private_document):
    """Same answer for both, for the right name, a wrong one and none; nothing of the name is told."""
    for name in ("secret-name.pdf", "x.pdf", ""):
        there = client.get(f"/documents/{private_document.pk}/{name}", follow=True)
        never_was = client.get(f"/documents/987654/{name}", follow=True)

        assert there.status_code == never_was.status_code == 404
        assert len(there.redirect_chain) == len(never_was.redirect_chain)
        assert set(there.headers) == set(never_was.headers)
        assert b"secret-name" not in there.content or name == "secret-name.pdf"


def test_restricted_document_is_seen_by_its_group_and_administrators_only(client, partners, private_document):
    """Who is signed in but not in the group is a stranger too."""
    partner, other, chief = UserFactory(), UserFactory(), SuperuserFactory()
    partner.groups.add(partners)

    answers = {}
    for user in (partner, other, chief):
        client.force_login(user)
        answers[user] = client.get(private_document.url).status_code

    assert answers == {partner: 200, other: 404, chief: 200}


def test_restriction_to_signed_in_users(client):
    """Any user passes, a stranger does not."""
    collection = CollectionFactory()
    restrict(collection)
    document = DocumentFactory(collection=collection)

    assert client.get(document.url).status_code == 404
    client.force_login(UserFactory())
    assert client.get(document.url).status_code == 200


def test_private_file_has_no_public_address(private_document):
    """Neither the document nor any version can be linked to but through the view."""
    for file in (private_document.file, private_document.versions.get().file):
        with pytest.raises(ValueError, match="not accessible via a URL"):
            file.url  # noqa: B018 - asking is what fails


def test_lists_hide_what_the_view_hides(partners, private_document, django_assert_num_queries):
    """One query, whoever asks and however deep the collections."""
    public = DocumentFactory()
    partner, other = UserFactory(), UserFactory()
    partner.groups.add(partners)

    with django_assert_num_queries(2):
        seen_by_partner = set(Document.objects.visible_to(partner))
        seen_by_other = set(Document.objects.visible_to(other))

    assert seen_by_partner == {public, private_document}
    assert seen_by_other == {public}
    assert set(Document.objects.restricted()) == {private_document}
