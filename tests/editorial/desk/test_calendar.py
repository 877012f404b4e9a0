"""The calendar of what goes live, expires and takes place; the day is Wednesday 3 March 2027."""

import datetime
from zoneinfo import ZoneInfo

import pytest

from home.structure import roles
from leernetwerk.network.panels.related import record_url
from tests.editorial.desk.looking import calendar, desk
from tests.factories import network, pages
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def moment(month, day, hour=9, minute=0):
    """Return a moment of 2027 in Amsterdam."""
    return datetime.datetime(2027, month, day, hour, minute, tzinfo=AMSTERDAM)


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to(moment(3, 3), tick=False)


@pytest.fixture
def chief(client):
    sign_in(client, roles.CHIEF_EDITOR)
    return client


def test_page_that_is_approved_goes_online_and_offline_at_its_moments(chief):
    page = pages.NewsItemPageFactory(title="Gepland", live=False)
    page.go_live_at, page.expire_at = moment(3, 10, 0, 5), moment(3, 20, 23, 55)
    page.save_revision().publish()

    assert calendar(chief) == [
        ("2027-03-10", "online", "Gepland", edit_url(page)),
        ("2027-03-20", "offline", "Gepland", edit_url(page)),
    ]


def test_new_version_of_a_live_page_is_told_apart(chief):
    page = pages.NewsItemPageFactory(title="Bericht")
    page.save_revision().publish()
    page.refresh_from_db()
    page.go_live_at = moment(3, 10)
    page.save_revision().publish()

    assert [event[1] for event in calendar(chief)] == ["new version online"]


def test_page_with_a_moment_that_nobody_approved_says_so(chief):
    pages.NewsItemPageFactory(live=False, go_live_at=moment(3, 10))

    assert [event[:2] for event in calendar(chief)] == [("2027-03-10", "online, once approved")]


def test_live_page_goes_offline_at_its_moment_and_past_moments_are_not_told(chief):
    pages.NewsItemPageFactory(title="Straks", expire_at=moment(3, 5))
    pages.NewsItemPageFactory(title="Voorbij", go_live_at=moment(3, 1))
    pages.NewsItemPageFactory(title="Al weg", live=False, expired=True, expire_at=moment(3, 1))
    pages.NewsItemPageFactory(title="Later", expire_at=moment(4, 5))

    assert [event[:3] for event in calendar(chief)] == [("2027-03-05", "offline", "Straks")]


def test_plan_that_was_withdrawn_is_not_told(chief):
    page = pages.NewsItemPageFactory(live=False)
    page.go_live_at = moment(3, 10)
    revision = page.save_revision()
    revision.publish()
    revision.approved_go_live_at = None
    revision.save()
    page.refresh_from_db()
    page.go_live_at = None
    page.save()

    assert calendar(chief) == []


def test_calls_and_their_cohorts_have_their_days(chief):
    call = network.CallFactory(
        cohort__name={"nl": "Groep"}, opens="2027-03-04", closes="2027-03-18", starts="2027-04-04"
    )
    draft = {"status": "draft", "opens": "2027-03-08", "closes": "2027-06-01"}
    network.CallFactory(cohort__name={"nl": "Later"}, **draft)
    network.CallFactory(status="cancelled", opens="2027-03-04", closes="2027-03-18")
    network.CallFactory(
        cohort__name={"nl": "Begint"}, opens="2027-01-01", closes="2027-02-01", starts="2027-03-03"
    )
    address = record_url(call, "edit", call.pk)

    assert calendar(chief) == [
        ("2027-03-03", "cohort starts", "Begint", calendar(chief)[0][3]),
        ("2027-03-04", "call opens", "Groep", address),
        ("2027-03-08", "call opens (draft)", "Later", calendar(chief)[2][3]),
        ("2027-03-18", "call closes", "Groep", address),
        ("2027-04-04", "cohort starts", "Groep", address),
    ]


def test_sessions_stand_on_their_day_in_the_order_of_their_times(chief):
    day = {"date": "2027-03-03"}
    network.SessionFactory(name={"nl": "Middag"}, start_time="14:00", **day)
    network.SessionFactory(name={"nl": "Hele dag"}, **day)
    first = network.SessionFactory(name={"nl": "Ochtend"}, start_time="9:00", status="draft", **day)
    network.SessionFactory(date="2027-03-02")
    network.SessionFactory(date="2027-04-05")

    found = calendar(chief)

    assert [event[1:3] for event in found] == [
        ("session", "Hele dag"),
        ("9:00, draft", "Ochtend"),
        ("14:00", "Middag"),
    ]
    assert found[1][3] == record_url(first, "edit", first.pk)


def test_weeks_begin_on_monday_and_today_is_marked(chief):
    network.SessionFactory(date="2027-04-04")

    weeks = desk(chief).select(".desk-week")

    assert [week.find("h3").text for week in weeks] == [
        "This week",
        "Next week",
        "In 2 weeks",
        "In 3 weeks",
        "In 4 weeks",
    ]
    days = weeks[0].select("time")
    assert [day["datetime"] for day in days][::6] == ["2027-03-01", "2027-03-07"]
    assert weeks[0].select_one("[aria-current=date] time")["datetime"] == "2027-03-03"
    assert weeks[-1].select("time")[-1]["datetime"] == "2027-04-04"


def test_day_turns_at_midnight_in_amsterdam(chief, time_machine):
    network.SessionFactory(date="2027-03-08")
    time_machine.move_to(moment(3, 7, 23, 59))
    assert desk(chief).find("h3").text == "This week"
    assert desk(chief).select_one("[aria-current=date] time")["datetime"] == "2027-03-07"
    time_machine.move_to(moment(3, 8, 0, 1))
    assert desk(chief).select_one("[aria-current=date] time")["datetime"] == "2027-03-08"


def test_week_in_which_the_clock_changes_has_its_seven_days(chief):
    network.SessionFactory(date="2027-03-28", start_time="2:30")
    page = pages.NewsItemPageFactory(title="Einde", expire_at=moment(3, 28, 23, 30))

    assert [event[0] for event in calendar(chief)] == ["2027-03-28", "2027-03-28"]
    assert calendar(chief)[1][3] == edit_url(page)


def test_full_day_opens_on_a_click(chief):
    network.SessionFactory.create_batch(9, date="2027-03-04")

    [further] = desk(chief).select(".desk-day details")

    assert further.find("summary").text == "5 more"
    assert len(further.select(".desk-event")) == 5


def test_empty_calendar_says_so_in_one_line(chief):
    assert "Nothing is planned for the coming five weeks." in desk(chief).find(id="desk-calendar").text
    assert desk(chief).select(".desk-week") == []


def test_pages_that_one_may_not_see_are_not_told(client):
    sign_in(client, roles.EDITOR, "nl")
    page = pages.NewsItemPageFactory(title="Secret", language="en", live=False)
    page.go_live_at = moment(3, 10)
    page.save_revision().publish()
    pages.NewsItemPageFactory(title="Secret too", language="en", expire_at=moment(3, 10))

    assert calendar(client) == []
    assert "Secret" not in desk(client).text


def test_days_are_written_in_the_language_of_the_admin(client):
    sign_in(client, roles.EDITOR, language="nl")
    network.SessionFactory(date="2027-03-09", start_time="9:30", status="cancelled")

    html = desk(client)

    assert html.select_one("header.desk-header p").text == "woensdag 3 maart 2027"
    assert html.select_one(".desk-day:has(.desk-event) time").text == "di 9 maart"
    assert calendar(client)[0][1] == "9.30 uur, afgelast"
    assert [week.text for week in html.select("h3")][:3] == ["Deze week", "Volgende week", "Over 2 weken"]
