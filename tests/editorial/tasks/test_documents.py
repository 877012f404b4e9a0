"""Tasks 5 and 7: a new document on a page in both languages, and a newer file everywhere."""

import pytest
from django.urls import reverse

from leernetwerk.media.models import Document
from tests.editorial.tasks.documented import documented
from tests.editorial.tasks.editor import Editor
from tests.factories import network, pages
from tests.factories.media import DocumentFactory, document_file, pdf_bytes

pytestmark = pytest.mark.django_db(transaction=True)

SAVE = {"nl": "Opslaan", "en": "Save"}


def pdf(name):
    return {"name": name, "mimeType": "application/pdf", "buffer": pdf_bytes(text="New")}


def pilot_pages():
    """Return the live pages of a pilot area, in Dutch and in English."""
    area = network.PilotAreaFactory(name={"nl": "Proeftuin Oost", "en": "Pilot East"})
    dutch = pages.PilotAreaPageFactory(pilot_area=area, title="Op het terrein")
    english = pages.PilotAreaPageFactory(
        pilot_area=area, title="On the ground", language="en", translation_of=dutch
    )
    return dutch, english


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_document_on_a_page_in_both_languages(signed_in, client, problems, language):
    both = pilot_pages()
    editor = Editor(signed_in(language))

    editor.find("Oost", "Proeftuin Oost" if language == "nl" else "Pilot East")
    editor.tab.wait_for_selector(".file-drop")
    editor.choose_files(".file-drop__input", pdf("verslag_oost.pdf"))
    editor.fill(".document-title input", "Verslag van het eerste jaar")
    editor.click(f"footer button:has-text({SAVE[language]!r})")
    editor.tab.wait_for_selector(".messages .success")

    client.logout()
    document = Document.objects.get()
    assert document.title == "Verslag van het eerste jaar"
    for page in both:
        html = client.get(page.get_url()).content.decode()
        assert document.title in html
        assert document.url in html
    assert editor.steps == documented()[5].steps
    assert problems == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_newer_file_everywhere(signed_in, client, problems, language):
    document = DocumentFactory(title="Jaarverslag", file=document_file("verslag-2025.pdf"))
    DocumentFactory(title="Ander document")
    both = pilot_pages()
    network.PilotAreaDocumentFactory(pilot_area=both[0].pilot_area, document=document)
    old = document.url
    editor = Editor(signed_in(language))

    editor.click(f"nav a[href='{reverse('wagtaildocs:index')}']")
    row = "tr:has-text('Jaarverslag')"
    editor.tab.wait_for_selector(f"{row} .newer-file__input", state="attached")
    editor.choose_files(f"{row} .newer-file__input", pdf("verslag-2026.pdf"))
    editor.click(f"{row} .newer-file button:has-text({SAVE[language]!r})")
    editor.tab.wait_for_selector(".newer-file__message")

    client.logout()
    document = Document.objects.get(pk=document.pk)
    assert document.title == "Jaarverslag"
    for page in both:
        assert "verslag-2026.pdf" in client.get(page.get_url()).content.decode()
    assert client.get(old).headers["Location"] == document.url
    assert b"".join(client.get(document.url).streaming_content) == document.file.read()
    assert document.versions.count() == 2
    assert editor.steps == documented()[7].steps
    assert problems == []
