from datetime import UTC, date, datetime, time

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from articles.models import NewsItemPage
from leernetwerk.network.forms.dates import (
    ReadableDateField,
    ReadableDateTimeField,
    ReadableTimeField,
    read_date,
    read_moment,
    read_time,
)
from leernetwerk.network.models import Call, Session
from tests.factories import network
from tests.factories.accounts import SuperuserFactory
from tests.network.screens import edit_url, errors_of, save

DAY = date(2027, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "20-11-2027",
        "20/11/2027",
        "20.11.2027",
        "2027-11-20",
        "20 november 2027",
        "zaterdag 20 november 2027",
        "20 nov 2027",
        "20 November 2027",
        " 20-11-2027 ",
    ],
)
def test_dutch_and_iso_dates_are_read(text):
    assert read_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    ["31-02-2027", "november 2027", "2027", "morgen", "20-11-27", "11/20/2027", "0", "\x00", "٣", "1" * 5000],
)
def test_anything_else_is_an_error_and_never_now(text):
    with pytest.raises(ValidationError) as error:
        ReadableDateField().clean(text)
    assert "20-11-2027" in error.value.messages[0]


@pytest.mark.parametrize("text", ["9.00", "9:00", "09:00", "9.00 uur", "9 uur", "9u", "09:00:00", "9"])
def test_dutch_and_iso_times_are_read(text):
    assert read_time(text) == time(9)


@pytest.mark.parametrize("text", ["25.00", "9.60", "negen", "9.0", "-1", "9.00 u u", "\x00"])
def test_other_times_are_errors(text):
    with pytest.raises(ValidationError):
        ReadableTimeField().clean(text)


@pytest.mark.parametrize(
    "text",
    [
        "16-12-2026 9.00",
        "16-12-2026 9:00",
        "2026-12-16 09:00",
        "2026-12-16T09:00:00",
        "16 december 2026 om 9.00 uur",
    ],
)
def test_moments_are_read_in_the_time_zone_of_the_site(text):
    assert read_moment(text).hour == 9
    assert ReadableDateTimeField().clean(text) == datetime(2026, 12, 16, 8, tzinfo=UTC)


def test_a_moment_without_a_time_is_midnight_and_nonsense_is_an_error():
    assert read_moment("20-11-2027") == datetime.combine(DAY, time())
    for text in ("16-12-2026 25.00", "9.00", "ooit", "16-12-2026 9.00 9.00"):
        with pytest.raises(ValidationError):
            ReadableDateTimeField().clean(text)


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_session_moves_by_a_date_and_time_typed_the_dutch_way(client, language):
    client.force_login(SuperuserFactory(language=language))
    session = network.SessionFactory()
    response = save(client, session, date="20 november 2027", start_time="9.00", end_time="10.30")
    assert response.status_code == 302
    session.refresh_from_db()
    assert (session.date, session.start_time, session.end_time) == (DAY, time(9), time(10, 30))


@pytest.mark.django_db
def test_a_date_that_does_not_exist_is_refused_and_what_was_typed_stays(admin):
    session = network.SessionFactory()
    response = save(admin, session, date="31-02-2027", start_time="9.00")
    assert "date" in errors_of(response)
    html = response.content.decode()
    assert 'value="31-02-2027"' in html
    assert 'value="9.00"' in html
    assert Session.objects.get().date == session.date


@pytest.mark.django_db
def test_an_end_before_the_start_is_a_field_error_in_the_language_of_the_editor(client):
    client.force_login(SuperuserFactory(language="nl"))
    session = network.SessionFactory()
    response = save(client, session, start_time="10.30", end_time="9.00")
    with override("nl"):
        assert errors_of(response) == {"end_time": [str(_end_before_start())]}
    assert 'value="9.00"' in response.content.decode()


def _end_before_start():
    from django.utils.translation import gettext as _

    return _("The end lies before the start.")


@pytest.mark.django_db
def test_a_call_that_closes_before_it_opens_and_starts_before_it_closes_is_refused(admin):
    call = network.CallFactory()
    response = save(admin, call, opens="2-5-2027", closes="1-5-2027", starts="30-4-2027")
    assert set(errors_of(response)) == {"closes", "starts"}
    assert Call.objects.get().closes == call.closes


def test_pages_read_dates_the_same_way():
    fields = NewsItemPage.get_edit_handler().get_form_class().base_fields
    assert isinstance(fields["date"], ReadableDateField)
    assert isinstance(fields["go_live_at"], ReadableDateTimeField)


@pytest.mark.parametrize("typed", ["20-11-2027", "20 november 2027", "2027-11-20"])
def test_what_is_typed_in_a_browser_is_what_is_saved(tab, transactional_db, typed):
    session = network.SessionFactory()
    open_in_browser(tab, session)
    tab.fill("[name=date]", "")
    tab.type("[name=date]", typed)
    tab.press("[name=date]", "Tab")
    tab.type("[name=start_time]", "9.00")
    tab.press("[name=start_time]", "Tab")
    assert tab.input_value("[name=date]") == typed
    tab.click("button.action-save")
    tab.wait_for_load_state()
    session.refresh_from_db()
    assert (session.date, session.start_time) == (DAY, time(9))


def test_nonsense_typed_in_a_browser_stays_and_is_refused(tab, transactional_db):
    session = network.SessionFactory()
    open_in_browser(tab, session)
    tab.fill("[name=date]", "31-02-2027")
    tab.press("[name=date]", "Tab")
    tab.click("button.action-save")
    tab.wait_for_selector(".error-message")
    assert tab.input_value("[name=date]") == "31-02-2027"
    assert Session.objects.get().date == session.date


def open_in_browser(tab, session):
    """Sign in and open the screen of a session."""
    user = SuperuserFactory()
    tab.goto("/admin/login/")
    tab.fill("[name=username]", user.email)
    tab.fill("[name=password]", "correct horse battery")
    tab.press("[name=password]", "Enter")
    tab.wait_for_url("**/admin/")
    tab.goto(edit_url(session))
