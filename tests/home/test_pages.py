"""What the home page, evergreen pages and the glossary show, and what stands around every page."""

import json

import pytest
from bs4 import BeautifulSoup

from articles.models import NewsSectionPage
from home.models import GlossaryPage, HomePage, Navigation
from tests.factories import network, pages, rich

pytestmark = pytest.mark.django_db


def section_of_home(client, name, value):
    """Give the Dutch home page one section and return what that shows."""
    home = pages.section(HomePage)
    home.sections = [(name, value)]
    home.save()
    response = client.get(home.get_url())
    assert response.status_code == 200
    (block,) = response.context["page"].sections
    return block.value.found


def test_all_sections_are_shown(client):
    home = rich.full_home(pages.section(HomePage))

    html = client.get(home.get_url()).content.decode()

    for words in ("Anders organiseren", "Agenda", "Nieuws", "Proeftuinen", "Aan het woord", "Meer"):
        assert words in html


def test_home_without_anything_is_a_page(client):
    home = pages.section(HomePage)
    home.sections = []
    home.save()

    assert client.get(home.get_url()).status_code == 200


def test_the_open_call_that_closes_first_is_shown(client):
    later = network.CallFactory(closes=network.day(20))
    first = network.CallFactory(closes=network.day(5))
    closed = network.CallFactory(closes=network.day(-1))
    for call in (later, first, closed):
        pages.CallPageFactory(call=call)

    assert section_of_home(client, "call", {})["call"] == first


def test_without_an_open_call_there_is_no_section(client):
    pages.CallPageFactory(call=network.CallFactory(closes=network.day(-1)))

    assert section_of_home(client, "call", {}) == {"call": None}


def test_the_next_sessions_are_shown_without_those_cancelled(client):
    kept = [network.SessionFactory(date=network.day(number)) for number in (3, 1, 2)]
    network.SessionFactory(date=network.day(1), status="cancelled")

    found = section_of_home(client, "sessions", {"heading": "Agenda", "number": 2})

    assert found["sessions"] == [kept[1], kept[2]]


def test_pilot_areas_say_where_and_when(client):
    pages.PilotAreaPageFactory(pilot_area__place="Veldhoven", pilot_area__since="2015")

    found = section_of_home(client, "pilots", {"heading": "Proeftuinen", "number": 4})

    assert [item.meta for item in found["items"]] == ["Veldhoven · sinds 2015"]


def test_a_listing_holds_what_the_editor_configured(client):
    theme = network.ThemeFactory()
    for title, page_factory in (("B", pages.NewsItemPageFactory), ("A", pages.InterviewPageFactory)):
        page = page_factory(title=title)
        page.themes.set([theme])
        page.save()
    pages.NewsItemPageFactory(title="C")
    article = pages.ArticlePageFactory(title="D")
    article.themes.set([theme])
    article.save()

    found = section_of_home(
        client,
        "listing",
        {
            "heading": "Meer",
            "types": ["articles.NewsItemPage", "articles.InterviewPage"],
            "themes": [theme],
            "number": 6,
            "order": "title",
        },
    )

    assert [item.title for item in found["items"]] == ["A", "B"]


def test_a_deleted_quote_is_passed_over(client):
    quote, gone = network.QuoteFactory(), network.QuoteFactory()
    home = pages.section(HomePage)
    home.sections = [("quotes", {"heading": "Aan het woord", "quotes": [gone, quote]})]
    home.save()
    gone.delete()

    assert quote.text["nl"] in client.get(home.get_url()).content.decode()


def test_an_evergreen_page_lists_the_pages_below_it(client):
    page = pages.EvergreenPageFactory()
    english = pages.EvergreenPageFactory(language="en", translation_of=page)
    child = pages.EvergreenPageFactory(parent=page)
    pages.EvergreenPageFactory(parent=child)
    only_english = pages.EvergreenPageFactory(parent=english, language="en")

    children = client.get(page.get_url()).context["children"]

    assert [(row["url"], row["language"]) for row in children] == [
        (child.get_url(), ""),
        (only_english.get_url(), "en"),
    ]


def test_the_glossary_sorts_terms_as_dictionaries_do(client):
    for name in ("zelfsturing", "Ärger", "agenda", "5 vragen"):
        network.TermFactory(name={"nl": name})
    network.TermFactory(name={"en": "yield"}, explanation={"en": "What comes of it."})

    url = pages.section(GlossaryPage).get_url()
    response = client.get(url)
    letters = {
        row["letter"]: [str(term.name) for term in row["terms"]] for row in response.context["letters"]
    }

    assert letters["A"][-2:] == ["agenda", "Ärger"]
    assert letters["#"] == ["5 vragen"]
    assert '<span lang="en">yield</span>' in response.content.decode()


def links(seen, selector):
    return [
        (link.get_text(strip=True), link["href"], link.get("aria-current")) for link in seen.select(selector)
    ]


def menu(*values):
    return [("link", {"page": None, "url": "", "label": ""} | value) for value in values]


def test_menus_lead_to_pages_in_the_readers_language(client):
    dutch = pages.NewsItemPageFactory(title="Nederlands")
    english = pages.NewsItemPageFactory(title="English", language="en", translation_of=dutch)
    draft = pages.NewsItemPageFactory(live=False, title="Concept")
    section = pages.section(NewsSectionPage, "en")
    navigation = Navigation.objects.get(locale__language_code="en")
    navigation.main_menu = menu(
        {"page": dutch},
        {"page": section, "label": "All news"},
        {"page": draft},
        {"url": "https://example.org/", "label": "Elsewhere"},
    )
    navigation.save()

    seen = BeautifulSoup(client.get(english.get_url()).content, "html.parser")

    assert links(seen, "nav.nav a") == [
        ("English", english.get_url(), "page"),
        ("All news", section.get_url(), "true"),
        ("Elsewhere", "https://example.org/", None),
    ]


def test_a_menu_survives_a_deleted_page(client):
    page = pages.NewsItemPageFactory()
    navigation = Navigation.objects.get(locale__language_code="nl")
    navigation.main_menu = menu({"page": page, "label": "Weg"})
    navigation.save()
    type(page).objects.get(pk=page.pk).delete()

    assert "Weg" not in client.get("/nl/").content.decode()


def test_a_site_without_navigation_still_shows_pages(client):
    Navigation.objects.all().delete()

    assert client.get("/nl/").status_code == 200


def test_structured_data_bears_the_name_that_editors_gave_the_site(client):
    Navigation.objects.filter(locale__language_code="nl").update(site_name="Anders", site_name_second_line="")

    seen = BeautifulSoup(client.get("/nl/").content, "html.parser")

    graph = json.loads(seen.find("script", type="application/ld+json").string)["@graph"]
    assert {thing["name"] for thing in graph if thing["@type"] in {"WebSite", "Organization"}} == {"Anders"}
