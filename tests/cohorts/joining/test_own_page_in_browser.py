"""From the mailed link to erased, on a telephone without scripts, in both languages."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from cohorts.joining.letters import OWN_PAGE
from cohorts.models import Application
from leernetwerk.accounts.links.making import make_link
from tests.factories.joining import ApplicationFactory

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = {
    "nl": {
        "reading": "We lezen je aanmelding",
        "correct": "Verbeter je antwoorden",
        "function": "Je functie",
        "name": "Je naam",
        "keep": "Wijzigingen opslaan",
        "kept": "Je wijzigingen zijn opgeslagen.",
        "withdraw": "Trek je aanmelding in",
        "yes, withdraw": "Ja, trek mijn aanmelding in",
        "withdrawn": "Je aanmelding is ingetrokken",
        "erase": "Wis al je gegevens",
        "yes, erase": "Ja, wis alles",
        "erased": "Je gegevens zijn gewist",
        "gone": "Deze link werkt niet",
    },
    "en": {
        "reading": "We are reading your application",
        "correct": "Correct your answers",
        "function": "Your function",
        "name": "Your name",
        "keep": "Save the changes",
        "kept": "Your changes have been saved.",
        "withdraw": "Withdraw your application",
        "yes, withdraw": "Yes, withdraw it",
        "withdrawn": "Your application is withdrawn",
        "erase": "Erase all your data",
        "yes, erase": "Yes, erase everything",
        "erased": "Your data have been erased",
        "gone": "This link does not work",
    },
}


@pytest.fixture
def link(settings, live_server):
    """What makes a link to the page of a new application in a language."""
    settings.WAGTAILADMIN_BASE_URL = live_server.url
    return lambda language: make_link(
        OWN_PAGE, ApplicationFactory(stage="confirmed", language=language).pk, language
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_corrects_withdraws_and_erases_without_a_script(browser, link, language):
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, java_script_enabled=False, locale=language
    )
    tab, words, address = context.new_page(), WORDS[language], link(language)
    tab.goto(address)
    assert tab.get_by_role("heading", name=words["reading"]).is_visible()

    tab.get_by_role("link", name=words["correct"]).click()
    tab.get_by_label(words["name"]).fill("")
    tab.get_by_label(words["function"]).fill("directeur")
    tab.get_by_role("button", name=words["keep"]).click()
    tab.get_by_role("alert").get_by_role("link").click()
    tab.get_by_label(words["name"]).fill("Sanne Anders")
    tab.get_by_role("button", name=words["keep"]).click()
    assert words["kept"] in tab.get_by_role("status").inner_text()
    assert Application.objects.get().name == "Sanne Anders"

    tab.get_by_role("link", name=words["withdraw"]).click()
    tab.get_by_role("button", name=words["yes, withdraw"]).click()
    assert tab.get_by_role("heading", name=words["withdrawn"]).is_visible()

    tab.get_by_role("link", name=words["erase"]).click()
    tab.get_by_role("button", name=words["yes, erase"]).click()
    assert tab.get_by_role("heading", level=1).inner_text() == words["erased"]
    assert context.cookies() == []
    assert not Application.objects.exists()
    tab.goto(address)
    assert tab.get_by_role("heading", level=1).inner_text() == words["gone"]
    context.close()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nobody_is_hindered(browser, live_server, link, language):
    context = browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True)
    tab, address = context.new_page(), link(language)
    asking = {"nl": "/nl/mijn-aanmelding/", "en": "/en/my-application/"}[language]
    queries = ("", "?done=links", "?show=correct", "?show=withdraw", "?show=erase")
    for path in (*(address + query for query in queries), live_server.url + asking):
        tab.goto(path)
        assert Axe().run(tab).response["violations"] == [], path
        assert tab.evaluate("document.documentElement.scrollWidth") <= 320, path
    context.close()
