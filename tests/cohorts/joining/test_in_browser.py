"""From the call to a confirmed application, on a telephone without scripts, in both languages."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from cohorts.models import Application, Stage
from leernetwerk.forms.public import stamp
from leernetwerk.mail.models import SEND
from leernetwerk.outbox.kinds import Kinds, kinds
from leernetwerk.outbox.working import Worker
from tests.cohorts.joining.applying import address_of, call_page
from tests.factories.forms import ConsentTextFactory, FormFactory, PrivacyStatementFactory, question
from tests.factories.network import OrganisationFactory, PositionFactory, SectorFactory, day
from tests.factories.pages import CallPageFactory
from tests.mail.servers import free_port, start_server
from tests.outbox.clock import work_off

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = {
    "nl": {
        "apply": "Meld je aan",
        "name": "Je naam",
        "email": "Je e-mailadres",
        "organisation": "Je organisatie",
        "sector": "In welke sector werk je?",
        "function": "Je functie",
        "motivation": "Waarom wil je meedoen?",
        "naming": "Mogen we je organisatie op deze site noemen als deelnemer?",
        "no": "Nee",
        "own": "Waarmee kom je?",
        "agree": "Ik vind het goed.",
        "send": "Versturen",
        "sent": "Kijk in je mailbox",
        "error": "Fout: ",
        "confirm": "Bevestig mijn aanmelding",
        "confirmed": "Je aanmelding is bevestigd",
    },
    "en": {
        "apply": "Apply",
        "name": "Your name",
        "email": "Your e-mail address",
        "organisation": "Your organisation",
        "sector": "In which sector do you work?",
        "function": "Your function",
        "motivation": "Why would you like to take part?",
        "naming": "May we name your organisation on this site as a participant?",
        "no": "No",
        "own": "What do you bring?",
        "agree": "I agree.",
        "send": "Send",
        "sent": "Look in your mailbox",
        "error": "Error: ",
        "confirm": "Confirm my application",
        "confirmed": "Your application is confirmed",
    },
}


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    """A test fills in a form faster than people do."""
    monkeypatch.setattr(stamp, "QUICKEST", stamp.datetime.timedelta(0))


@pytest.fixture
def pages(settings, live_server):
    """The pages of a call, by language."""
    settings.WAGTAILADMIN_BASE_URL = live_server.url
    for _number in range(10):
        SectorFactory()
    OrganisationFactory(name="Zorggroep Eik")
    own = question("short", "Waarmee kom je?", "What do you bring?", key="bring")
    form = FormFactory(
        questions=[own], consent=ConsentTextFactory(), privacy_statement=PrivacyStatementFactory()
    )
    dutch = call_page(form=form, contact=PositionFactory())
    return {
        "nl": dutch,
        "en": CallPageFactory(language="en", translation_of=dutch, call=dutch.call, title="Join us"),
    }


@pytest.fixture
def telephone(browser, live_server):
    """A tab of a telephone without scripts."""
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 390, "height": 800}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def mail_server(settings):
    """A mail server to which mails are sent."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    server = start_server(settings.EMAIL_PORT)
    yield server
    server.stop()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_applies_and_confirms_without_a_script(telephone, pages, mail_server, language):
    tab, words = telephone, WORDS[language]
    tab.goto(pages[language].get_url())
    tab.get_by_role("link", name=words["apply"], exact=True).click()
    tab.get_by_label(words["name"]).fill("Sanne Voorbeeld")
    tab.get_by_label(words["email"]).fill("sanne@leernetwerk.example")
    tab.get_by_label(words["organisation"], exact=False).first.fill("zorggroep eik")
    tab.get_by_label(words["sector"]).select_option(index=2)
    tab.get_by_label(words["function"]).fill("adviseur")
    tab.get_by_label(words["own"]).fill("Koek")
    tab.get_by_role("group", name=words["naming"]).get_by_label(words["no"]).check()
    tab.get_by_role("button", name=words["send"], exact=True).click()

    assert tab.title().startswith(words["error"])
    assert tab.get_by_role("alert").get_by_role("link").count() == 2
    tab.get_by_label(words["motivation"]).fill("Ik wil leren.\nVan anderen.")
    tab.get_by_label(words["agree"]).check()
    tab.get_by_role("button", name=words["send"], exact=True).click()
    assert tab.get_by_role("heading", level=1).inner_text() == words["sent"]
    assert tab.context.cookies() == []

    work_off(Worker(Kinds({SEND: kinds[SEND]})))
    (message,) = mail_server.handler.messages
    text = message.get_body(("plain",)).get_content()
    tab.goto(re.search(r"http\S+/link/\S+", text)[0])
    tab.get_by_role("button", name=words["confirm"]).click()
    assert tab.get_by_role("heading", level=1).inner_text() == words["confirmed"]

    application = Application.objects.get()
    assert (application.stage, application.language) == (Stage.CONFIRMED, language)
    assert application.organisation.name == "Zorggroep Eik"
    assert application.sector is not None


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_hindered(browser, live_server, pages, language, scheme):
    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": 320, "height": 640},
        color_scheme=scheme,
        bypass_csp=True,
    )
    tab = context.new_page()
    address = address_of(pages[language])
    call = pages[language].call
    for path in (pages[language].get_url(), address, f"{address}?sent"):
        tab.goto(path)
        assert Axe().run(tab).response["violations"] == [], path
        assert tab.evaluate("document.documentElement.scrollWidth") <= 320, path
    tab.goto(address)
    tab.locator(".form .btn").click()
    tab.wait_for_selector("#form-summary:focus")
    assert Axe().run(tab).response["violations"] == []
    for opens, closes in ((5, 9), (-9, -5)):
        call.opens, call.closes = day(opens), day(closes)
        call.save()
        for path in (pages[language].get_url(), address):
            tab.goto(path)
            assert Axe().run(tab).response["violations"] == [], (path, opens)
    context.close()
