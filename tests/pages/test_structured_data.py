"""What search engines read: schema.org in JSON-LD, and Open Graph."""

import datetime
import json

import pytest
from bs4 import BeautifulSoup

from home.models import GlossaryPage, HomePage
from leernetwerk.network.models import Session
from pilots.models import AgendaPage
from tests.factories import media, network, pages

pytestmark = pytest.mark.django_db

BASE = "http://testserver"


def soup(client, page):
    return BeautifulSoup(client.get(page.get_url()).content, "html.parser")


def things(client, page):
    """Return type → list of the things that a page describes."""
    (script,) = soup(client, page).select('script[type="application/ld+json"]')
    data = json.loads(script.string)
    assert data["@context"] == "https://schema.org"
    found = {}
    for thing in data["@graph"]:
        found.setdefault(thing["@type"], []).append(thing)
    return found


def og(seen):
    return {tag["property"]: tag["content"] for tag in seen.select('meta[property^="og:"]')}


def test_home_describes_the_site_and_the_organisation(client):
    found = things(client, pages.section(HomePage, "en"))

    assert found["WebSite"][0]["inLanguage"] == "en"
    assert found["WebSite"][0]["publisher"]["@id"] == found["Organization"][0]["@id"]
    assert found["Organization"][0]["logo"].startswith(BASE)
    assert "BreadcrumbList" not in found


def test_news_is_a_news_article(client):
    page = pages.NewsItemPageFactory(
        date=datetime.date(2016, 9, 5), image=media.ImageFactory(), image_alt="Een kring"
    )

    (article,) = things(client, page)["NewsArticle"]

    assert article["headline"] == page.title
    assert article["datePublished"] == "2016-09-05"
    assert datetime.datetime.fromisoformat(article["dateModified"]).utcoffset() is not None
    assert article["inLanguage"] == "nl"
    assert article["mainEntityOfPage"] == BASE + page.get_url()
    assert article["image"].startswith(BASE)
    assert article["publisher"]["@type"] == "Organization"


def test_articles_name_their_authors(client):
    page = pages.ArticlePageFactory()
    page.authors.create(person=network.PersonFactory(name="Noor"))
    page.save()

    assert things(client, page)["Article"][0]["author"] == [{"@type": "Person", "name": "Noor"}]


@pytest.mark.parametrize(("cover", "kind"), [(True, "Book"), (False, "Report")])
def test_publications_are_books_or_reports(client, cover, kind):
    publication = network.PublicationFactory(
        year=2018,
        publisher=network.OrganisationFactory(name="Uitgeverij"),
        cover=media.ImageFactory() if cover else None,
    )
    network.PublicationContributorFactory(publication=publication, person__name="Noor", role="author")
    network.PublicationContributorFactory(publication=publication, person__name="Bram", role="designer")

    (found,) = things(client, pages.PublicationPageFactory(publication=publication))[kind]

    assert found["datePublished"] == "2018"
    assert found["publisher"]["name"] == "Uitgeverij"
    assert found["author"] == [{"@type": "Person", "name": "Noor"}]


def test_the_way_to_a_page_is_in_order(client):
    page = pages.NewsItemPageFactory()

    (breadcrumbs,) = things(client, page)["BreadcrumbList"]

    steps = breadcrumbs["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["item"] for step in steps] == [
        BASE + ancestor.get_url() for ancestor in [*page.get_ancestors().filter(depth__gt=1), page]
    ]


def event(client, **values):
    page = pages.PilotAreaPageFactory()
    network.SessionFactory(series__pilot_area=page.pilot_area, **values)
    (found,) = things(client, page)["Event"]
    return found | {"page": page}


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (datetime.date(2030, 3, 30), "2030-03-30T09:00:00+01:00"),
        (datetime.date(2030, 4, 1), "2030-04-01T09:00:00+02:00"),
        (datetime.date(2030, 10, 26), "2030-10-26T09:00:00+02:00"),
        (datetime.date(2030, 10, 28), "2030-10-28T09:00:00+01:00"),
    ],
)
def test_times_bear_the_offset_of_their_day(client, day, start):
    found = event(client, date=day, start_time=datetime.time(9), end_time=datetime.time(10, 30))

    assert found["startDate"] == start
    assert found["endDate"] == start.replace("T09:00", "T10:30")


def test_a_session_of_which_only_the_day_is_known_has_no_time(client):
    found = event(
        client,
        date=datetime.date(2030, 4, 1),
        place="Veldhoven",
        host=network.OrganisationFactory(name="De Brug"),
    )

    assert found["startDate"] == "2030-04-01"
    assert "endDate" not in found
    assert found["eventStatus"] == "https://schema.org/EventScheduled"
    assert found["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert found["location"] == {"@type": "Place", "name": "Veldhoven", "address": "Veldhoven"}
    assert found["organizer"]["name"] == "De Brug"
    assert found["url"] == BASE + found["page"].get_url()


def test_a_cancelled_session_says_so(client):
    found = event(client, date=datetime.date(2030, 4, 1), status="cancelled")

    assert found["eventStatus"] == "https://schema.org/EventCancelled"


def test_a_moved_session_says_when_it_was(client):
    page = pages.PilotAreaPageFactory()
    session = network.SessionFactory(
        series__pilot_area=page.pilot_area, date=datetime.date(2030, 3, 25), start_time=datetime.time(9)
    )
    session = Session.objects.get(pk=session.pk)
    session.date = datetime.date(2030, 4, 1)
    session.save()

    (found,) = things(client, page)["Event"]

    assert found["eventStatus"] == "https://schema.org/EventRescheduled"
    assert found["startDate"] == "2030-04-01T09:00:00+02:00"
    assert found["previousStartDate"] == "2030-03-25T09:00:00+01:00"


@pytest.mark.parametrize(
    ("place", "mode", "kinds"),
    [
        ("", "OnlineEventAttendanceMode", ["VirtualLocation"]),
        ("Veldhoven", "MixedEventAttendanceMode", ["Place", "VirtualLocation"]),
    ],
)
def test_sessions_on_the_web_say_where(client, place, mode, kinds):
    found = event(client, date=datetime.date(2030, 4, 1), place=place, online_url="https://video.example/1")

    location = found["location"] if isinstance(found["location"], list) else [found["location"]]
    assert found["eventAttendanceMode"] == f"https://schema.org/{mode}"
    assert [one["@type"] for one in location] == kinds


def test_the_agenda_describes_what_is_to_come(client):
    network.SessionFactory(date=network.day(-1))
    network.SessionFactory(date=network.day(1))

    assert len(things(client, pages.section(AgendaPage))["Event"]) == 1


def test_the_glossary_describes_its_terms(client):
    term = network.TermFactory()

    (found,) = things(client, pages.section(GlossaryPage))["DefinedTermSet"]

    assert found["hasDefinedTerm"][-1]["url"].endswith(f"#{term.slug}")


def test_no_word_breaks_out_of_the_script(client):
    title = "</script><script>alert(1)</script>\u2028 & <!--"

    page = pages.NewsItemPageFactory(title=title)

    assert things(client, page)["NewsArticle"][0]["headline"] == title


def test_social_media_are_told_the_title_the_words_and_the_picture(client):
    page = pages.NewsItemPageFactory(image=media.ImageFactory(), image_alt="Een kring")

    found = og(soup(client, page))

    assert found["og:title"] == page.title
    assert found["og:description"] == page.lead
    assert found["og:type"] == "article"
    assert found["og:url"] == BASE + page.get_url()
    assert found["og:image"].startswith(BASE)
    assert found["og:image:alt"] == "Een kring"


def test_a_picture_whose_file_is_gone_is_left_out(client):
    page = pages.NewsItemPageFactory(image=media.ImageFactory(), image_alt="Een kring")
    page.image.file.storage.delete(page.image.file.name)

    response = client.get(page.get_url())

    assert response.status_code == 200
    assert "og:image" not in og(BeautifulSoup(response.content, "html.parser"))
