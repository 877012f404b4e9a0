"""The desk in a real browser: finding while one types, with the mouse, with the keyboard, and without scripts."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory
from tests.factories.network import day
from tests.pages.editing import edit_url

pytestmark = pytest.mark.django_db(transaction=True)
FIELD = "#desk-find-field"
OPTION = "#desk-found [role=option]"


def enter(tab, client, live_server, language="en", **values):
    """Sign a new superuser in in ``tab`` and open the desk; return the user."""
    user = SuperuserFactory(language=language, **values)
    client.force_login(user)
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return user


@pytest.fixture
def admin(tab, client, live_server):
    enter(tab, client, live_server)
    return tab


def test_page_is_opened_with_one_field_and_one_click(admin, problems):
    page = pages.NewsItemPageFactory(title="Slotdag in Almelo")
    admin.goto("/admin/")

    admin.fill(FIELD, "slotd")
    admin.click(OPTION)

    admin.wait_for_url(f"**{edit_url(page)}")
    assert problems == []


def test_keyboard_goes_through_what_is_found(admin, problems):
    pages.NewsItemPageFactory(title="Slotdag een")
    second = pages.NewsItemPageFactory(title="Slotdag twee", live=False)
    network.OrganisationFactory(name="Slotdag BV")
    admin.goto("/admin/")
    field = admin.locator(FIELD)
    assert field.get_attribute("role") == "combobox"
    assert field.get_attribute("aria-expanded") == "false"

    field.press_sequentially("slotdag")
    admin.wait_for_selector(OPTION)
    assert field.get_attribute("aria-expanded") == "true"
    assert admin.inner_text("[data-desk-status]") == "3 found. Choose with the arrow keys."
    for key, number in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", 2), ("ArrowDown", 0)):
        field.press(key)
        options = admin.locator(OPTION)
        assert options.nth(number).get_attribute("aria-selected") == "true"
        assert field.get_attribute("aria-activedescendant") == options.nth(number).get_attribute("id")
    field.press("Escape")
    assert admin.is_hidden("#desk-found")
    assert field.get_attribute("aria-expanded") == "false"
    assert field.get_attribute("aria-activedescendant") is None
    assert field.input_value() == "slotdag"
    field.press("ArrowDown")
    while admin.inner_text(f"#{field.get_attribute('aria-activedescendant')} .desk-title") != "Slotdag twee":
        field.press("ArrowDown")
    field.press("Enter")

    admin.wait_for_url(f"**{edit_url(second)}")
    assert problems == []


def test_enter_without_a_choice_shows_a_page_of_results(admin, problems):
    pages.NewsItemPageFactory(title="Slotdag")
    admin.goto("/admin/")

    admin.fill(FIELD, "slotdag")
    admin.press(FIELD, "Enter")

    admin.wait_for_url("**/admin/desk/find/?q=slotdag")
    assert admin.inner_text(".desk-row .desk-title") == "Slotdag"
    assert admin.input_value(FIELD) == "slotdag"
    assert problems == []


def test_nothing_found_is_said_and_leaving_the_field_closes_the_list(admin):
    pages.NewsItemPageFactory(title="Slotdag")
    admin.goto("/admin/")

    admin.fill(FIELD, "zzzz")
    admin.wait_for_selector("text=Nothing found for “zzzz”.")
    assert admin.is_hidden("#desk-found")

    admin.fill(FIELD, "slotdag")
    admin.wait_for_selector(OPTION)
    admin.focus(".desk-making a")
    assert admin.is_hidden("#desk-found")


def test_without_scripts_enter_finds(browser, client, live_server):
    page = pages.NewsItemPageFactory(title="Slotdag")
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    tab = context.new_page()
    enter(tab, client, live_server)
    tab.goto("/admin/")

    tab.fill(FIELD, "slotdag")
    tab.press(FIELD, "Enter")
    tab.click(".desk-row a")

    assert tab.url.endswith(edit_url(page))
    context.close()


def busy(user):
    """Put something in every panel."""
    draft = pages.NewsItemPageFactory(
        title="Een concept met een lange titel " + "lang" * 20,
        live=False,
        owner=user,
        locked=True,
        locked_by=user,
    )
    draft.save_revision(user=user)
    draft.get_workflow().start(draft, user)
    pages.EvergreenPageFactory(review_by=day(-3))
    call = network.CallFactory(opens=day(1), closes=day(5), seats=4)
    pages.CohortPageFactory(cohort=call.cohort)
    network.SessionFactory.create_batch(7, date=day(2), series=network.SeriesFactory(cohort=call.cohort))


@pytest.mark.parametrize(
    ("width", "language", "scheme"),
    [(1280, "nl", "light"), (1280, "en", "dark"), (390, "nl", "dark"), (390, "en", "light")],
)
def test_nothing_is_cut_off_and_all_can_be_read(browser, client, live_server, width, language, scheme):
    # Without the policy, which keeps the auditor's own script out too.
    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        bypass_csp=True,
    )
    tab = context.new_page()
    busy(enter(tab, client, live_server, language=language))
    for address in ("/admin/", "/admin/desk/find/?q=a"):
        tab.goto(address)
        overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert tab.evaluate(overflow) <= 0
        found = Axe().run(tab, context=".desk, .desk-results").response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    context.close()


def test_nothing_in_the_panels_is_english_in_a_dutch_admin(tab, client, live_server):
    busy(enter(tab, client, live_server, language="nl", name="Eva Voorbeeld"))
    tab.goto("/admin/")

    words = tab.inner_text(".desk").lower()

    for english in (
        "draft",
        "waiting",
        "call ",
        "coming",
        "week of",
        "news item",
        "more",
        "today",
        "session ",
        "new ",
    ):
        assert not re.search(rf"\b{english}", words), english
    assert "jouw concepten" in words
    assert "wacht op jouw goedkeuring" in words
