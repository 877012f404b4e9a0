"""Documents in a real browser: a new one on a page in both languages, and a newer file everywhere, counted."""

import pytest

from articles.models import NewsItemPage
from tests.factories import network, pages
from tests.factories.media import DocumentFactory, pdf_bytes
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
