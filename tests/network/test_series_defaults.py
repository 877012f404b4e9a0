"""A series gives new sessions their usual values, and asks before it changes those that are there."""

from datetime import time

import pytest

from home.structure import roles
from leernetwerk.network.models import Session
from tests.factories import network
from tests.factories.network import day
from tests.factories.pages import PilotAreaPageFactory
from tests.network.screens import edit_url, form_data, save, url
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db
USUAL = {"start_time": time(9), "end_time": time(10, 30), "place": "Raadhuis"}


@pytest.fixture
def series():
    """A series with a session behind us, two to come and one to come at another time."""
    series = network.SeriesFactory(**USUAL, host=network.OrganisationFactory())
    for distance in (-7, 7, 14):
        network.SessionFactory(series=series, date=day(distance), **USUAL)
    network.SessionFactory(series=series, date=day(21), **USUAL | {"start_time": time(10)})
    return series


def starts(series):
    return [session.start_time.hour for session in series.sessions.order_by("date")]


def test_a_new_session_gets_the_usual_time_place_and_host(admin, series):
    address = f"{url(Session, 'add')}?series={series.pk}"
    data = form_data(admin, address, date="20 november 2027")
    response = admin.post(address, data)
    session = Session.objects.latest("pk")
    assert response.headers["Location"] == edit_url(series)
    assert {name: getattr(session, name) for name in USUAL} == USUAL
    assert session.host == series.host


def test_changing_a_default_asks_and_changes_nothing_by_itself(admin, series):
    response = save(admin, series, start_time="9.30")
    assert response.headers["Location"] == url(series, "follow", series.pk)
    assert starts(series) == [9, 9, 9, 10]
    (change,) = admin.get(response.headers["Location"]).context["changes"]
    assert (change["old"], change["new"], len(change["sessions"])) == ("9:00", "9:30", 2)


def test_with_consent_only_the_coming_sessions_that_followed_change(admin, series):
    address = save(admin, series, start_time="8.00", place="Bibliotheek").headers["Location"]
    admin.post(address, {"default": ["start_time"]})
    assert starts(series) == [9, 8, 8, 10]
    assert set(series.sessions.values_list("place", flat=True)) == {"Raadhuis"}
    changed = series.sessions.get(date=day(7))
    assert changed.revisions.count() == 2


def test_without_consent_nothing_changes(admin, series):
    address = save(admin, series, start_time="8.00").headers["Location"]
    admin.post(address, {})
    assert starts(series) == [9, 9, 9, 10]


def test_sessions_that_would_end_before_they_start_are_left_and_named(admin, series):
    address = save(admin, series, start_time="11.00", end_time="12.00").headers["Location"]
    response = admin.post(address, {"default": ["start_time"]}, follow=True)
    assert starts(series) == [9, 9, 9, 10]
    assert "Not changed, because they would end before they start" in response.content.decode()


def test_both_times_together_change_together(admin, series):
    address = save(admin, series, start_time="11.00", end_time="12.00").headers["Location"]
    admin.post(address, {"default": ["start_time", "end_time"]})
    assert starts(series) == [9, 11, 11, 10]


def test_saving_without_changed_defaults_asks_nothing(admin, series):
    response = save(admin, series, name_nl="Anders")
    assert response.headers["Location"] == edit_url(series)
    assert admin.get(url(series, "follow", series.pk)).context["changes"] == []


def test_who_may_not_change_the_series_may_not_change_its_sessions_along(client, admin, series):
    series.pilot_area = PilotAreaPageFactory().pilot_area
    series.save()
    address = save(admin, series, start_time="8.00").headers["Location"]
    sign_in(client, roles.EDITOR)
    assert client.post(address, {"default": ["start_time"]}).status_code in {302, 403}
    assert starts(series) == [9, 9, 9, 10]


def test_two_sessions_at_one_moment_are_saved_with_a_warning_and_a_link(admin, series):
    other = network.SessionFactory(date=day(30), start_time=time(9))
    session = network.SessionFactory(date=day(31), start_time=time(9))
    response = admin.post(
        edit_url(session), form_data(admin, edit_url(session), date=str(other.date)), follow=True
    )
    html = response.content.decode()
    assert "there is another session at that moment" in html
    assert edit_url(other) in html
    session.refresh_from_db()
    assert session.date == other.date


def test_a_session_that_stands_alone_brings_no_warning(admin):
    session = network.SessionFactory(start_time=time(9))
    network.SessionFactory(start_time=time(9), status="cancelled")
    response = admin.post(edit_url(session), form_data(admin, edit_url(session)), follow=True)
    assert "another session at that moment" not in response.content.decode()
