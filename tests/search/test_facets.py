"""Results are narrowed by several values at once, with counts that are true for who is looking."""

import datetime

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from articles.models import NewsSectionPage
from search.index.keeping import keep_current
from search.index.rebuilding import rebuild
from search.models import IndexedItem
from tests.factories import network, pages
from tests.factories.accounts import UserFactory
from tests.search.publishing import publish, published
from tests.search.test_page import DUTCH, ask, titles

pytestmark = pytest.mark.django_db


def choices(soup):
    """Return label → count of everything that the results can be narrowed by."""
    links = soup.select(".filters a")
    return {link.contents[0].strip(): int(link.select_one(".filters__count").get_text()) for link in links}


def link_to(soup, label):
    [link] = [link for link in soup.select(".filters a") if link.contents[0].strip() == label]
    return link


def follow(client, link):
    return BeautifulSoup(client.get(link["href"]).content, "html.parser")


@pytest.fixture
def whales():
    """Pages about whales: two news items and an article, of two years, and one of a theme."""
    theme = network.ThemeFactory(name={"nl": "Zee", "en": "Sea"})
    for title, factory, year in (
        ("Walvis in 2015", pages.NewsItemPageFactory, 2015),
        ("Walvis in 2016", pages.NewsItemPageFactory, 2016),
        ("Walvis op zee", pages.ArticlePageFactory, 2016),
    ):
        page = published(title, factory=factory, date=datetime.date(year, 5, 1))
    page.themes.set([theme])
    publish(page)


def test_values_of_one_facet_widen_and_those_of_several_narrow(client, whales):
    everything = ask(client, "walvis")
    assert choices(everything)["Nieuwsbericht"] == 2

    news = follow(client, link_to(everything, "Nieuwsbericht"))
    assert titles(news) == ["Walvis in 2016", "Walvis in 2015"]
    assert choices(news)["2016"] == 1

    both = follow(client, link_to(news, "Artikel"))
    assert len(titles(both)) == 3
    assert choices(both)["2016"] == 2

    narrowed = follow(client, link_to(both, "2016"))
    assert set(titles(narrowed)) == {"Walvis in 2016", "Walvis op zee"}


def test_each_chosen_value_is_removed_by_itself_and_all_together(client, whales):
    soup = ask(client, "walvis", type=["newsitem", "article"], year="2016")

    tags = {link.contents[0].strip(): link for link in soup.select(".active a.tag")}
    assert set(tags) == {"Nieuwsbericht", "Artikel", "2016"}
    assert titles(follow(client, tags["Artikel"])) == ["Walvis in 2016"]
    assert titles(follow(client, link_to(soup, "Artikel"))) == ["Walvis in 2016"]
    assert len(titles(follow(client, soup.select(".active a")[-1]))) == 3


def test_counts_are_those_of_a_site_without_what_the_reader_may_not_see(client, whales):
    page = published(
        "Walvis in het geheim", factory=pages.NewsItemPageFactory, date=datetime.date(1999, 1, 1)
    )
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert "1999" not in choices(ask(client, "walvis"))
    assert choices(ask(client, "walvis"))["Nieuwsbericht"] == 2
    client.force_login(UserFactory())
    assert choices(ask(client, "walvis"))["Nieuwsbericht"] == 3


def test_pages_are_narrowed_by_the_pilot_area_that_they_are_about(client):
    area = network.PilotAreaFactory(name={"nl": "Proeftuin Zeepost"})
    published("Op zee", factory=pages.PilotAreaPageFactory, pilot_area=area)
    page = published("Walvis op zee")
    page.about_pilot_areas.set([area])
    publish(page)
    published("Walvis op het land aan zee")

    soup = ask(client, "zee")

    assert choices(soup)["Proeftuin Zeepost"] == 2
    assert set(titles(follow(client, link_to(soup, "Proeftuin Zeepost")))) == {"Op zee", "Walvis op zee"}


def test_a_pilot_area_that_the_reader_may_not_see_is_not_named(client):
    area = network.PilotAreaFactory(name={"nl": "Proeftuin Zeepost"})
    hidden = published("Op zee", factory=pages.PilotAreaPageFactory, pilot_area=area)
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    for number in range(2):
        page = published(f"Walvis {number}")
        page.about_pilot_areas.set([area])
        publish(page)

    soup = ask(client, "walvis", pilot_area=area.slug)

    assert titles(soup) == []
    assert "Proeftuin Zeepost" not in soup.get_text()


def test_a_value_chosen_twenty_times_or_that_nothing_has_gives_a_helpful_page(client, whales):
    soup = ask(client, "walvis", theme=["bestaat-niet"] * 50, year=["1066", "\x00", "x" * 5000])
    assert titles(soup) == []
    assert soup.select_one(".empty a")["href"] == f"{DUTCH}?q=walvis"


def test_pages_of_results_keep_every_filter(client):
    for number in range(14):
        published(f"Walvis {number}", factory=pages.NewsItemPageFactory, date=datetime.date(2016, 1, 1))
    soup = ask(client, "walvis", type=["newsitem", "article"], year="2016")
    second = follow(client, soup.select_one("a[rel=next]"))
    assert len(titles(second)) == 2
    assert len(second.select(".active a.tag")) == 3


def test_sections_are_found(client):
    section = pages.section(NewsSectionPage)
    section.title, section.lead = "Walvisnieuws", "Alles over de harpoen."
    publish(section)

    soup = ask(client, "harpoen")

    assert titles(soup) == ["Walvisnieuws"]
    assert soup.select_one(".hit .tag").get_text() == "Rubriek"
    section.unpublish()
    assert titles(ask(client, "harpoen")) == []


def test_a_theme_that_gets_another_name_is_called_so(client, whales, django_capture_on_commit_callbacks):
    theme = network.ThemeFactory._meta.model.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        theme.name = {"nl": "Oceaan"}
        theme.slug = "oceaan"
        theme.save()

    assert titles(ask(client, "walvis", theme="oceaan")) == ["Walvis op zee"]


@pytest.mark.parametrize("renew", [keep_current, rebuild])
def test_an_index_from_before_is_filled_with_values(whales, renew):
    before = set(IndexedItem.objects.values_list("page", "news_date"))
    IndexedItem.objects.update(facets={}, news_date=None, is_stale=True)

    renew()

    assert IndexedItem.objects.live().filter(facets__type=["newsitem"]).count() == 2
    assert before <= set(IndexedItem.objects.live().values_list("page", "news_date"))
