"""The guide on a small screen and on paper."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.factories.accounts import SuperuserFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def guide(tab, client, live_server, problems):
    """A tab with the Dutch guide."""
    client.force_login(SuperuserFactory(language="nl"))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    tab.goto(reverse("editorial_guide"))
    return tab


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_cut_off_and_every_picture_loads(guide, problems, width):
    guide.set_viewport_size({"width": width, "height": 844})

    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert guide.evaluate(overflow) <= 0
    pictures = guide.locator(".guide img")
    assert pictures.count() > 10
    assert pictures.evaluate_all("all => all.every(one => one.naturalWidth > 0)")
    assert problems == []


def test_contents_lead_to_the_task(guide):
    guide.click(".guide-contents a[href='#offline']")

    expect(guide.locator("#offline h3")).to_be_in_viewport()


def test_paper_gets_the_whole_guide_without_the_admin(guide):
    guide.emulate_media(media="print")

    assert guide.is_hidden(".sidebar")
    assert guide.pdf(format="A4").count(b"/Type /Page\n") > 5
