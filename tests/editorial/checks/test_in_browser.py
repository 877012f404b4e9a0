"""The checks in a real editor: a count that follows the typing, and links that lead to the field."""

import json

import pytest
from playwright.sync_api import expect

from tests.factories import pages
from tests.factories.accounts import SuperuserFactory
from tests.factories.media import ImageFactory
from tests.pages.editing import edit_url

pytestmark = pytest.mark.django_db(transaction=True)

TOGGLE = '[data-side-panel-toggle="checks"]'
COUNT = f"{TOGGLE} [data-side-panel-toggle-counter]"


@pytest.fixture
def admin(tab, client, live_server):
    """A tab in which a superuser with the English admin is signed in."""
    client.force_login(SuperuserFactory(language="en"))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return tab


def test_count_on_the_button_follows_the_typing(admin, problems):
    page = pages.ArticlePageFactory(lead="Niets aan de hand.")
    admin.goto(edit_url(page))
    admin.wait_for_selector("[data-checks-found='0']", state="attached")
    assert admin.is_hidden(COUNT)

    admin.fill("[name=lead]", "Op 5 september komen we bijeen.")

    admin.wait_for_selector("[data-checks-found='1']", state="attached")
    assert admin.inner_text(COUNT) == "1"
    assert problems == []


def test_finding_leads_to_its_block_with_the_keyboard(admin):
    page = pages.ArticlePageFactory(
        body=[("text", f"<p>{'Woorden. ' * 900}</p>"), ("text", "<h4>Te diep</h4>")]
    )
    admin.goto(edit_url(page))
    admin.click(TOGGLE)
    admin.wait_for_selector("[data-checks-path]")

    admin.focus("[data-checks-path]")
    admin.keyboard.press("Enter")

    block = page.body.get_prep_value()[1]["id"]
    found = admin.locator(f'[data-contentpath="{block}"]')
    assert "text-check-found" in found.get_attribute("class")
    assert found.evaluate("element => element.contains(document.activeElement)")
    expect(found).to_be_in_viewport()


def test_finding_opens_the_folded_panel_of_its_field(admin):
    page = pages.ArticlePageFactory(image=ImageFactory())
    admin.goto(edit_url(page))
    admin.click(TOGGLE)

    admin.click("[data-checks-path=image_alt]")

    admin.wait_for_selector("[name=image_alt]", state="visible")
    assert admin.evaluate("document.activeElement.name") == "image_alt"


def test_checks_of_wagtail_work_under_our_policy_and_are_counted_too(admin, problems):
    table = {
        "caption": "",
        "columns": [{"type": "text", "heading": ""}],
        "rows": [{"values": ["Cel"]}],
    }
    page = pages.ArticlePageFactory(lead="Op 5 september.")
    page.body = json.dumps([{"type": "text", "value": "<h4>Te diep</h4>"}, {"type": "table", "value": table}])
    page.save()
    admin.goto(edit_url(page))

    admin.click(TOGGLE)

    expect(admin.locator("[data-content-word-count]")).not_to_have_text("-")
    expect(admin.locator("[data-content-checker-count]")).to_have_text("1")
    expect(admin.locator("[data-checks-panel]")).to_contain_text("Table header text is empty")
    # The date and the heading that skips a level, told once, by us.
    expect(admin.locator(COUNT)).to_have_text("3")
    # Wagtail's checker writes what it found to the console as an error.
    assert [text for text in problems if "axe.run results" not in text] == []


def test_new_page_is_checked_while_it_is_typed(admin, problems):
    parent = pages.section(type(pages.ArticlePageFactory().get_parent().specific))
    admin.goto(f"/admin/pages/add/articles/articlepage/{parent.pk}/")

    admin.fill("[name=lead]", "Op 5 september komen we bijeen.")

    admin.wait_for_selector("[data-checks-found='1']", state="attached")
    assert problems == []


def test_small_screen_shows_the_field_and_not_the_panel(admin):
    page = pages.ArticlePageFactory(lead="Op 5 september.")
    admin.set_viewport_size({"width": 390, "height": 844})
    admin.goto(edit_url(page))
    admin.click(TOGGLE)

    admin.click("[data-checks-path=lead]")

    assert admin.evaluate("document.activeElement.name") == "lead"
    expect(admin.locator("[data-text-checks]")).to_be_hidden()
