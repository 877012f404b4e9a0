"""The switcher, ``hreflang`` and what is said when a page is not there."""

import pytest
from bs4 import BeautifulSoup
from django.utils.translation import override

from articles.models import NewsSectionPage
from home.models import HomePage
from home.structure.build import build_structure
from leernetwerk.pages.views.errors import permission_denied, server_error
from tests.factories import pages

pytestmark = pytest.mark.django_db

BASE = "http://testserver"


def soup(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


def alternates(page):
    return {link["hreflang"]: link["href"] for link in page.select('link[rel="alternate"][hreflang]')}


def switcher(page):
    """Return language code → address in the switcher, ``None`` for a language that is named without a link."""
    found = {}
    for item in page.select("nav.lang > *"):
        code = item.find(string=True, recursive=True).strip().lower()
        found[code] = item.get("href")
    return found


def test_translations_are_offered_to_readers_and_machines(client):
    dutch = pages.NewsItemPageFactory()
    english = pages.NewsItemPageFactory(language="en", translation_of=dutch)

    for page in (dutch, english):
        seen = soup(client, page.get_url())
        assert switcher(seen) == {"nl": dutch.get_url(), "en": english.get_url()}
        assert alternates(seen) == {
            "nl": BASE + dutch.get_url(),
            "en": BASE + english.get_url(),
            "x-default": BASE + dutch.get_url(),
        }
        assert seen.find("link", rel="canonical")["href"] == BASE + page.get_url()


def test_a_missing_or_draft_translation_is_named_and_not_linked(client):
    page = pages.NewsItemPageFactory()
    pages.NewsItemPageFactory(language="en", translation_of=page, live=False)

    seen = soup(client, page.get_url())

    assert switcher(seen) == {"nl": page.get_url(), "en": None}
    assert alternates(seen) == {}


def test_each_page_says_in_which_language_it_is(client):
    assert soup(client, "/nl/").html["lang"] == "nl"
    assert soup(client, "/en/").html["lang"] == "en"


def test_a_third_language_takes_part(client, settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [*settings.LANGUAGES, ("de", "Deutsch")]
    build_structure()
    page = pages.NewsItemPageFactory()

    german = pages.section(HomePage, "de")
    assert alternates(soup(client, "/nl/"))["de"] == BASE + german.get_url()
    assert switcher(soup(client, page.get_url())) == {"nl": page.get_url(), "en": None, "de": None}
    assert client.get("/", headers={"accept-language": "de"})["Location"] == "/de/"
    section = pages.section(NewsSectionPage, "de")
    assert soup(client, section.get_url()).find("a", href=page.get_url())["lang"] == "nl"


@pytest.mark.parametrize(("url", "language"), [("/nl/bestaat-niet/", "nl"), ("/en/not/there/", "en")])
def test_an_unknown_address_answers_in_its_own_language(client, url, language):
    seen = soup(client, url, status=404)

    assert seen.html["lang"] == language
    assert seen.find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_an_address_that_exists_in_another_language_is_offered(client):
    page = pages.NewsItemPageFactory(slug="leren-van-elkaar", title="Leren van elkaar")

    response = client.get("/en/news/leren-van-elkaar/")

    assert response.status_code == 404
    assert response.context["suggestions"] == [
        {"language": "nl", "title": "Leren van elkaar", "url": page.get_url()}
    ]


def test_drafts_are_not_offered(client):
    pages.NewsItemPageFactory(slug="nog-niet", live=False)

    assert client.get("/en/news/nog-niet/").context["suggestions"] == []


def test_draft_pages_are_not_there(client):
    assert client.get(pages.NewsItemPageFactory(live=False).get_url()).status_code == 404


def test_menus_stand_around_the_page_that_says_nothing_is_here(client):
    response = client.get("/nl/bestaat-niet/")

    assert str(response.context["site_settings"])


@pytest.mark.parametrize(("view", "status"), [(server_error, 500), (permission_denied, 403)])
def test_a_failure_is_told_in_the_readers_language(client, view, status):
    request = client.get("/en/").wsgi_request
    with override("en"):
        response = view(request)

    assert response.status_code == status
    assert '<html lang="en">' in response.content.decode()
