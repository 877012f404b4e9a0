"""Documents that live pages offer are found by their words, on the page of the file where these stand."""

import pytest
from django.core.files.base import ContentFile
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone, translation

from leernetwerk.media.models import Document, DocumentText
from leernetwerk.media.newer import add_newer_file
from leernetwerk.media.texts.reading import read_waiting
from leernetwerk.network.models import PilotAreaDocument, PublicationFile
from search.index import documents
from search.index.keeping import is_current, keep_current, keep_documents_current, stale_documents
from search.index.positions import read_all
from search.index.rebuilding import rebuild
from search.models import DocumentOffer, IndexedItem, IndexedWord, SearchIndex
from search.searching import find
from tests.factories import network, pages
from tests.factories.media import DocumentFactory, document_file
from tests.media.texts import files
from tests.search.publishing import publish, published

pytestmark = pytest.mark.django_db


def committed():
    return TestCase.captureOnCommitCallbacks(execute=True)


def document_of(*texts, title="Verslag", name="verslag.pdf", **values):
    with committed():
        document = DocumentFactory(title=title, file=ContentFile(files.pdf(*texts), name), **values)
        read_waiting()
    return document


def offering(*documents, factory=pages.ArticlePageFactory, **values):
    body = [("downloads", {"heading": "", "documents": list(documents)})]
    return publish(factory(body=body, **values))


def found(text, language="nl", user=None):
    items = find(text, language, user).items
    return list(
        IndexedItem.objects.filter(pk__in=items, document__isnull=False).values_list("document", flat=True)
    )


def results(client, text, language="nl", **query):
    with translation.override(language):
        return client.get(reverse("search"), {"q": text, **query})


def hits(client, text, language="nl"):
    return [hit for hit in results(client, text, language).context["listing"].items if hit.file]


def counts():
    words = IndexedWord.objects.filter(frequency__gt=0).exclude(key__startswith="#")
    return sorted(words.values_list("key", "frequency", "open_frequency"))


def test_a_document_is_found_from_the_moment_a_live_page_offers_it():
    document = document_of("Walvissen", "met harpoenen")
    assert found("harpoen") == []
    page = pages.ArticlePageFactory(
        body=[("downloads", {"heading": "", "documents": [document]})], live=False
    )
    assert found("harpoen") == []
    publish(page)
    assert found("harpoen") == [document.pk]


def test_a_document_that_is_read_after_its_page_was_published_is_found_then():
    with committed():
        document = DocumentFactory(title="Zee", file=ContentFile(files.pdf("Walvissen"), "zee.pdf"))
    offering(document)
    assert found("walvis") == []
    assert found("zee") == [document.pk]
    with committed():
        read_waiting()
    assert found("walvis") == [document.pk]


def test_a_link_in_a_text_offers_a_document_too():
    document = document_of("Walvissen")
    publish(
        pages.ArticlePageFactory(
            body=[("text", f'<p><a linktype="document" id="{document.pk}">Lees</a></p>')]
        )
    )
    assert found("walvis") == [document.pk]


def test_a_link_to_what_is_no_document_breaks_nothing():
    for key in ("999999", "x", "-1", "9" * 40):
        publish(
            pages.ArticlePageFactory(body=[("text", f'<p><a linktype="document" id="{key}">Lees</a></p>')])
        )
    assert not DocumentOffer.objects.exists()


@pytest.mark.parametrize(
    "make",
    [
        lambda document: pages.PilotAreaPageFactory(
            pilot_area=network.PilotAreaDocumentFactory(document=document).pilot_area
        ),
        lambda document: pages.PublicationPageFactory(
            publication=network.PublicationFileFactory(document=document).publication
        ),
    ],
)
def test_the_files_of_a_record_are_found_with_its_page_and_no_longer_without(make):
    document = document_of("Walvissen")
    page = publish(make(document))
    assert found("walvis") == [document.pk]
    record = page.record
    with committed():
        for model in (PilotAreaDocument, PublicationFile):
            model.objects.all().delete()
        type(record).objects.get(pk=record.pk).save()
    assert found("walvis") == []


def test_the_hit_names_the_file_the_page_and_what_offers_it(client):
    document = document_of("Voorwoord", "", "Over walvissen en harpoenen", "Over zeilen", language="nl")
    page = offering(document, title="Vaart op zee")
    (hit,) = hits(client, "walvis harpoen")
    assert (hit.file.number, hit.file.name, hit.type_label) == (3, "verslag.pdf", "Document")
    assert hit.href == f"{document.url}#page=3"
    assert hit.extract == "Over <mark>walvissen</mark> en <mark>harpoenen</mark>"
    assert hit.file.offer == {"title": page.title, "href": page.get_url()}
    html = results(client, "walvis").content.decode()
    assert "pagina 3" in html
    assert f'<a href="{page.get_url()}">Vaart op zee</a>' in html
    assert client.get(document.url).status_code == 200


def test_the_page_is_that_with_most_words_of_the_query_and_the_first_among_equals(client):
    document = document_of("walvis", "harpoen", "walvis en harpoen", "walvis en harpoen")
    offering(document)
    assert [hit.file.number for hit in hits(client, "walvis harpoen")] == [3]
    assert [hit.file.number for hit in hits(client, "walvis")] == [1]


def test_a_document_of_one_page_and_one_that_is_no_pdf_have_no_number_in_their_address(client):
    one = document_of("Walvissen")
    with committed():
        two = DocumentFactory(title="Twee", file=ContentFile(files.pptx("zeil", "Walvissen"), "b.pptx"))
        read_waiting()
    offering(one, two)
    numbers = {hit.href: hit.file.number for hit in hits(client, "walvis")}
    assert numbers == {one.url: None, two.url: 2}


def test_a_document_found_by_its_title_only_has_no_extract(client):
    document = document_of("", "", title="Harpoenen")
    offering(document)
    (hit,) = hits(client, "harpoen")
    assert (hit.title, hit.extract, hit.file.number) == ("<mark>Harpoenen</mark>", "", None)


def test_the_page_in_the_readers_language_comes_first(client):
    document = document_of("walvissen en whales", language="en")
    dutch = offering(document, title="Nederlands")
    english = offering(document, title="English", language="en", translation_of=dutch)
    assert [hit.file.offer["title"] for hit in hits(client, "whales", "en")] == ["English"]
    english.unpublish()
    assert [hit.file.offer["title"] for hit in hits(client, "whales", "en")] == ["Nederlands"]


def test_the_language_is_that_of_the_document_else_that_of_its_words_else_that_of_the_page():
    dutch = document_of(
        "De walvissen zijn niet in de zee, maar zij worden door een schip van het dorp gejaagd", language=""
    )
    short = document_of("Gjøa 1903", language="")
    told = document_of("De walvissen van het dorp", language="en")
    page = offering(dutch, short, told, factory=pages.ArticlePageFactory, language="en")
    languages = dict(IndexedItem.objects.exclude(document=None).values_list("document", "language"))
    assert languages == {dutch.pk: "nl", short.pk: "en", told.pk: "en"}
    assert page.locale.language_code == "en"


def test_a_newer_file_takes_the_place_of_the_words():
    document = document_of("Walvissen")
    offering(document)
    with committed():
        add_newer_file(document.pk, document_file("nieuw.pdf", text="Zeilvaart"), "", None)
    assert found("walvis") == []
    with committed():
        read_waiting()
    assert found("zeilvaart") == [document.pk]


def test_another_title_is_found_at_once():
    document = document_of("Walvissen", title="Oud")
    offering(document)
    with committed():
        document.title = "Potvisvangst"
        document.save(update_fields=["title"])
    assert found("potvisvangst") == [document.pk]


@pytest.mark.parametrize(
    "leave",
    [
        lambda page, document: page.unpublish(),
        lambda page, document: page.delete(),
        lambda page, document: document.delete(),
        lambda page, document: Document.objects.filter(pk=document.pk).delete(),
        lambda page, document: publish(without_body(page)),
    ],
    ids=["unpublished", "page deleted", "deleted", "deleted in bulk", "left out"],
)
def test_a_document_that_is_offered_no_longer_leaves_nothing_behind(leave):
    document = document_of("Walvissen", title="Harpoenen")
    words = [{"key": key} for key in ("walvis", "harpoen")]
    page = offering(document, title="Over de zee")
    assert all(IndexedWord.objects.filter(frequency__gt=0, **word).exists() for word in words)
    with committed():
        leave(page, document)
    assert found("walvis") == []
    assert not any(IndexedWord.objects.filter(frequency__gt=0, **word).exists() for word in words)
    assert not IndexedItem.objects.exclude(document=None).exists()


def without_body(page):
    page.body = []
    return page


def test_a_document_of_two_pages_stays_until_the_last_one_goes():
    document = document_of("Walvissen")
    first, second = offering(document), offering(document)
    first.unpublish()
    assert found("walvis") == [document.pk]
    second.unpublish()
    assert found("walvis") == []


def test_rebuilding_gives_the_same():
    document = document_of("Walvissen", "met harpoenen")
    offering(document)
    before = counts()
    rebuild()
    assert found("harpoen") == [document.pk]
    assert counts() == before
    assert is_current()


def test_what_was_missed_is_mended():
    document, other = document_of("Walvissen"), document_of("Zeilvaart")
    offering(document)
    IndexedItem.objects.filter(document=document).delete()
    documents.put_item(
        SearchIndex.objects.to_write(), documents.analysed_document(other), True, document_id=other.pk
    )
    assert not is_current()
    keep_current()
    assert is_current()
    assert (found("walvis"), found("zeilvaart")) == ([document.pk], [])


def test_words_that_were_read_while_it_was_indexed_are_not_missed(monkeypatch):
    document = document_of("Walvisvaart")
    offering(document)
    analyse = documents.analyser.analyse

    def analyse_meanwhile(texts, language):
        DocumentText.objects.update(read_at=timezone.now())
        return analyse(texts, language)

    monkeypatch.setattr(documents.analyser, "analyse", analyse_meanwhile)
    documents.index_document(document.pk)
    monkeypatch.undo()

    assert list(stale_documents()) == [document]
    keep_documents_current()
    assert not stale_documents().exists()


def test_many_words_are_indexed_in_the_background(monkeypatch):
    monkeypatch.setattr(documents, "WORDS_AT_ONCE", 3)
    first, second = document_of("twee walvissen"), document_of("twee walvissen")
    offering(first, second)
    assert found("walvis") == [first.pk]
    keep_documents_current()
    assert sorted(found("walvis")) == [first.pk, second.pk]


def test_of_a_word_that_stands_often_a_number_of_places_is_kept():
    document = document_of(*[["walvis"] * 20] * 5)
    offering(document)
    item = IndexedItem.objects.get(document=document)
    assert item.body_length == 100
    assert max(map(len, read_all(item.body_positions).values())) == documents.MOST_PLACES


def test_the_results_take_as_many_queries_for_many_documents(client, django_assert_max_num_queries):
    def queries():
        results(client, "walvis")
        with django_assert_max_num_queries(40) as taken:
            assert results(client, "walvis").status_code == 200
        return len(taken)

    # With three hits or more, nothing is looked for in another spelling or language.
    offering(document_of("Walvissen"), title="Walvis")
    published("Walvis")
    one = queries()
    offering(*[document_of("Walvissen", f"bladzijde {number}") for number in range(5)], title="Walvis")
    assert queries() == one


def test_documents_have_a_type_among_the_filters(client):
    document = document_of("Walvissen")
    offering(document, title="Walvis op zee")
    answer = results(client, "walvis", type="document")
    assert [bool(hit.file) for hit in answer.context["listing"].items] == [True]
    (types,) = [one for one in answer.context["listing"].facets if one["parameter"] == "type"]
    assert ("Document", 1) in [(choice["label"], choice["count"]) for choice in types["choices"]]
