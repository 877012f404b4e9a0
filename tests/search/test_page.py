"""The search page."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leernetwerk.media.texts.reading import read_waiting
from leernetwerk.pages.models import ContentPage
from search.index.rebuilding import rebuild
from tests.factories import network, pages
from tests.factories.accounts import UserFactory
from tests.factories.bad_input import AWKWARD
from tests.factories.media import DocumentFactory, ImageFactory
from tests.search.publishing import publish, published

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine")]

DUTCH, ENGLISH = "/nl/zoeken/", "/en/search/"


def ask(client, query, address=DUTCH, **values):
    """Return the page of results as ``BeautifulSoup``."""
    response = client.get(address, {"q": query, **values})
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def titles(soup):
    return [link.get_text() for link in soup.select(".hit__title a")]


def test_hits_lead_to_their_pages_with_the_found_forms_marked(client):
    page = published("Over walvissen", "Er zwom een walvis & een haai.")

    soup = ask(client, "walvis")

    [hit] = soup.select(".hit")
    assert hit.select_one(".hit__title a")["href"] == page.get_url()
    assert [mark.get_text() for mark in hit.select("mark")] == ["walvissen", "walvis"]
    assert hit.select("p")[-1].get_text() == "Er zwom een walvis & een haai."


def test_html_in_pages_and_queries_is_text(client):
    published("<b>Walvis</b>", "walvis &lt;script&gt;alert(1)&lt;/script&gt;")

    soup = ask(client, "<script>walvis</script>")

    assert soup.select(".hit script, .hit b, .searchbar script") == []
    assert titles(soup) == ["<b>Walvis</b>"]


def test_extract_shows_the_place_where_the_words_stand(client):
    published("Verslag", f"{'vulling ' * 300} walvis {'vulling ' * 300}")

    [extract] = [hit.select("p")[-1].get_text() for hit in ask(client, "walvis").select(".hit")]

    assert "walvis" in extract
    assert extract.startswith("… ")
    assert extract.endswith(" …")
    assert len(extract.split()) < 45


def test_without_a_query_there_is_a_field_and_nothing_else(client):
    published("Walvis")
    soup = ask(client, "")
    assert soup.select_one("input[type=search]")
    assert soup.select(".hit, .facets, .empty, [role=status]") == []


def test_nothing_found_says_so_and_what_to_do(client):
    assert "Niets gevonden" in ask(client, "qqqqqqqq").select_one(".empty").get_text()


def test_correction_is_shown_and_leads_to_what_was_typed(client):
    published("Walvisvaart")

    soup = ask(client, "walvisvart")

    assert titles(soup) == ["Walvisvaart"]
    assert soup.select_one(".searched b").get_text() == "walvisvaart"
    as_typed = client.get(soup.select_one(".searched a")["href"])
    assert titles(BeautifulSoup(as_typed.content, "html.parser")) == []


def test_filters_count_and_narrow_and_keep_the_query(client):
    theme = network.ThemeFactory(name={"nl": "Zee"})
    page = published("Walvis in de zee")
    page.themes.set([theme])
    publish(page)
    published("Walvis op het land", factory=pages.NewsItemPageFactory)

    soup = ask(client, "walvis")
    [choice] = [link for link in soup.select(".filters a") if "Nieuws" in link.get_text()]
    narrowed = BeautifulSoup(client.get(choice["href"]).content, "html.parser")

    assert choice.select_one(".filters__count").get_text() == "1"
    assert titles(narrowed) == ["Walvis op het land"]
    assert narrowed.select_one("input[type=search]")["value"] == "walvis"
    assert titles(ask(client, "walvis", theme=theme.slug)) == ["Walvis in de zee"]


def test_filter_that_nothing_has_leads_back(client):
    published("Walvis")
    soup = ask(client, "walvis", year="1066")
    assert soup.select_one(".empty a")["href"] == f"{DUTCH}?q=walvis"


def test_pages_of_results_follow_one_another(client):
    for number in range(14):
        published(f"Walvis {number}")
    first, second = ask(client, "walvis"), ask(client, "walvis", page=2)
    assert (len(titles(first)), len(titles(second))) == (12, 2)
    assert titles(ask(client, "walvis", page=99)) == titles(second)


def test_both_languages_have_a_page_and_lead_to_each_other(client):
    published("Whales", language="en")
    soup = ask(client, "whale", ENGLISH)
    assert titles(soup) == ["Whales"]
    switch = soup.select_one('.lang a[hreflang="nl"]')
    assert switch["href"] == f"{DUTCH}?q=whale"
    assert [link["hreflang"] for link in soup.select('link[rel="alternate"]')] == ["nl", "en", "x-default"]


def test_results_stay_out_of_search_engines(client):
    assert ask(client, "walvis").select_one('meta[name="robots"]')["content"] == "noindex"


def test_every_page_leads_to_the_search_page_of_its_language(client):
    for address, search in (("/nl/", DUTCH), ("/en/", ENGLISH), ("/nl/bestaat-niet/", DUTCH)):
        soup = BeautifulSoup(client.get(address).content, "html.parser")
        assert soup.select_one(f'header a[href="{search}"]').get_text() in {"Zoeken", "Search"}


def test_a_visitor_gets_no_cookie(client):
    assert "Set-Cookie" not in client.get(DUTCH, {"q": "walvis"})


@pytest.mark.parametrize(
    "query", [*AWKWARD, "AND", "NEAR(a b)", '"', "%", "de het een", "?!", "a", "x" * 40_000]
)
@pytest.mark.parametrize("address", [DUTCH, ENGLISH])
def test_awkward_queries_get_a_page(client, query, address):
    published("Walvis")
    ask(client, query, address)
    ask(client, "walvis", address, type=query, theme=query, year=query, page=query)


@pytest.fixture
def many():
    """Sixty pages of a theme, a pilot area and two types, six of which are about the sea, and five in English.

    Besides, a page offers a document about something else.
    """

    def name(page, number):
        page.title = page.draft_title = f"Walvis {number} {'aan zee' if number < 3 else ''}"

    theme, area = network.ThemeFactory(), network.PilotAreaFactory()
    pages.PilotAreaPageFactory(title="Proeftuin", pilot_area=area)
    values = {"title": "Walvis aan zee", "image": ImageFactory(), "image_is_decorative": True}
    keys = [
        key
        for factory in (pages.ArticlePageFactory, pages.NewsItemPageFactory)
        for key in pages.add_many(factory, 30, each=name, **values)
    ]
    for of_pages, value in (
        (ContentPage.themes, {"theme": theme}),
        (ContentPage.about_pilot_areas, {"pilotarea": area}),
    ):
        of_pages.through.objects.bulk_create([of_pages.through(contentpage_id=key, **value) for key in keys])
    pages.add_many(pages.ArticlePageFactory, 5, title="Whale", language="en")
    document = DocumentFactory(title="Orka", file=ContentFile(b"Een orka.", "orka.txt"))
    pages.ArticlePageFactory(body=[("downloads", {"heading": "", "documents": [document]})])
    read_waiting()
    rebuild()


@pytest.mark.parametrize("is_signed_in", [False, True])
@pytest.mark.parametrize(
    "values",
    [
        {},
        {"type": ["article", "newsitem"], "year": "2016", "page": 2},
        {"theme": "bestaat-niet"},
        {"as_typed": "1"},
    ],
)
def test_results_take_few_queries_however_many_there_are(client, many, values, is_signed_in, engine):
    if is_signed_in:
        client.force_login(UserFactory())

    def queries(query):
        found = titles(ask(client, query, **values))
        with CaptureQueriesContext(connection) as captured:
            ask(client, query, **values)
        return found, len(captured)

    answers = {
        query: queries(query)
        for query in (
            *("zee", "walvis", "walvys", "walvis whale", "whale", "qqqqq"),
            *("orka", "orca", "orka whale", "orca whale"),
        )
    }

    if not values:
        assert answers["orca"][0] == ["Orka"]
        assert [title[:5] for title in answers["whale"][0]] == ["Whale"] * 3
    counts = {query: number for query, (_found, number) in answers.items()}
    assert abs(counts["zee"] - counts["walvis"]) <= 1
    assert max(counts.values()) <= 12, counts
