"""What the network does: calls, sessions and pages to read again."""

import pytest
from django.urls import reverse

from home.structure import roles
from leernetwerk.network.models import Session
from leernetwerk.network.panels.related import record_url
from leernetwerk.pages.dates import near_date
from tests.editorial.desk.looking import desk, panel
from tests.factories import network, pages
from tests.factories.network import day
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db


def test_calls_say_their_state_and_the_day_that_matters(client):
    sign_in(client, roles.EDITOR)
    names = {"community__name": {"nl": "Werkplaats"}}
    opened = network.CallFactory(cohort=network.CohortFactory(name={"nl": "Open"}, **names), seats=9)
    network.ParticipationFactory.create_batch(2, cohort=opened.cohort)
    network.CallFactory(
        cohort=network.CohortFactory(name={"nl": "Straks"}, **names), opens=day(5), closes=day(60)
    )
    network.CallFactory(
        cohort=network.CohortFactory(name={"nl": "Concept"}, **names), status="draft", closes=day(70)
    )
    for values in ({"closes": day(-1)}, {"status": "cancelled"}, {"starts": day(0)}):
        network.CallFactory(**values)

    calls = panel(client, "desk-calls")

    today = day(0)
    assert {title: facts for title, (_address, facts) in calls.items()} == {
        "Open (Werkplaats)": f"open · closes {near_date(day(30), today, 'en')} · 2 of 9 seats taken",
        "Straks (Werkplaats)": f"announced · opens {near_date(day(5), today, 'en')}, "
        f"closes {near_date(day(60), today, 'en')}",
        "Concept (Werkplaats)": f"draft · closes {near_date(day(70), today, 'en')}",
    }
    assert calls["Open (Werkplaats)"][0] == record_url(opened, "edit", opened.pk)


def test_call_that_closes_today_is_there_still(client):
    sign_in(client, roles.EDITOR)
    network.CallFactory(closes=day(0))
    [(_address, facts)] = panel(client, "desk-calls").values()
    assert facts.startswith("last week · closes ")


def test_sessions_from_today_on_come_first_one_first(client):
    sign_in(client, roles.EDITOR)
    network.SessionFactory(name={"nl": "Gisteren"}, date=day(-1))
    network.SessionFactory(name={"nl": "Morgen"}, date=day(1), status="cancelled")
    today = network.SessionFactory(
        name={"nl": "Vandaag"}, date=day(0), start_time="19:30", end_time="21:00", place="Breda"
    )

    sessions = panel(client, "desk-sessions")

    assert list(sessions) == ["Vandaag", "Morgen"]
    address, facts = sessions["Vandaag"]
    assert address == record_url(today, "edit", today.pk)
    assert facts == f"{near_date(day(0), day(0), 'en')} · 19:30–21:00 · Breda"
    assert sessions["Morgen"][1].endswith("cancelled")


def footer(client):
    return {link.text: link["href"] for link in desk(client).select("#desk-sessions .desk-footer a")}


def test_next_session_of_a_series_is_one_click_away(client):
    sign_in(client, roles.EDITOR)
    series = network.SeriesFactory(name={"nl": "Praktijkcafé"}, place="Breda")
    network.SessionFactory(series=series)

    address = footer(client)["Next session of “Praktijkcafé”"]

    assert address == f"{record_url(Session, 'add')}?series={series.pk}"
    assert client.get(address).context["form"].initial["place"] == "Breda"


def test_next_session_is_not_offered_where_it_could_not_be_saved(client):
    page = pages.PilotAreaPageFactory()
    series = network.SeriesFactory(name={"nl": "Praktijkcafé"}, pilot_area=page.pilot_area)
    network.SessionFactory(series=series)

    sign_in(client, roles.CHIEF_EDITOR)
    assert "Next session of “Praktijkcafé”" in footer(client)
    sign_in(client, roles.EDITOR)
    assert "Next session of “Praktijkcafé”" not in footer(client)
    sign_in(client, roles.TRANSLATOR)
    assert footer(client) == {}


def test_page_past_its_day_is_to_be_read_again_by_who_keeps_it_true(client):
    user = sign_in(client, roles.EDITOR)
    pages.EvergreenPageFactory(title="Van een ander", review_by=day(-20))
    own = pages.EvergreenPageFactory(title="Van mij", review_by=day(-3), responsible=user)
    pages.EvergreenPageFactory(title="Vandaag", review_by=day(0))
    pages.EvergreenPageFactory(title="Offline", review_by=day(-3), live=False)
    pages.EvergreenPageFactory(title="English", review_by=day(-3), language="en")

    review = panel(client, "desk-review")

    assert list(review) == ["Van mij", "Van een ander"]
    written = near_date(day(-3), day(0), "en")
    assert review["Van mij"] == (
        edit_url(own),
        f"Evergreen page · Dutch · should have been read by {written} · by you",
    )


def test_year_is_told_only_when_it_is_another():
    assert near_date(day(0).replace(2031, 3, 4), day(0).replace(2031, 1, 1), "nl") == "di 4 maart"
    assert near_date(day(0).replace(2031, 3, 4), day(0).replace(2030, 12, 31), "nl") == "di 4 maart 2031"
    assert near_date(day(0).replace(2031, 3, 4), day(0).replace(2031, 1, 1), "en") == "Tue 4 March"
    assert near_date(None, day(0)) == ""


def buttons(client):
    return {link.text.strip(): link["href"] for link in desk(client).select(".desk-making a")}


@pytest.mark.parametrize(("code", "slug"), [("nl", "nieuws"), ("en", "news")])
def test_new_news_item_goes_straight_to_its_form_in_the_language_of_the_user(client, code, slug):
    sign_in(client, roles.EDITOR, code)

    address = buttons(client)["New news item"]

    response = client.get(address)
    assert response.status_code == 200
    assert response.context["parent_page"].slug == slug


@pytest.mark.parametrize("language", ["nl", "en"])
def test_who_works_in_both_languages_makes_pages_in_that_of_the_admin(client, language):
    sign_in(client, roles.MANAGERS, language=language)
    address = next(iter(buttons(client).values()))
    assert client.get(address).context["parent_page"].locale.language_code == language


@pytest.mark.parametrize("role", [roles.EDITOR, roles.CHIEF_EDITOR, roles.MANAGERS])
def test_every_button_opens_a_form(client, role):
    sign_in(client, role)

    shown = buttons(client)

    assert list(shown)[:3] == ["New news item", "New session", "New document"]
    assert len(shown) == 8
    assert shown["New document"] == reverse("wagtaildocs:add_multiple")
    for address in shown.values():
        assert client.get(address).status_code == 200


def test_translator_makes_nothing(client):
    sign_in(client, roles.TRANSLATOR)
    assert buttons(client) == {}
