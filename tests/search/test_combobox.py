"""The search field in a browser: suggestions by keyboard and pointer, and nothing lost without them."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.staticfiles import finders
from playwright.sync_api import expect

from tests.search.publishing import published

pytestmark = pytest.mark.django_db(transaction=True)
OPTIONS = "#suggestions [role=option]"


@pytest.fixture
def field(tab, problems):
    """The search field after "harp" was typed, with three suggestions."""
    published("Harpoenen op zee", "De harpoenier werpt.")
    tab.goto("/nl/zoeken/")
    field = tab.get_by_role("combobox", name="Wat zoek je?")
    field.press_sequentially("harp")
    expect(tab.locator(OPTIONS)).to_have_text(["harpoenen", "harpoenier", "Harpoenen op zee"])
    yield field
    assert problems == []


def active(tab):
    """Return the text of the suggestion that the keyboard stands on, or "" (``str``)."""
    script = "id => document.getElementById(id)?.textContent ?? ''"
    return tab.evaluate(script, tab.locator("#q").get_attribute("aria-activedescendant") or "")


def test_keyboard_goes_through_suggestions_and_back_to_the_field(tab, field):
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(tab.locator(".searchbar [role=status]")).to_have_text("3 suggesties")
    assert active(tab) == ""
    stops = []
    for _press in range(4):
        field.press("ArrowDown")
        stops.append(active(tab))
    assert stops == ["harpoenen", "harpoenier", "Harpoenen op zee", ""]
    field.press("ArrowUp")
    assert active(tab) == "Harpoenen op zee"
    expect(tab.locator('[aria-selected="true"]')).to_have_text("Harpoenen op zee")
    field.press("Home")
    assert active(tab) == ""
    assert field.evaluate("field => field.selectionStart") == 0
    expect(field).to_have_value("harp")


def test_enter_chooses_what_the_keyboard_stands_on(tab, field):
    field.press("ArrowDown")
    field.press("ArrowDown")
    field.press("Enter")
    tab.wait_for_url("**/nl/zoeken/?q=harpoenier")
    expect(tab.locator(".hit__title")).to_have_text("Harpoenen op zee")


def test_enter_searches_for_what_was_typed_when_nothing_is_chosen(tab, field):
    field.press("Enter")
    tab.wait_for_url("**/nl/zoeken/?q=harp")


def test_escape_closes_and_arrow_opens_again(tab, field):
    field.press("Escape")
    expect(tab.locator("#suggestions")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("harp")
    field.press("ArrowDown")
    assert active(tab) == "harpoenen"


def test_pointer_chooses(tab, field):
    tab.locator(OPTIONS).nth(2).click()
    tab.wait_for_url("**/nl/zoeken/?q=Harpoenen+op+zee")


def test_leaving_the_field_closes(tab, field):
    field.press("Tab")
    expect(tab.locator("#suggestions")).to_be_hidden()
    expect(tab.get_by_role("button", name="Zoek", exact=True)).to_be_focused()


def test_axe_finds_nothing(tab, field):
    field.press("ArrowDown")
    found = Axe().run(tab)
    assert found.response["violations"] == []


def test_without_scripts_the_page_searches(browser, live_server):
    published("Harpoenen op zee")
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    tab = context.new_page()
    tab.goto("/nl/zoeken/")
    tab.fill("#q", "harpoen")
    tab.press("#q", "Enter")
    expect(tab.locator(".hit__title")).to_have_text("Harpoenen op zee")
    context.close()


def test_filters_open_and_close_on_a_narrow_screen(tab, problems):
    published("Harpoenen op zee")
    published("Harpoenen", date="2016-01-01")
    tab.set_viewport_size({"width": 390, "height": 800})
    tab.goto("/nl/zoeken/?q=harpoenen")
    filters = tab.locator("#filters")
    expect(filters).to_be_hidden()
    tab.get_by_role("button", name="Filters").click()
    expect(filters).to_be_visible()
    tab.get_by_role("button", name="Sluiten").click()
    expect(filters).to_be_hidden()
    assert problems == []


def test_script_is_small():
    assert Path(finders.find("search/suggestions.js")).stat().st_size <= 3 * 1024
