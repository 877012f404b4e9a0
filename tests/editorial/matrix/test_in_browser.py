"""The matrix in a real browser: by keyboard, at two widths, in both languages, with nothing that axe finds."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.editorial.matrix.screen import PAGES, WORDS
from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url
from tests.pages.truth.publishing import publish, translated

pytestmark = pytest.mark.django_db(transaction=True)

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
REGION = ".matrix-scroll"


@pytest.fixture
def content():
    """A page that is behind, one that is missing with a long title, and a record that lacks words."""
    dutch, english, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    pages.NewsItemPageFactory(
        title="Hoe bewoners en instellingen in de regio samen leren, en wat dat hun brengt"
    )
    network.TermFactory(name={"nl": "Proeftuin"}, explanation={"nl": "Een plek om te leren."})
    return english


def sign_in(tab, client, live_server, language):
    """Sign a superuser with the admin in a language in, in ``tab``."""
    client.force_login(SuperuserFactory(language=language))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_screens_fit_and_axe_finds_nothing(tab, client, live_server, problems, content, language, width):
    sign_in(tab, client, live_server, language)
    tab.set_viewport_size({"width": width, "height": 900})

    found = {}
    for url in (
        PAGES,
        WORDS,
        f"{PAGES}?state=missing",
        f"{PAGES}?state=draft",
        f"{WORDS}?kind=term",
        "/admin/",
    ):
        tab.goto(url)
        tab.wait_for_load_state("networkidle")
        violations = [violation["id"] for violation in Axe().run(tab).response["violations"]]
        found[url] = [*violations, tab.evaluate(OVERFLOW)]

    assert {url: faults for url, faults in found.items() if faults != [0]} == {}
    assert problems == []


def test_the_table_scrolls_by_keyboard_on_a_phone(tab, client, live_server, content):
    sign_in(tab, client, live_server, "en")
    tab.set_viewport_size({"width": 390, "height": 900})
    tab.goto(PAGES)

    tab.focus(REGION)
    tab.keyboard.press("ArrowRight")
    # Waiting for a function would evaluate text, which the policy of the admin forbids.
    for _moment in range(100):
        if tab.evaluate(f"document.querySelector('{REGION}').scrollLeft") > 0:
            return
        tab.wait_for_timeout(50)
    pytest.fail("The table did not scroll")


def test_keyboard_leads_from_the_count_to_the_translation(tab, client, live_server, content):
    sign_in(tab, client, live_server, "en")
    tab.goto("/admin/")

    tab.focus("a:has-text('1 translation is behind')")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(REGION)
    tab.focus(REGION)
    for _column in range(5):
        tab.keyboard.press("Tab")
        if "behind by 1 change" in tab.evaluate("document.activeElement.innerText").lower():
            break
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#translator")

    assert tab.url.endswith(edit_url(content))


def test_a_filter_narrows_the_table_without_a_new_page(tab, client, live_server, problems, content):
    sign_in(tab, client, live_server, "en")
    tab.goto(PAGES)

    tab.click("[aria-label='Show filters'] >> visible=true")
    tab.click("button:has-text('State') >> visible=true")
    tab.check("[name=state][value=missing]")
    tab.wait_for_selector(f"{REGION} tr:has-text('Nederlandse titel')", state="detached")

    assert tab.locator(f"{REGION} tbody tr").count() == 1
    assert "state=missing" in tab.url
    assert problems == []
