"""The whole way, in both languages: applied, confirmed, offered a place, taken, made a participant, and erased.

The applicant has a telephone without scripts and no account; the member of staff works in the admin.
"""

import re

import pytest

from cohorts.joining import core_questions as core
from cohorts.models import Application, ErasedApplication, Stage
from leernetwerk.accounts.models import User
from leernetwerk.mail.models import Mail
from leernetwerk.network.models import Call, Participation
from tests.cohorts.intake.staff import handler
from tests.cohorts.joining.applying import address_of, call_page, core_answers
from tests.factories.pages import CallPageFactory
from tests.forms.sending import send

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = {
    "nl": {
        "asked": "Bevestig je aanmelding",
        "confirm": "Bevestig mijn aanmelding",
        "send": "Stuur deze mail",
        "move": "Verplaatsen",
        "offered": "Er is een plek voor je",
        "take": "Ja, ik neem de plek",
        "placed": "Je doet mee",
        "member": "Maak lid en deelnemer",
        "erase": "Ja, wis alles",
        "erased": "Je gegevens zijn gewist",
    },
    "en": {
        "asked": "Confirm your application",
        "confirm": "Confirm my application",
        "send": "Send this mail",
        "move": "Move",
        "offered": "There is a place for you",
        "take": "Yes, I take the place",
        "placed": "You take part",
        "member": "Make member and participant",
        "erase": "Yes, erase everything",
        "erased": "Your data have been erased",
    },
}


@pytest.fixture
def telephone(browser):
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def desk(tab, client, live_server):
    """The tab of somebody who handles applications, by the language of the admin."""

    def sign_in(language):
        client.force_login(handler(language=language))
        session = client.cookies["sessionid"].value
        tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        client.cookies.clear()
        return tab

    return sign_in


def link_in(subject):
    """Return the address of the link in the mail whose subject begins so."""
    return re.search(r"http\S+/link/\S+", Mail.objects.get(subject__startswith=subject).text)[0]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_joins_and_is_erased_again(settings, live_server, client, telephone, desk, language):
    settings.WAGTAILADMIN_BASE_URL = live_server.url
    words = WORDS[language]
    page = call_page(seats=3)
    if language == "en":
        page = CallPageFactory(language="en", translation_of=page, call=page.call, title="Join us")
    send(client, address_of(page), core_answers(**{core.LANGUAGE: language}))
    telephone.goto(link_in(words["asked"]))
    telephone.get_by_role("button", name=words["confirm"]).click()
    application = Application.objects.get()
    assert application.stage == Stage.CONFIRMED

    admin = desk(language)
    admin.goto(f"/admin/applications/{application.pk}/move/offered/")
    assert admin.get_by_label(words["send"]).is_checked()
    admin.get_by_role("button", name=words["move"]).click()
    admin.wait_for_url(f"**/admin/applications/{application.pk}/")
    telephone.goto(link_in(words["offered"]))
    telephone.get_by_role("button", name=words["take"]).click()
    assert telephone.get_by_role("heading", name=words["placed"]).is_visible()

    admin.goto(f"/admin/applications/{application.pk}/")
    admin.get_by_role("button", name=words["member"]).click()
    admin.wait_for_load_state()
    assert Participation.objects.get().organisation.name == "Stichting Verzonnen"
    assert Call.objects.with_seats_taken().get(pk=page.call.pk).seats_taken == 1
    assert User.objects.filter(email="sanne@leernetwerk.example").exists()

    telephone.goto(f"{link_in(words['placed'])}?show=erase")
    telephone.get_by_role("button", name=words["erase"]).click()
    assert telephone.get_by_role("heading", level=1).inner_text() == words["erased"]
    assert not Application.objects.exists()
    assert not User.objects.filter(email="sanne@leernetwerk.example").exists()
    assert not Mail.objects.filter(to="sanne@leernetwerk.example").exists()
    assert ErasedApplication.objects.get().stage == Stage.PLACED
    assert Participation.objects.exists()
