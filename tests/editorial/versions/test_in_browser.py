"""Putting back a version in a real browser."""

import pytest
from django.urls import reverse

from home.structure import roles
from tests.editorial.versions.screen import fresh, published
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url, sign_in
from tests.pages.words.translating import dutch_page

pytestmark = pytest.mark.django_db(transaction=True)

VERSIONS = 'a[aria-label="Versions"]'
PUT_BACK = ".version:has-text({text!r}) button:has-text('Put back and publish')"


@pytest.fixture
def admin(tab, client, live_server):
    """A tab in which a superuser with the English admin is signed in, and who does the work."""
    client.force_login(SuperuserFactory(language="en"))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return tab


def test_a_version_that_was_put_back_is_undone_in_one_step(admin, problems):
    page = dutch_page()
    published(page, "Van deze week")

    admin.goto(edit_url(page))
    admin.click(VERSIONS)
    admin.click(PUT_BACK.format(text="First version"))
    admin.wait_for_selector("text=is online as it was on")
    assert fresh(page).title == "Nederlandse titel"

    admin.click("text=Undo")
    admin.wait_for_selector("text=is online as it was on")
    assert fresh(page).title == "Van deze week"
    assert problems == []


def test_the_row_menu_of_the_explorer_leads_to_the_versions_at_two_clicks(admin):
    page = dutch_page()

    admin.goto(reverse("wagtailadmin_explore", args=[page.get_parent().pk]))
    admin.click(f"tr:has-text({page.title!r}) button[aria-label*='More options']")
    admin.click("text=Versions")

    admin.wait_for_url(f"**{reverse('wagtailadmin_pages:history', args=[page.pk])}")


def test_an_editor_reaches_everything_with_the_keyboard(tab, client, live_server):
    page = dutch_page()
    published(page, "Van deze week")
    sign_in(client, roles.EDITOR)
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])

    tab.goto(reverse("wagtailadmin_pages:history", args=[page.pk]))
    button = tab.locator("button:has-text('Put back as a draft')")
    button.focus()
    tab.keyboard.press("Enter")

    tab.wait_for_selector("text=has a draft as it was on")
    assert fresh(page).draft_title == "Nederlandse titel"
