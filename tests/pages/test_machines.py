"""What search engines, browsers and researchers ask for at the root of the site."""

import datetime
import json
from xml.etree import ElementTree

import pytest

from articles.models import NewsSectionPage
from home.models import Navigation
from leernetwerk.network.models import Session
from tests.factories import network, pages

pytestmark = pytest.mark.django_db

SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
BASE = "http://testserver"


def sitemap(client):
    """Return address → element of the sitemap."""
    response = client.get("/sitemap.xml")
    assert response["Content-Type"].startswith("application/xml")
    root = ElementTree.fromstring(response.content)
    return {element.findtext("s:loc", namespaces=SPACES): element for element in root}


def test_sitemap_holds_each_page_once_per_language(client):
    dutch = pages.NewsItemPageFactory()
    english = pages.NewsItemPageFactory(language="en", translation_of=dutch)
    alone = pages.NewsItemPageFactory()
    draft = pages.NewsItemPageFactory(live=False)

    found = sitemap(client)

    assert {BASE + page.get_url() for page in (dutch, english, alone)} <= found.keys()
    assert BASE + draft.get_url() not in found
    links = found[BASE + dutch.get_url()].findall("x:link", SPACES)
    assert {link.get("hreflang"): link.get("href") for link in links} == {
        "nl": BASE + dutch.get_url(),
        "en": BASE + english.get_url(),
        "x-default": BASE + dutch.get_url(),
    }
    assert found[BASE + alone.get_url()].findall("x:link", SPACES) == []


def test_sitemap_follows_the_record_and_its_sessions(client):
    page = pages.PilotAreaPageFactory()
    session = network.SessionFactory(series__pilot_area=page.pilot_area)
    later = datetime.datetime(2031, 5, 6, 7, 8, tzinfo=datetime.UTC)
    Session.objects.filter(pk=session.pk).update(updated_at=later)

    element = sitemap(client)[BASE + page.get_url()]

    assert datetime.datetime.fromisoformat(element.findtext("s:lastmod", namespaces=SPACES)) == later
    page.refresh_from_db()
    assert page.last_changed == later


def test_robots_leads_to_the_sitemap(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://testserver/sitemap.xml" in response.content.decode().splitlines()
    assert "Disallow: /admin/" in response.content.decode()


def test_manifest_names_icons_that_exist(client):
    response = client.get("/manifest.webmanifest")

    assert response["Content-Type"] == "application/manifest+json"
    for icon in json.loads(response.content)["icons"]:
        assert client.get(icon["src"]).status_code == 200


def test_security_txt_says_whom_to_tell_until_when(client, time_machine):
    time_machine.move_to(datetime.datetime(2027, 3, 1, 13, 30, tzinfo=datetime.UTC))
    Navigation.objects.update(contact_email="veilig@example.org")

    response = client.get("/.well-known/security.txt")

    fields = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert fields["Contact"] == "mailto:veilig@example.org"
    assert fields["Expires"] == "2027-08-28T00:00:00Z"
    assert fields["Preferred-Languages"] == "nl, en"
    assert fields["Canonical"] == "http://testserver/.well-known/security.txt"


def test_security_txt_always_has_a_contact(client):
    Navigation.objects.update(contact_email="")

    assert "Contact: http://testserver/" in client.get("/.well-known/security.txt").content.decode()


def test_a_page_offers_its_feeds(client):
    url = pages.section(NewsSectionPage).get_url()

    html = client.get(url).content.decode()

    for kind in ("rss", "atom"):
        assert f'type="application/{kind}+xml"' in html
        assert f'href="{BASE}{url}feed/{kind}/"' in html
