"""Documents in a real browser: a new one on a page in both languages, and a newer file everywhere, counted."""

import pytest
from django.urls import reverse

from articles.models import NewsItemPage
from leernetwerk.media.models import Document
from tests.editorial.steps import Editor
from tests.factories import network, pages
from tests.factories.media import DocumentFactory, document_file, pdf_bytes
from tests.network.screens import edit_url as record_url
from tests.pages.editing import edit_url

pytestmark = pytest.mark.django_db(transaction=True)


def pdf(name, text="New"):
    return {"name": name, "mimeType": "application/pdf", "buffer": pdf_bytes(text=text)}


PROGRAM = {"name": "virus.exe", "mimeType": "application/octet-stream", "buffer": b"MZ"}


def pilot_pages():
    """Return the live pages of a pilot area, in Dutch and in English."""
    area = network.PilotAreaFactory(name={"nl": "Proeftuin Oost", "en": "Pilot East"})
    dutch = pages.PilotAreaPageFactory(pilot_area=area, title="Proeftuin Oost")
    english = pages.PilotAreaPageFactory(
        pilot_area=area, title="Pilot East", language="en", translation_of=dutch
    )
    return dutch, english


@pytest.mark.parametrize(
    ("language", "save", "edit"), [("nl", "Opslaan", "Wijzig"), ("en", "Save", "Change")]
)
def test_a_new_document_on_a_page_in_both_languages(signed_in, client, problems, language, save, edit):
    both = pilot_pages()
    editor = Editor(signed_in(language))

    editor.search("Oost")
    editor.click("td.title a:has-text('Proeftuin Oost')")
    editor.click(f"main a[href='{record_url(both[0].pilot_area)}']")
    editor.tab.wait_for_selector(".file-drop")
    editor.choose_files(".file-drop__input", pdf("verslag_oost.pdf"))
    editor.fill(".document-title input", "Verslag van het eerste jaar")
    editor.click(f"footer button:has-text({save!r})")
    editor.tab.wait_for_selector(".messages .success")

    client.logout()
    document = Document.objects.get()
    assert document.title == "Verslag van het eerste jaar"
    for page in both:
        html = client.get(page.get_url()).content.decode()
        assert document.title in html
        assert document.url in html
    assert editor.steps <= 7
    assert problems == []


@pytest.mark.parametrize(("language", "save"), [("nl", "Opslaan"), ("en", "Save")])
def test_a_newer_file_everywhere(signed_in, client, problems, language, save):
    document = DocumentFactory(title="Jaarverslag", file=document_file("verslag-2025.pdf"))
    DocumentFactory(title="Ander document")
    both = pilot_pages()
    network.PilotAreaDocumentFactory(pilot_area=both[0].pilot_area, document=document)
    old = document.url
    editor = Editor(signed_in(language))

    editor.click(f"a[href='{reverse('wagtaildocs:index')}']")
    editor.tab.wait_for_selector("tr:has-text('Jaarverslag') .newer-file__input", state="attached")
    editor.choose_files("tr:has-text('Jaarverslag') .newer-file__input", pdf("verslag-2026.pdf"))
    editor.click(f"tr:has-text('Jaarverslag') .newer-file button:has-text({save!r})")
    editor.tab.wait_for_selector(".newer-file__message")

    client.logout()
    document = Document.objects.get(pk=document.pk)
    assert document.title == "Jaarverslag"
    for page in both:
        assert "verslag-2026.pdf" in client.get(page.get_url()).content.decode()
    assert client.get(old).headers["Location"] == document.url
    assert b"".join(client.get(document.url).streaming_content) == document.file.read()
    assert document.versions.count() == 2
    assert editor.steps <= 3
    assert problems == []


def test_a_file_of_a_forbidden_kind_is_told_at_once_and_nothing_is_lost(signed_in, problems):
    dutch, _english = pilot_pages()
    tab = signed_in("en")
    tab.goto(record_url(dutch.pilot_area))
    tab.fill("input[name=place]", "Almelo")

    tab.set_input_files(".file-drop__input", [PROGRAM, pdf("een.pdf"), pdf("twee.pdf")])
    tab.wait_for_selector(".document-title >> nth=1")

    assert "virus.exe: Files of this type are not accepted" in tab.inner_text(".file-drop__messages")
    assert tab.input_value("input[name=place]") == "Almelo"
    assert [field.input_value() for field in tab.locator(".document-title input").all()] == ["een", "twee"]
    assert problems == []


def test_files_are_dropped_on_the_downloads_of_a_page(signed_in, problems):
    page = pages.NewsItemPageFactory(
        body=[("downloads", {"heading": "", "documents": [DocumentFactory(title="Eerste")]})]
    )
    page.save_revision().publish()
    tab = signed_in("en")
    tab.goto(edit_url(page))
    tab.wait_for_selector(".file-drop")

    tab.evaluate(
        """() => {
          const files = new DataTransfer();
          files.items.add(new File(["%PDF-1.4 one"], "tweede.pdf"));
          files.items.add(new File(["%PDF-1.4 two"], "derde.pdf"));
          document.querySelector(".file-drop").dispatchEvent(
            new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }),
          );
        }"""
    )
    tab.wait_for_selector(".document-title >> nth=1")
    tab.keyboard.press("Control+s")
    tab.wait_for_selector(".messages .success")

    draft = NewsItemPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert [document.title for document in draft.body[0].value["documents"]] == ["Eerste", "tweede", "derde"]


def test_several_documents_are_chosen_at_once_for_the_downloads_of_a_page(signed_in, problems):
    for title in ("Alfa", "Beta"):
        DocumentFactory(title=title)
    page = pages.NewsItemPageFactory(body=[("downloads", {"heading": "", "documents": []})])
    page.save_revision().publish()
    tab = signed_in("en")
    tab.goto(edit_url(page))

    tab.click("button:has-text('Choose several')")
    tab.wait_for_selector(".modal-body table")
    for box in tab.locator(".modal-body tbody input[type=checkbox]").all():
        box.check()
    tab.click(".modal-body [type=submit]:has-text('Confirm')")
    tab.wait_for_selector("[data-chooser-title]:has-text('Beta')")

    shown = tab.locator("[data-chooser-title] >> visible=true").all_inner_texts()
    assert sorted(text for text in shown if text in {"Alfa", "Beta"}) == ["Alfa", "Beta"]
    assert problems == []


def test_a_newer_file_is_saved_from_the_row_where_a_document_is_used(signed_in, problems):
    dutch, _english = pilot_pages()
    link = network.PilotAreaDocumentFactory(pilot_area=dutch.pilot_area)
    tab = signed_in("en")
    tab.goto(record_url(dutch.pilot_area))

    tab.set_input_files(".document-newer .newer-file__input", [pdf("nieuwer.pdf")])
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".newer-file__message")

    assert "version 2" in tab.inner_text(".newer-file__message")
    assert link.document.versions.count() == 2
    assert problems == []
