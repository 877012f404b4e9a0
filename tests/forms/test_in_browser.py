"""A form as a visitor meets it: without a script, on a small screen, by keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from leernetwerk.forms.models import Submission
from leernetwerk.forms.public import stamp
from tests.factories.forms import (
    ConsentTextFactory,
    FormFactory,
    FormPageFactory,
    PrivacyStatementFactory,
    every_kind,
)
from tests.forms.sending import PDF

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    """A test fills in a form faster than people do."""
    monkeypatch.setattr(stamp, "QUICKEST", stamp.datetime.timedelta(0))


@pytest.fixture
def address(settings, live_server):
    form = FormFactory(
        questions=every_kind(), consent=ConsentTextFactory(), privacy_statement=PrivacyStatementFactory()
    )
    dutch = FormPageFactory(form=form)
    return {
        "nl": dutch.get_url(),
        "en": FormPageFactory(form=form, language="en", translation_of=dutch).get_url(),
    }


@pytest.fixture
def scriptless(browser, live_server):
    """A tab of a telephone without scripts."""
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 320, "height": 640}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def fill_in(tab):
    tab.get_by_label("What is your name?").fill("Sam")
    tab.get_by_label("E-mail address").fill("sam@")
    tab.get_by_label("What would you like to know?").fill("How it goes.")
    tab.get_by_role("group", name="Are you coming?").get_by_label("Maybe").check()
    tab.get_by_role("group", name="When?").get_by_label("Yes").check()
    tab.get_by_role("group", name="May we call?").get_by_label("No").check()
    tab.get_by_label("How many?").fill("3")
    tab.get_by_label("From which day?").fill("20-11-2027")
    upload = {"name": "letter.pdf", "mimeType": "application/pdf", "buffer": PDF}
    tab.get_by_label("Send something along").set_input_files([upload])


def test_a_form_is_put_right_and_sent_without_a_script(scriptless, address):
    tab = scriptless
    tab.goto(address["en"])
    fill_in(tab)
    tab.get_by_role("button", name="Send", exact=True).click()

    assert tab.title().startswith("Error: ")
    links = tab.get_by_role("alert").get_by_role("link")
    assert links.count() == 2
    links.first.click()
    tab.keyboard.type("x")
    tab.get_by_label("E-mail address").fill("sam@example.org")
    tab.get_by_label("I agree.").check()
    tab.get_by_role("button", name="Send", exact=True).click()

    assert tab.get_by_role("status").inner_text() == "Thank you!"
    assert Submission.objects.get().answers.get(question_key="file").files.get().name == "letter.pdf"
    assert tab.context.cookies() == []


def test_what_is_wrong_has_the_focus_and_leads_to_its_field(tab, address, problems):
    tab.goto(address["nl"])
    tab.get_by_role("button", name="Versturen").focus()
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#form-summary:focus")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#id-short:target")
    tab.keyboard.type("Sanne")

    assert tab.get_by_label("Hoe heet je?").input_value() == "Sanne"
    assert problems == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_hindered(browser, live_server, address, language, scheme):
    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": 390, "height": 800},
        color_scheme=scheme,
        bypass_csp=True,
    )
    tab = context.new_page()
    tab.goto(address[language])
    assert Axe().run(tab).response["violations"] == []
    tab.locator(".form .btn").click()
    tab.wait_for_selector("#form-summary")
    assert Axe().run(tab).response["violations"] == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_nothing_of_a_form_sticks_out_on_the_smallest_screen(scriptless, address):
    scriptless.goto(address["nl"])
    scriptless.locator(".form .btn").click()
    for selector in (".form", ".form-summary", ".field", "input[type=file]"):
        for part in scriptless.locator(selector).all():
            box = part.bounding_box()
            assert box["x"] >= 0, selector
            assert box["x"] + box["width"] <= 320, selector
