"""What the pages of pilot areas and the agenda show."""

import datetime

import pytest

from leernetwerk.network.models import Session
from pilots.models import AgendaPage, PilotSectionPage
from tests.factories import media, network, pages
from tests.factories.accounts import UserFactory
from tests.pages.test_visibility import restrict

pytestmark = pytest.mark.django_db


def context(client, page):
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.context


def test_sessions_are_to_come_or_past_by_the_day_in_amsterdam(client, time_machine):
    page = pages.PilotAreaPageFactory()
    series = network.SeriesFactory(pilot_area=page.pilot_area)
    days = [datetime.date(2027, 3, day) for day in (1, 2, 3, 4)]
    first, second, third, fourth = (network.SessionFactory(series=series, date=day) for day in days)
    # Half past eleven in the evening of the second in UTC is the third in Amsterdam.
    time_machine.move_to(datetime.datetime(2027, 3, 2, 23, 30, tzinfo=datetime.UTC), tick=False)

    found = context(client, page)

    assert found["upcoming"] == [third, fourth]
    assert found["past"] == [second, first]
    assert found["next_session"] == third


def test_a_cancelled_session_is_shown_but_not_next(client):
    page = pages.PilotAreaPageFactory()
    series = network.SeriesFactory(pilot_area=page.pilot_area)
    cancelled = network.SessionFactory(series=series, date=network.day(1), status="cancelled")
    following = network.SessionFactory(series=series, date=network.day(2))

    found = context(client, page)

    assert found["upcoming"] == [cancelled, following]
    assert found["next_session"] == following


def test_drafts_are_hidden_and_members_sessions_are_for_who_signed_in(client):
    page = pages.PilotAreaPageFactory()
    series = network.SeriesFactory(pilot_area=page.pilot_area)
    network.SessionFactory(series=series, status="draft")
    members = network.SessionFactory(series=series, visibility="members")

    assert context(client, page)["upcoming"] == []
    client.force_login(UserFactory())
    assert context(client, page)["upcoming"] == [members]


def test_a_session_leads_to_its_report_in_the_readers_language(client):
    page = pages.PilotAreaPageFactory(language="en")
    dutch = pages.NewsItemPageFactory()
    english = pages.NewsItemPageFactory(language="en", translation_of=dutch)
    network.SessionFactory(series__pilot_area=page.pilot_area, date=network.day(-5), report_page=dutch)

    (session,) = context(client, page)["past"]
    assert session.report_url == english.get_url()
    assert session.report_title == english.title
    restrict(dutch)
    assert context(client, page)["past"][0].report_url == ""


def test_organisations_stand_together_by_role(client):
    page = pages.PilotAreaPageFactory()
    for order, (role, name) in enumerate([("host", "B"), ("partner", "Z"), ("partner", "A")]):
        network.PilotAreaOrganisationFactory(
            pilot_area=page.pilot_area, role=role, organisation__name=name, sort_order=order
        )

    groups = context(client, page)["organisations"]

    assert [[chip.label for chip in group["chips"]] for group in groups] == [["Z", "A"], ["B"]]
    assert all(chip.url for group in groups for chip in group["chips"])


def test_documents_links_news_and_quotes_come_along(client):
    page = pages.PilotAreaPageFactory()
    pilot_area = page.pilot_area
    document = network.PilotAreaDocumentFactory(pilot_area=pilot_area).document
    closed = network.PilotAreaDocumentFactory(pilot_area=pilot_area).document
    closed.collection = media.CollectionFactory()
    closed.save()
    media.restrict(closed.collection)
    link = network.PilotAreaLinkFactory(pilot_area=pilot_area, label={"en": "Report"})
    news = pages.NewsItemPageFactory()
    news.about_pilot_areas.set([pilot_area])
    news.save()
    network.QuoteFactory(pilot_area=pilot_area, text={"en": "I look differently now"}, original_language="en")

    found = context(client, page)

    assert found["documents"] == [document]
    assert [(str(one["label"]), one["url"]) for one in found["links"]] == [
        ('<span lang="en">Report</span>', link.url)
    ]
    assert [item.pk for item in found["news"]] == [news.pk]
    assert [(quote.text, quote.language, quote.attribution) for quote in found["quotes"]] == [
        ("I look differently now", "en", [])
    ]


@pytest.mark.parametrize(
    ("until", "runs"),
    [
        ("", True),
        ("2027", True),
        ("2027-03", True),
        ("2027-03-02", True),
        ("2027-03-01", False),
        ("2026", False),
    ],
)
def test_a_pilot_area_runs_until_its_end_as_exactly_as_that_is_known(client, time_machine, until, runs):
    time_machine.move_to(datetime.datetime(2027, 3, 2, 12, tzinfo=datetime.UTC))
    page = pages.PilotAreaPageFactory(title="A", pilot_area__until=until)
    other = pages.PilotAreaPageFactory(title="B")

    assert context(client, page)["is_running"] is runs
    listed = [item.pk for item in context(client, pages.section(PilotSectionPage))["listing"].items]
    assert listed == ([page.pk, other.pk] if runs else [other.pk, page.pk])


def test_the_agenda_holds_all_that_readers_may_see(client):
    pilot, hidden = pages.PilotAreaPageFactory(), pages.PilotAreaPageFactory()
    restrict(hidden)
    own = network.SessionFactory(series__pilot_area=pilot.pilot_area, date=network.day(2))
    network.SessionFactory(series__pilot_area=hidden.pilot_area)
    alone = network.SessionFactory(date=network.day(3))
    past = network.SessionFactory(date=network.day(-1))

    found = context(client, pages.section(AgendaPage))

    assert found["upcoming"] == [own, alone]
    assert found["past"] == [past]
    assert (found["upcoming"][0].owner_url, found["upcoming"][1].owner_url) == (pilot.get_url(), "")


def test_the_past_comes_page_by_page(client):
    series = network.SeriesFactory()
    Session.objects.bulk_create(
        [Session(series=series, date=network.day(-number)) for number in range(1, 46)]
    )
    url = pages.section(AgendaPage).get_url()

    dates = [
        session.date
        for number in ("1", "2", "3")
        for session in client.get(url, {"page": number}).context["past"]
    ]

    assert dates == [network.day(-number) for number in range(1, 46)]
    assert client.get(url, {"page": "99"}).context["pagination"]["number"] == 3
