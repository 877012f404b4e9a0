"""Feeds: one of each kind per section and language, read as feed readers read them."""

import datetime
from xml.etree import ElementTree

import feedparser
import pytest
from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from articles.models import NewsSectionPage
from home.models import GlossaryPage, OverviewPage
from leernetwerk.network.models import Session
from pilots.models import AgendaPage, PilotSectionPage
from tests.factories import network, pages

pytestmark = pytest.mark.django_db

KINDS = ["rss", "atom"]


def address(section_class, kind, language="nl"):
    return f"{pages.section(section_class, language).get_url()}feed/{kind}/"


def read(client, url):
    """Return the feed at ``url`` as ``feedparser`` reads it, without complaint."""
    feed = feedparser.parse(client.get(url).content)
    assert not feed.bozo, feed.bozo_exception
    return feed


@pytest.mark.parametrize("kind", KINDS)
def test_items_stand_in_order_with_their_words(client, kind):
    pages.NewsItemPageFactory(title="Oud", slug="oud", date=datetime.date(2016, 1, 1))
    pages.NewsItemPageFactory(
        title="Nieuw & <b>vet</b>", slug="nieuw", date=datetime.date(2017, 1, 1), lead="Over 1 < 2."
    )

    feed = read(client, address(NewsSectionPage, kind))

    assert [entry.link.rsplit("/", 2)[-2] for entry in feed.entries] == ["nieuw", "oud"]
    titles = ElementTree.fromstring(client.get(address(NewsSectionPage, kind)).content).iter()
    assert "Nieuw & <b>vet</b>" in [element.text for element in titles if element.tag.endswith("title")]
    assert feed.entries[0].summary == "Over 1 &lt; 2."
    assert feed.feed.language == "nl"


@pytest.mark.parametrize("kind", KINDS)
def test_each_item_comes_once_in_the_language_of_the_feed(client, kind):
    dutch = pages.NewsItemPageFactory(title="Nederlands")
    english = pages.NewsItemPageFactory(title="English", language="en", translation_of=dutch)
    only_dutch = pages.NewsItemPageFactory(title="Alleen hier")

    feed = read(client, address(NewsSectionPage, kind, "en"))

    links = {entry.link: entry.title for entry in feed.entries}
    assert links == {
        f"http://testserver{english.get_url()}": "English",
        f"http://testserver{only_dutch.get_url()}": "Alleen hier (only in Dutch)",
    }


def test_atom_says_in_which_language_an_item_is(client):
    pages.NewsItemPageFactory(title="Alleen hier")

    content = client.get(address(NewsSectionPage, "atom", "en")).content.decode()

    assert '<entry xml:lang="nl">' in content


def test_an_item_keeps_its_id_when_its_words_and_address_change(client):
    page = pages.NewsItemPageFactory()
    before = read(client, address(NewsSectionPage, "atom")).entries[0].id
    page.title, page.slug = "Anders", "anders"
    page.save()

    assert read(client, address(NewsSectionPage, "atom")).entries[0].id == before


def test_updated_follows_the_record_and_its_sessions(client):
    page = pages.PilotAreaPageFactory()
    session = network.SessionFactory(series__pilot_area=page.pilot_area)
    later = datetime.datetime(2031, 5, 6, 7, 8, tzinfo=datetime.UTC)
    Session.objects.filter(pk=session.pk).update(updated_at=later)

    feed = read(client, address(PilotSectionPage, "atom"))

    assert feed.entries[0].updated == "2031-05-06T07:08:00+00:00"
    assert feed.feed.updated == "2031-05-06T07:08:00+00:00"


@pytest.mark.parametrize("kind", KINDS)
def test_an_unchanged_feed_is_not_sent_again(client, kind):
    pages.NewsItemPageFactory()
    url = address(NewsSectionPage, kind)
    first = client.get(url)

    by_tag = client.get(url, headers={"if-none-match": first["ETag"]})
    by_date = client.get(url, headers={"if-modified-since": first["Last-Modified"]})

    assert (by_tag.status_code, by_date.status_code) == (304, 304)
    pages.NewsItemPageFactory()
    assert client.get(url, headers={"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_feed_is_a_feed_that_stays_the_same(client, kind):
    url = address(NewsSectionPage, kind)

    assert read(client, url).entries == []
    assert client.get(url)["ETag"] == client.get(url)["ETag"]


def test_signs_that_xml_cannot_hold_are_left_out(client):
    page = pages.NewsItemPageFactory(lead="een\x0btwee\x1f\ufffe")
    type(page).objects.filter(pk=page.pk).update(title="kop\x08")

    feed = read(client, address(NewsSectionPage, "rss"))

    assert (feed.entries[0].title, feed.entries[0].summary) == ("kop", "eentwee")
    assert client.get("/sitemap.xml").status_code == 200


def test_what_is_private_is_in_no_feed(client):
    page = pages.NewsItemPageFactory()
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
    restriction.groups.add(Group.objects.create(name="Partners"))

    for section_class in (NewsSectionPage, OverviewPage):
        feed = read(client, address(section_class, "rss"))
        assert page.title not in [entry.title for entry in feed.entries]


def test_the_agenda_has_a_feed_of_what_is_to_come(client):
    page = pages.PilotAreaPageFactory()
    series = network.SeriesFactory(pilot_area=page.pilot_area)
    network.SessionFactory(series=series, date=network.day(-1))
    coming = network.SessionFactory(series=series, date=network.day(5), place="Veldhoven")
    network.SessionFactory(series=series, date=network.day(6), status="draft")
    network.SessionFactory(series=series, date=network.day(7), visibility="members")

    feed = read(client, address(AgendaPage, "atom"))

    assert [entry.title for entry in feed.entries] == [coming.name.text("nl")]
    assert "Veldhoven" in feed.entries[0].summary
    assert feed.entries[0].link == f"http://testserver{page.get_url()}"


@pytest.mark.parametrize("rest", ["feed/", "feed/json/", "feed/rss/meer/", "voer/rss/"])
def test_other_addresses_below_a_section_are_not_there(client, rest):
    assert client.get(pages.section(NewsSectionPage).get_url() + rest).status_code == 404


def test_the_glossary_has_no_feed(client):
    assert client.get(address(GlossaryPage, "rss")).status_code == 404
