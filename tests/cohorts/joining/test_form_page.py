"""The page with the form of a call: when it is there, what it says, and what becomes of what is sent."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cohorts.joining import core_questions as core
from cohorts.models import Application
from home.structure import roles
from tests.cohorts.joining.applying import address_of, call_page, core_answers
from tests.factories.forms import (
    ConsentTextFactory,
    FormFactory,
    PrivacyStatementFactory,
    every_kind,
    question,
)
from tests.factories.network import (
    OrganisationFactory,
    ParticipationFactory,
    PositionFactory,
    SectorFactory,
    day,
)
from tests.factories.pages import CallPageFactory
from tests.forms.sending import every_answer, hidden, open_form, send, send_again
from tests.pages.editing import edit_url, form_data, sign_in
from tests.pages.test_visibility import restrict

pytestmark = pytest.mark.django_db


def text_of(response):
    return response.content.decode()


@pytest.mark.parametrize(("language", "slug"), [("nl", "aanmelden"), ("en", "apply")])
def test_the_form_stands_below_the_call_and_is_kept_by_nobody(client, language, slug):
    page = call_page(language)
    response = client.get(f"{page.get_url()}{slug}/")

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    assert "Set-Cookie" not in response
    assert client.get(page.get_url())["Cache-Control"] == "public, no-cache"
    assert f'href="{page.get_url()}{slug}/"' in text_of(client.get(page.get_url()))


def test_a_call_without_an_intake_has_no_form(client):
    page = CallPageFactory()

    assert client.get(address_of(page)).status_code == 404
    assert address_of(page) not in text_of(client.get(page.get_url()))


def test_a_page_that_is_not_live_has_no_form(client):
    page = call_page()
    page.unpublish()

    assert client.get(address_of(page)).status_code == 404


def test_core_questions_and_own_ones_are_asked_and_kept(client):
    page = call_page(form=FormFactory(questions=[question("short")]))
    assert send(client, address_of(page), core_answers()).status_code == 200
    assert not Application.objects.exists()
    assert send(client, address_of(page), core_answers() | {"q-short": "Antwoord"}).status_code == 303

    answers = Application.objects.get().submission.answers.all()
    assert [(answer.question_key, answer.text) for answer in answers] == [
        (core.NAME, "Sanne Voorbeeld"),
        (core.EMAIL, "sanne@leernetwerk.example"),
        (core.ORGANISATION, "Stichting Verzonnen"),
        (core.FUNCTION, "adviseur"),
        (core.MOTIVATION, "Ik wil leren van anderen."),
        (core.LANGUAGE, "Nederlands"),
        (core.NAMING, "Ja"),
        ("short", "Antwoord"),
    ]


def test_what_is_sent_leads_to_a_page_that_says_what_comes_next(client):
    page = call_page()
    response = send(client, address_of(page), core_answers())

    assert response.status_code == 303
    html = text_of(client.get(response["Location"]))
    assert "mailbox" in html
    assert "zeven dagen" in html
    assert Application.objects.get().call == page.call


def test_a_form_that_is_pressed_twice_is_one_application(client):
    page = call_page()
    fields = open_form(client, address_of(page)) | core_answers()
    first, second = (send_again(client, address_of(page), fields) for _number in range(2))

    assert first["Location"] == second["Location"]
    assert Application.objects.count() == 1


def test_two_forms_of_one_address_are_both_kept(client):
    page = call_page()
    send(client, address_of(page), core_answers())
    send(client, address_of(page), core_answers(**{core.FUNCTION: "directeur"}))

    assert Application.objects.filter(email="sanne@leernetwerk.example").count() == 2


def test_known_organisations_are_offered_and_any_other_may_be_typed(client):
    OrganisationFactory(name='Zorg "Eik" & Co')
    page = call_page()
    html = text_of(client.get(address_of(page)))

    assert '<option value="Zorg &quot;Eik&quot; &amp; Co"></option>' in html
    assert 'list="list-core-organisation"' in html
    send(client, address_of(page), core_answers(**{core.ORGANISATION: "zorg eik & co"}))
    assert Application.objects.get().organisation.name == 'Zorg "Eik" & Co'


def test_the_language_of_the_page_is_chosen_at_first_and_can_be_another(client):
    page = call_page("en")
    html = text_of(client.get(address_of(page)))
    assert 'value="en" checked' in html

    send(client, address_of(page), core_answers())
    assert Application.objects.get().language == "nl"
    assert Application.objects.get().submission.language == "en"


@pytest.mark.parametrize(
    ("opens", "closes", "status", "words"),
    [
        (5, 30, "confirmed", "nog niet"),
        (-30, -1, "confirmed", "niet meer"),
        (-30, 30, "cancelled", "niet meer"),
        (-30, 30, "draft", "niet meer"),
    ],
)
def test_a_call_that_is_not_open_takes_nothing_and_says_so(client, opens, closes, status, words):
    page = call_page(opens=day(opens), closes=day(closes), status=status)
    response = client.get(address_of(page))

    assert response.status_code == 200
    assert words in text_of(response)
    assert 'name="stamp"' not in text_of(response)
    assert client.post(address_of(page), core_answers()).status_code == 200
    assert not Application.objects.exists()


def test_a_call_that_closes_meanwhile_gives_back_what_was_typed_and_says_whom_to_ask(client):
    contact = PositionFactory(person__email="vraag@leernetwerk.example")
    page = call_page(closes=day(0), contact=contact)
    fields = open_form(client, address_of(page)) | core_answers(**{core.NAME: "<Sanne>"})
    page.call.closes = day(-1)
    page.call.save()
    html = text_of(send_again(client, address_of(page), fields))

    assert "&lt;Sanne&gt;" in html
    assert "Ik wil leren van anderen." in html
    assert "Ja</p>" in html
    assert "vraag@leernetwerk.example" in html
    assert not Application.objects.exists()


def test_a_form_that_was_taken_in_before_the_call_closed_is_not_refused_when_pressed_again(client):
    page = call_page(closes=day(0))
    fields = open_form(client, address_of(page)) | core_answers()
    first = send_again(client, address_of(page), fields)
    page.call.closes = day(-1)
    page.call.save()

    assert send_again(client, address_of(page), fields)["Location"] == first["Location"]


def test_a_call_that_fills_meanwhile_offers_the_waiting_list_with_what_was_typed(client):
    page = call_page(seats=1)
    fields = open_form(client, address_of(page)) | core_answers()
    ParticipationFactory(cohort=page.call.cohort)
    response = send_again(client, address_of(page), fields)

    assert "wachtlijst" in text_of(response)
    assert "alle plekken" in text_of(response)
    assert 'value="Sanne Voorbeeld"' in text_of(response)
    assert not Application.objects.exists()
    again = hidden(text_of(response)) | core_answers()
    assert send_again(client, address_of(page), again).status_code == 303
    assert Application.objects.count() == 1


def test_a_seat_that_comes_free_meanwhile_is_no_reason_to_ask_again(client):
    page = call_page(seats=1)
    taken = ParticipationFactory(cohort=page.call.cohort)
    fields = open_form(client, address_of(page)) | core_answers()
    taken.delete()

    assert send_again(client, address_of(page), fields).status_code == 303


@pytest.mark.parametrize("key", ["0", "999999", "x", "", "\x00", "9" * 40])
def test_a_sector_that_is_not_offered_is_refused(client, key):
    SectorFactory()
    page = call_page()
    response = send(client, address_of(page), core_answers(**{core.SECTOR: key}))

    assert response.status_code == 200
    assert 'href="#id-core-sector"' in text_of(response)
    assert not Application.objects.exists()


def test_sectors_stand_in_the_order_of_the_alphabet_in_each_language():
    SectorFactory(slug="a", name={"nl": "welzijn", "en": "charities"})
    SectorFactory(slug="b", name={"nl": "Financiën", "en": "welfare"})

    assert sector_words("nl") == ["Financiën", "welzijn", "Andere sector"]
    assert sector_words("en") == ["charities", "welfare", "Another sector"]


def sector_words(language):
    asked = next(one for one in core.core_questions(language) if one.key == core.SECTOR)
    return [choice.words for choice in asked.choices]


def test_the_switcher_leads_from_form_to_form(client):
    page = call_page()
    english = CallPageFactory(language="en", translation_of=page, call=page.call)
    html = text_of(client.get(address_of(page)))

    assert f'href="{address_of(english)}"' in html


def test_who_may_not_see_the_call_may_not_apply(client):
    page = call_page()
    restrict(page)

    assert client.get(address_of(page)).status_code == 302
    assert client.post(address_of(page), core_answers()).status_code == 302


def test_the_form_takes_few_queries(client):
    kinds = [one for one in every_kind() if one["kind"] != "file"]
    form = FormFactory(
        questions=kinds, consent=ConsentTextFactory(), privacy_statement=PrivacyStatementFactory()
    )
    page = call_page(form=form, contact=PositionFactory(), seats=12)
    for _number in range(3):
        SectorFactory()
        OrganisationFactory()
    answers = core_answers() | every_answer() | {"consent": "yes"}
    assert send(client, address_of(page), answers).status_code == 303
    with CaptureQueriesContext(connection) as shown:
        fields = open_form(client, address_of(page))
    with CaptureQueriesContext(connection) as sent:
        response = send_again(client, address_of(page), fields | answers | {"q-short": "Noor"})

    assert response.status_code == 303
    assert len(shown) <= 14, [query["sql"][:200] for query in shown]
    assert len(sent) <= 25, [query["sql"][:200] for query in sent]


def test_a_form_that_staff_closed_takes_nothing_though_the_call_is_open(client):
    page = call_page(form=FormFactory(is_open=False))
    html = text_of(client.get(address_of(page)))

    assert "Dit formulier is gesloten" in html
    assert "Open tot" not in html.partition("<main")[2]
    assert 'name="stamp"' not in html


def test_the_page_of_a_call_with_a_form_can_be_previewed(client):
    page = call_page()
    sign_in(client, roles.CHIEF_EDITOR)
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    client.post(preview, form_data(client, edit_url(page), title="Nieuwe titel"))
    html = client.get(preview).content.decode()

    assert "Nieuwe titel" in html
    assert address_of(page) in html


def test_the_next_call_of_the_community_stands_on_one_that_has_closed(client):
    page = call_page(opens=day(-30), closes=day(-1))
    coming = CallPageFactory(
        call__cohort__community=page.call.cohort.community,
        call__opens=day(5),
        call__closes=day(9),
    )
    CallPageFactory(call__opens=day(2), call__closes=day(9))

    for address in (page.get_url(), address_of(page)):
        assert f'href="{coming.get_url()}"' in text_of(client.get(address))
