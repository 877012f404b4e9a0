"""Questions to the host of a session: asked without seeing an address, confirmed, then mailed on."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import override

from leernetwerk.forms.models import Submission
from leernetwerk.forms.public.reception import SENT
from leernetwerk.mail.models import Mail
from pilots.models import AgendaPage, HostQuestion, HostQuestionSettings, PilotAreaPage, PilotSectionPage
from pilots.questions.confirming import erase_unconfirmed
from pilots.questions.core_questions import EMAIL, NAME, QUESTION
from tests.factories.bad_input import AWKWARD
from tests.factories.forms import FormFactory, question
from tests.factories.network import OrganisationFactory, PersonFactory, PositionFactory, SessionFactory, day
from tests.factories.pages import PilotAreaPageFactory, section
from tests.forms.sending import send
from tests.outbox.clock import later

pytestmark = pytest.mark.django_db

LINK = re.compile(r"https?://[^/\s]+(/link/\S+/)")
HOST = "gastheer@leernetwerk.example"


def link_in(text):
    """Return the path of the mailed link in the text of a mail."""
    return LINK.search(text)[1]


def answers(**changes):
    said = {NAME: "Sanne Voorbeeld", EMAIL: "sanne@leernetwerk.example", QUESTION: "Is er parkeerplek?"}
    return {f"q-{key}": value for key, value in (said | changes).items()}


@pytest.fixture
def form():
    """The form of questions to hosts, with a question of staff."""
    form = FormFactory(questions=[question("short", "Rolstoel?", "Wheelchair?", is_required=False)])
    settings = HostQuestionSettings.load()
    settings.form = form
    settings.save()
    return form


@pytest.fixture
def page():
    """The page of a pilot area."""
    return PilotAreaPageFactory()


@pytest.fixture
def session(page, form):
    """A coming session of the pilot area, hosted by an organisation with somebody who has an address."""
    host = OrganisationFactory()
    PositionFactory(organisation=host, person=PersonFactory(email=HOST))
    return SessionFactory(series__pilot_area=page.pilot_area, host=host, date=day(10))


def address_of(session, language="nl"):
    with override(language):
        return reverse("ask_host", args=[session.pk])


@pytest.mark.parametrize(("language", "slug"), [("nl", "vraag-de-gastheer"), ("en", "ask-the-host")])
def test_coming_sessions_lead_to_the_form_and_show_no_address(client, page, session, language, slug):
    own = page if language == "nl" else PilotAreaPageFactory(language=language, translation_of=page)
    for place in (own, section(AgendaPage, language)):
        html = client.get(place.get_url()).text
        assert f'href="/{language}/{slug}/{session.pk}/"' in html
        assert HOST not in html

    response = client.get(f"/{language}/{slug}/{session.pk}/")
    assert response.status_code == 200
    assert HOST not in response.text
    assert response["Cache-Control"] == "private, no-store"
    assert "Set-Cookie" not in response


def test_the_question_goes_to_the_host_only_after_the_asker_has_confirmed(client, session):
    response = send(client, address_of(session), answers(short="Ja"))
    assert response.status_code == 303
    (mail,) = Mail.objects.all()
    assert mail.to == "sanne@leernetwerk.example"
    assert "parkeerplek" not in mail.subject + mail.text + mail.html
    assert "Sanne" not in mail.text
    link = link_in(mail.text)
    Mail.objects.all().delete()

    assert client.get(link).status_code == 200
    assert not Mail.objects.exists()
    client.post(link)

    to_host, copy = Mail.objects.order_by("created_at")
    assert (to_host.to, to_host.reply_to) == (HOST, "sanne@leernetwerk.example")
    assert (copy.to, copy.reply_to) == ("sanne@leernetwerk.example", "")
    for mail in (to_host, copy):
        assert "Is er parkeerplek?" in mail.text
        assert "Rolstoel?\nJa" in mail.text
    assert HOST not in copy.text + copy.html
    assert "doorgegeven aan de gastheer" in copy.text
    assert HostQuestion.objects.get().confirmed_at


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_step_leads_back_to_where_the_session_stands(client, page, session, language):
    PilotAreaPageFactory(language="en", translation_of=page, title="A pilot area")
    home = section(PilotSectionPage, language)
    own = PilotAreaPage.objects.get(locale__language_code=language)
    address = address_of(session, language)
    for html in (client.get(address).text, client.get(f"{address}?{SENT}").text):
        assert html.count("<h1") == 1
        crumbs = html.partition('class="crumbs"')[2].partition("</nav>")[0]
        assert f'href="{home.get_url()}"' in crumbs
        assert f'href="{own.get_url()}"' in crumbs
        assert 'aria-current="page"' in crumbs
        assert f'href="{own.get_url()}"' in html.partition("form-column")[2]

    send(client, address, answers())
    link = link_in(Mail.objects.get().text)
    client.post(link)
    assert f'href="{own.get_url()}"' in client.get(link).text


def test_a_session_without_a_page_in_the_language_leads_back_to_the_agenda(client, page, session):
    agenda = section(AgendaPage, "en")
    html = client.get(address_of(session, "en")).text

    assert f'href="{agenda.get_url()}"' in html.partition('class="crumbs"')[2].partition("</nav>")[0]
    assert page.get_url() not in html.partition("form-column")[2].partition("<footer")[0]

    AgendaPage.objects.all().delete()
    assert client.get(address_of(session, "en")).status_code == 200


def test_pressing_again_mails_nothing_more(client, session):
    send(client, address_of(session), answers())
    link = link_in(Mail.objects.get().text)
    for _number in range(3):
        client.post(link)

    assert Mail.objects.count() == 3
    assert "onderweg" in client.get(link).text


def test_what_nobody_confirms_is_erased_after_a_week(client, session):
    send(client, address_of(session), answers())
    send(client, address_of(session), answers(**{QUESTION: "Is er koffie?"}))
    client.post(link_in(Mail.objects.get(about=f"submission:{Submission.objects.first().pk}").text))
    with later(days=6):
        erase_unconfirmed()
        assert Submission.objects.count() == 2
    with later(days=8):
        erase_unconfirmed()

    assert HostQuestion.objects.get().confirmed_at
    assert Submission.objects.count() == 1


@pytest.mark.parametrize(
    "values",
    [
        {"date": day(-1)},
        {"status": "cancelled"},
        {"status": "draft"},
        {"visibility": "members"},
        {"host": None},
    ],
    ids=str,
)
def test_no_question_can_be_put_where_there_is_nobody_to_ask(client, session, page, values):
    for name, value in values.items():
        setattr(session, name, value)
    session.save()

    assert client.get(address_of(session)).status_code == 404
    assert send_directly(client, session) == 404
    assert address_of(session) not in client.get(page.get_url()).text


def send_directly(client, session):
    return client.post(address_of(session), answers()).status_code


def test_a_session_of_a_page_that_is_not_live_takes_none(client, session, page):
    page.unpublish()

    assert client.get(address_of(session)).status_code == 404


def test_without_a_form_no_session_has_a_link(client, session, page):
    HostQuestionSettings.objects.update(form=None)

    assert address_of(session) not in client.get(page.get_url()).text
    assert client.get(address_of(session)).status_code == 404


def test_the_contact_person_is_asked_where_nobody_works_at_the_host(client, session, page):
    session.host = OrganisationFactory()
    session.save()
    page.pilot_area.contact = PositionFactory(person__email="contact@leernetwerk.example")
    page.pilot_area.save()
    send(client, address_of(session), answers())
    client.post(link_in(Mail.objects.get().text))

    assert Mail.objects.filter(to="contact@leernetwerk.example").count() == 1


def test_a_position_that_has_ended_is_not_asked(client, session):
    session.host.positions.update(until="2020")

    assert client.get(address_of(session)).status_code == 404


@pytest.mark.parametrize("what", ["session", "host"])
def test_who_confirms_when_nobody_can_be_asked_any_more_is_told_so_and_gets_the_question_back(
    client, session, what
):
    send(client, address_of(session), answers())
    link = link_in(Mail.objects.get().text)
    Mail.objects.all().delete()
    if what == "session":
        session.delete()
    else:
        session.host.positions.update(until="2020")

    assert client.get(link).status_code == 200
    page = client.post(link, follow=True).text
    assert "Niemand is bereikbaar" in page, page.partition("<main")[2][:1500]
    mail = Mail.objects.get()
    assert mail.to == "sanne@leernetwerk.example"
    assert "We konden je vraag over" in mail.text
    assert "Is er parkeerplek?" in mail.text
    assert "doorgegeven" not in mail.text


@pytest.mark.parametrize("key", ["0", "9" * 19, "9" * 40, "x"])
def test_what_is_no_session_is_not_there(client, form, key):
    assert client.get(f"/nl/vraag-de-gastheer/{key}/").status_code == 404


def test_another_site_cannot_send_for_a_visitor(client, session):
    response = client.post(address_of(session), answers(), headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 403
    assert not Submission.objects.exists()


@pytest.mark.parametrize("text", AWKWARD)
def test_whatever_is_asked_is_kept_or_answered_with_words(client, session, text):
    response = send(client, address_of(session), answers(**{QUESTION: text, NAME: text}))

    assert response.status_code in {200, 303}
    if response.status_code == 303:
        client.post(link_in(Mail.objects.get().text))
        assert Mail.objects.count() == 3
