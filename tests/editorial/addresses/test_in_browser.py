"""A page goes offline in a real browser."""

import pytest

from tests.editorial.addresses.asking import in_two_languages, is_live, redirects
from tests.factories.accounts import SuperuserFactory
from tests.factories.pages import NewsItemPageFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def admin(tab, client, live_server):
    """A tab in which a superuser with the English admin is signed in."""
    client.force_login(SuperuserFactory(language="en"))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return tab


def test_offline_in_both_languages_from_what_the_admin_finds(admin, problems):
    dutch, english = in_two_languages()
    admin.goto("/admin/")

    admin.fill("#menu-search-q", "Slotdag")
    admin.keyboard.press("Enter")
    admin.click("tr:has-text('Slotdag') [data-controller~=w-dropdown] button >> visible=true")
    admin.click("a:has-text('Unpublish') >> visible=true")
    admin.click("button:has-text('Take offline')")
    admin.wait_for_selector("text=Offline now")

    assert not is_live(dutch)
    assert not is_live(english)
    assert redirects() == {"/nl/nieuws/slotdag": "nieuws", "/en/news/closing-day": "news"}

    admin.goto("/nl/nieuws/slotdag/")
    assert admin.url.endswith("/nl/nieuws/")
    assert problems == []


def test_offline_is_undone_from_the_message(admin, problems):
    dutch, english = in_two_languages()
    admin.goto(f"/admin/pages/{dutch.pk}/unpublish/")
    admin.click("button:has-text('Take offline')")

    admin.click("a:has-text('Undo')")
    admin.click("button:has-text('Put back online')")
    admin.wait_for_selector("text=online again")

    assert is_live(dutch)
    assert is_live(english)
    assert redirects() == {}
    assert problems == []


def test_another_page_is_chosen_when_asked_for(admin, problems):
    dutch, _english = in_two_languages()
    NewsItemPageFactory(title="Ander nieuws", slug="ander")
    admin.goto(f"/admin/pages/{dutch.pk}/unpublish/")
    choose = "fieldset >> nth=0 >> button:has-text('Choose a page')"
    assert not admin.is_visible(choose)

    admin.check(f"input[name=page-{dutch.pk}-destination][value=other]")
    admin.click(choose)
    admin.fill(".modal input[name=q]", "Ander")
    admin.click("a.choose-page:has-text('Ander nieuws')")
    admin.click("button:has-text('Take offline')")
    admin.wait_for_selector("text=Offline now")

    assert redirects()["/nl/nieuws/slotdag"] == "ander"
    assert problems == []
