"""Taking offline and deleting several pages at once."""

import pytest
from wagtail.models import Page

from home.models import HomePage
from home.structure import roles
from tests.editorial.addresses.asking import is_live, redirects
from tests.factories.pages import EvergreenPageFactory, NewsItemPageFactory, section
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def url(action, *pages):
    keys = "&".join(f"id={page.pk}" for page in pages)
    return f"/admin/bulk/wagtailcore/page/{action}/?{keys}&next=/admin/"


@pytest.fixture(autouse=True)
def _manager(client):
    sign_in(client, roles.MANAGERS)


def test_screens_ask_where_visitors_go(client):
    page = NewsItemPageFactory()

    for action in ("unpublish", "delete"):
        assert "Where should visitors go?" in client.get(url(action, page)).content.decode()


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_visitors_go_to_the_page_above_each(client, action):
    first, second = NewsItemPageFactory(slug="een"), EvergreenPageFactory(slug="twee")

    client.post(url(action, first, second), {"destination": "above"})

    assert redirects() == {"/nl/nieuws/een": "nieuws", "/nl/twee": section(HomePage).slug}


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_pages_below_one_that_goes_are_sent_above_it(client, action):
    page = EvergreenPageFactory(slug="boven")
    below = EvergreenPageFactory(parent=page, slug="onder")

    client.post(url(action, page, below), {"destination": "above", "include_descendants": "on"})

    home = section(HomePage).slug
    assert redirects() == {"/nl/boven": home, "/nl/boven/onder": home}


def test_pages_below_that_stay_online_get_no_redirect(client):
    page = EvergreenPageFactory(slug="boven")
    below = EvergreenPageFactory(parent=page, slug="onder")

    client.post(url("unpublish", page), {"destination": "above"})

    assert is_live(below)
    assert set(redirects()) == {"/nl/boven"}


@pytest.mark.parametrize("data", [{}, {"destination": "nowhere"}])
def test_nowhere_leaves_no_redirect(client, data):
    page = NewsItemPageFactory()

    client.post(url("unpublish", page), data)

    assert not is_live(page)
    assert redirects() == {}


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_unknown_destination_changes_nothing(client, action):
    page = NewsItemPageFactory()

    assert client.post(url(action, page), {"destination": "x\x00"}).status_code == 200
    assert is_live(page)


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_who_may_not_changes_nothing(client, action):
    page = NewsItemPageFactory()
    sign_in(client, roles.EDITOR)

    client.post(url(action, page), {"destination": "above"})

    assert Page.objects.get(pk=page.pk).live
    assert redirects() == {}
