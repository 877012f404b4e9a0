"""How many queries a public page takes: few, and as many with two thousand pages as with twenty.

The cache is the one of the settings, in the database, so that what it is asked counts too.
"""

import datetime

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ArticleAuthor, NewsSectionPage
from home.models import HomePage, Navigation, OverviewPage
from leernetwerk.network.models import Theme
from leernetwerk.pages.models import ContentPage
from pilots.models import AgendaPage
from tests.factories import network, pages, rich

pytestmark = pytest.mark.django_db

MANY = 2000


@pytest.fixture(autouse=True)
def cache_in_the_database(settings, db):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
        "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    }
    call_command("createcachetable", verbosity=0)


@pytest.fixture
def site():
    """One of everything, and menus to it; returns name → address."""
    article, pilot_area = rich.full_article(), rich.full_pilot_area()
    home = rich.full_home(pages.section(HomePage))
    navigation = Navigation.objects.get(locale__language_code="nl")
    navigation.main_menu = [("link", {"page": pages.section(NewsSectionPage), "url": "", "label": ""})]
    navigation.footer_columns = [
        ("column", {"heading": "Meer", "items": [{"page": article, "url": "", "label": "Artikel"}]})
    ]
    navigation.save()
    addresses = {"home": home, "article": article, "pilot area": pilot_area}
    addresses |= {"listing": pages.section(NewsSectionPage), "overview": pages.section(OverviewPage)}
    addresses |= {"agenda": pages.section(AgendaPage)}
    urls = {name: page.get_url() for name, page in addresses.items()}
    urls["filtered overview"] = f"{urls['overview']}?theme={Theme.objects.first().slug}"
    urls |= {"feed": f"{urls['listing']}feed/atom/", "sitemap": "/sitemap.xml"}
    return urls


BUDGETS = {
    "home": 16,
    "article": 12,
    "pilot area": 14,
    "listing": 15,
    "overview": 15,
    "filtered overview": 15,
    "agenda": 15,
    "feed": 12,
    "sitemap": 5,
}


def queries_for(client, url):
    """Return the statements of one visit, once pictures and content types have been made and found."""
    assert client.get(url).status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(url).status_code == 200
    return [query["sql"] for query in captured]


def add_pages(number):
    """Add news with themes to both languages."""
    themes = [network.ThemeFactory() for _number in range(3)]
    keys = pages.add_many(pages.NewsItemPageFactory, number // 2)
    keys += pages.add_many(pages.NewsItemPageFactory, number - number // 2, language="en")
    links = ContentPage.themes.through
    links.objects.bulk_create(
        [links(contentpage_id=key, theme=themes[key % 3]) for key in keys], batch_size=400
    )


def test_pages_take_few_queries(client, site):
    add_pages(20)

    taken = {name: queries_for(client, url) for name, url in site.items()}

    beyond = {name: taken[name] for name, budget in BUDGETS.items() if len(taken[name]) > budget}
    assert beyond == {}


@pytest.mark.slow
def test_two_thousand_pages_take_no_more_queries(client, site):
    add_pages(20)
    few = {name: len(queries_for(client, url)) for name, url in site.items()}
    add_pages(MANY)

    many = {name: len(queries_for(client, url)) for name, url in site.items()}

    assert {name: number for name, number in many.items() if abs(number - few[name]) > 1} == {}


def test_a_visitor_without_cookie_touches_no_session(client, site):
    for url in site.values():
        statements = queries_for(client, url)
        assert not [statement for statement in statements if "django_session" in statement]


def test_public_pages_set_no_cookie(client, site):
    for url in [*site.values(), "/", "/nl/bestaat-niet/", "/robots.txt"]:
        assert "Set-Cookie" not in client.get(url)


@pytest.mark.slow
def test_publishing_takes_as_few_queries_among_thousands_of_pages():
    page = rich.full_article()
    # The first time a page has no earlier version to compare with.
    queries_to_publish(page)
    add_pages(20)
    among_few = queries_to_publish(page)
    add_pages(MANY)

    assert queries_to_publish(page) == pytest.approx(among_few, abs=1)
    assert among_few <= 150


@pytest.mark.slow
def test_publishing_an_original_with_its_translation_takes_as_few():
    page = rich.full_article()
    pages.ArticlePageFactory(language="en", translation_of=page)
    queries_to_publish(page)
    add_pages(MANY)

    assert queries_to_publish_facts(page) <= 150


def queries_to_publish_facts(page):
    """Return how many statements publishing takes that changes a date, a theme, an author and words."""
    page.date = datetime.date(2021, 4, 5)
    page.themes.set([network.ThemeFactory()])
    page.authors.set([ArticleAuthor(person=network.PersonFactory())])
    return queries_to_publish(page)


def queries_to_publish(page):
    """Return how many statements publishing a change takes, not counting what follows after the commit."""
    page.title += " en meer"
    revision = page.save_revision()
    with CaptureQueriesContext(connection) as captured:
        revision.publish()
    return len(captured)
