"""Pages are found by their address in one query, whatever stands there."""

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.models import Page, Site

from home.models import HomePage
from leernetwerk.pages.routing import find_route
from tests.factories import pages
from tests.factories.bad_input import AWKWARD

pytestmark = pytest.mark.django_db


def route(path, language="nl"):
    with override(language):
        return find_route(RequestFactory().get(f"/{language}/{path}"), path)


def test_a_deep_page_is_found_with_what_stands_around_it_in_three_queries():
    parent = None
    for _number in range(5):
        parent = pages.EvergreenPageFactory(**({"parent": parent} if parent else {}))
    path = parent.url_path.split("/", 2)[2]
    route("")

    with CaptureQueriesContext(connection) as captured:
        found = route(path)

    assert found.page == parent
    # One for the menus, one for all that stands around it, one for the page itself.
    assert len(captured) == 3


def test_wagtails_own_way_finds_the_same():
    page = pages.NewsItemPageFactory()
    path = page.url_path.split("/", 2)[2]
    request = RequestFactory().get(page.get_url())
    with override("nl"):
        assert Page.route_for_request(request, path).page == route(path).page == page


@pytest.mark.parametrize("path", ["bestaat-niet/", "nieuws/bestaat-niet/", "nieuws/" * 50])
def test_what_is_not_there_is_not_found(path):
    assert route(path) is None


def test_a_page_is_not_found_under_another_language():
    page = pages.NewsItemPageFactory()

    assert route(page.url_path.split("/", 2)[2], "en") is None


def test_two_sites_are_left_to_wagtail():
    Site.objects.create(hostname="other.example", root_page=pages.section(HomePage, "en"))

    assert route("").page.specific == pages.section(HomePage)


@pytest.mark.parametrize("text", AWKWARD)
def test_no_path_breaks_the_site(client, text):
    for path in (f"/nl/{text}/", f"/nl/nieuws/{text}", f"/{text}"):
        assert client.get(path).status_code < 500


@pytest.mark.parametrize("text", AWKWARD)
def test_no_parameter_breaks_a_page(client, text):
    pages.NewsItemPageFactory()
    names = ("page", "theme", "sector", "year", "type", "organisation", "person", "q", text)
    parameters = dict.fromkeys(names, text)
    for url in ("/nl/", "/nl/nieuws/", "/en/everything/", "/nl/agenda/", "/", "/sitemap.xml"):
        assert client.get(url, parameters).status_code < 500
    assert client.get("/nl/nieuws/", {"page": [text, text]}).status_code == 200
