"""Putting back last week's version in a real browser, counted: a click, a filled field and a special key are a step."""

import pytest
from django.urls import reverse

from home.structure import roles
from tests.editorial.translator.test_in_browser import Translator
from tests.editorial.versions.screen import fresh, published
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url, sign_in
from tests.pages.truth.publishing import publish_translation, translated
from tests.pages.words.translating import dutch_page, type_string

pytestmark = pytest.mark.django_db(transaction=True)

VERSIONS = 'a[aria-label="Versions"]'
PUT_BACK = ".version:has-text({text!r}) button:has-text('Put back and publish')"
# What it takes to find a page from the home screen: a field and a click.
FIND = 2


@pytest.fixture
def admin(tab, client, live_server):
    """A tab in which a superuser with the English admin is signed in, and who does the work."""
    client.force_login(SuperuserFactory(language="en"))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return tab


def test_last_weeks_version_is_put_back_in_four_steps_and_undone_in_one(admin, problems):
    page = dutch_page()
    published(page, "Van deze week")
    worker = Translator(admin)

    admin.goto(edit_url(page))
    worker.click(VERSIONS)
    worker.click(PUT_BACK.format(text="First version"))
    admin.wait_for_selector("text=is online as it was on")
    assert fresh(page).title == "Nederlandse titel"
    assert FIND + worker.steps <= 4

    admin.click("text=Undo")
    admin.wait_for_selector("text=is online as it was on")
    assert fresh(page).title == "Van deze week"
    assert problems == []


def test_a_translation_is_put_back_in_as_many_steps(admin, problems):
    _dutch, english, translation = translated()
    type_string(translation, "Nederlandse inleiding", "Of this week")
    publish_translation(translation)
    worker = Translator(admin)

    admin.goto(edit_url(english))
    worker.click(VERSIONS)
    worker.click(PUT_BACK.format(text="First version"))
    admin.wait_for_selector("text=is online as it was on")

    assert fresh(english).lead == "English 21"
    assert FIND + worker.steps <= 4
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
