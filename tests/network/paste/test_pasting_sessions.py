"""Lines of dates become sessions of a series, after a look."""

from datetime import date, time

import pytest
from wagtail.models import ModelLogEntry

from home.structure import roles
from leernetwerk.network.models import Session
from tests.factories import network
from tests.factories.bad_input import AWKWARD
from tests.factories.pages import PilotAreaPageFactory
from tests.network.paste.pasting import answer, asked, keep, paste_url, read, rows, sent_by
from tests.network.screens import edit_url, url
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db

FOUR = """– maandag 6 september 2027
– maandag 4 oktober 2027
– maandag 15 november 2027
– maandag 13 december 2027

van 9.00 tot 10.30 uur, locatie gemeentehuis."""


@pytest.fixture
def series():
    return network.SeriesFactory(place="Raadhuis", host=network.OrganisationFactory())


def dates():
    """Return the stored sessions as short rows."""
    found = Session.objects.order_by("date", "pk")
    return [(str(one.date), one.start_time, one.end_time, one.place) for one in found]


def test_four_dates_with_one_time_and_place_become_four_sessions(admin, series, today):
    response = read(admin, Session, FOUR, series=series)
    assert not Session.objects.exists()
    assert asked(response) == [[], [], [], []]
    response = keep(admin, Session, response)
    assert response.headers["Location"] == edit_url(series)
    assert dates() == [
        (day, time(9), time(10, 30), "gemeentehuis")
        for day in ("2027-09-06", "2027-10-04", "2027-11-15", "2027-12-13")
    ]
    session = Session.objects.first()
    assert session.host == series.host
    assert session.latest_revision is not None
    entries = ModelLogEntry.objects.filter(action="wagtail.create")
    assert entries.count() == 4
    assert len(set(entries.values_list("uuid", flat=True))) == 1


def test_what_a_line_does_not_say_comes_from_the_series(admin, today):
    series = network.SeriesFactory(start_time=time(13), end_time=time(15), place="Raadhuis")
    keep(admin, Session, read(admin, Session, "6-9-2027\n7-9-2027 10.00\n8-9-2027, Bieb", series=series))
    assert dates() == [
        ("2027-09-06", time(13), time(15), "Raadhuis"),
        ("2027-09-07", time(10), None, "Raadhuis"),
        ("2027-09-08", time(13), time(15), "Bieb"),
    ]


def test_a_name_of_its_own_is_kept_in_the_language_of_the_words(admin, series, today):
    keep(admin, Session, read(admin, Session, "Startdag: 6-9-2027", series=series))
    assert Session.objects.get().name == {"nl": "Startdag"}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("maandag 7 september 2027", "weekday"),
        ("7 september", "year"),
        ("7-9-27", "year"),
        ("7 september 2016", "past"),
        ("24 november 2026", "past"),
        ("31 oktober 2027 2.30", "clock-start_time"),
        ("13 september 2027", "existing"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_doubt_is_asked_and_nothing_is_kept_before_it_is_answered(
    admin, series, today, line, kind, language
):
    network.SessionFactory(series=series, date=date(2027, 9, 13))
    admin.cookies.load({"django_language": language})
    response = read(admin, Session, f"{line}\n6 september 2028", series=series)
    assert asked(response) == [[kind], []]
    response = keep(admin, Session, response)
    assert Session.objects.count() == 1
    assert asked(response) == [[kind], []]
    assert line in response.content.decode()
    response = keep(admin, Session, response, answer(response, 0, kind, "keep"))
    assert response.status_code == 302
    assert Session.objects.count() == 3


def test_today_is_not_before_today(admin, series, today):
    assert asked(read(admin, Session, "25 november 2026", series=series)) == [[]]


def test_an_answer_counts_only_for_the_date_that_it_was_given_to(admin, series, today):
    response = read(admin, Session, "7 september 2016", series=series)
    changes = answer(response, 0, "past", "keep") | {"rows-0-date": "8 september 2016"}
    response = keep(admin, Session, response, changes)
    assert asked(response) == [["past"]]
    assert not Session.objects.exists()


def test_a_corrected_date_answers_the_doubt(admin, series, today):
    response = read(admin, Session, "maandag 7 september 2027", series=series)
    keep(admin, Session, response, {"rows-0-date": "6-9-2027"})
    assert str(Session.objects.get().date) == "2027-09-06"


def test_a_doubt_of_many_rows_is_answered_at_once(admin, series, today):
    response = read(admin, Session, FOUR.replace("2027", "2016"), series=series)
    assert [kinds[-1] for kinds in asked(response)] == ["past"] * 4
    assert 'name="all-past"' in response.content.decode()
    response = keep(admin, Session, response, {"all-past": "keep", "all-weekday": "keep"})
    assert response.status_code == 302
    assert Session.objects.count() == 4


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("31 april 2027", "date"),
        ("5 septembar 2027", "date"),
        ("28 maart 2027 2.30-4.00", "start_time"),
        ("6-9-2027 25.00", "start_time"),
        ("6-9-2027 15.00-13.00", "end_time"),
        (f"6-9-2027 9.00 {'a' * 250}", "place"),
    ],
)
def test_what_is_wrong_stands_at_its_row_and_loses_nothing(admin, series, today, line, field):
    response = read(admin, Session, f"{line}\n6 september 2028", series=series)
    assert list(rows(response)[0].errors) == [field]
    response = keep(admin, Session, response, {"rows-1-place": "Anders"})
    assert list(rows(response)[0].errors) == [field]
    assert 'value="Anders"' in response.content.decode()
    assert not Session.objects.exists()
    keep(admin, Session, response, {"rows-0-DELETE": "on"})
    assert [row[3] for row in dates()] == ["Anders"]


def test_a_heading_is_left_out_unless_it_gets_a_date(admin, series, today):
    response = read(admin, Session, "Onze bijeenkomsten\n6 september 2027", series=series)
    assert keep(admin, Session, response).status_code == 302
    assert len(dates()) == 1


def test_the_same_date_twice_in_a_paste_is_asked(admin, series, today):
    response = read(admin, Session, "6 september 2027\n6-9-2027", series=series)
    assert asked(response) == [[], ["double"]]
    keep(admin, Session, response, {"rows-1-DELETE": "on"})
    assert len(dates()) == 1


def test_the_text_comes_back_as_it_was(admin, series, today):
    response = read(admin, Session, FOUR, series=series)
    response = admin.post(paste_url(Session), sent_by(response, back="1"))
    assert response.context["form"]["lines"].value().split() == FOUR.split()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "There is nothing here yet"),
        ("\x00 \n\u202e", "There is nothing here yet"),
        ("6-9-2027\n" * 501, "These are 501 lines"),
        ("6-9-2027 " + "a" * 40_000, "more than 2000 characters"),
        ("2027", "Nothing was found"),
    ],
    ids=["nothing", "invisible", "501 lines", "40 kB", "a year"],
)
def test_what_cannot_be_read_is_a_message_and_stays(admin, series, text, message):
    response = read(admin, Session, text, series=series)
    assert message in response.content.decode()
    assert len(response.context["form"]["lines"].value()) >= len(text.replace("\x00", "").strip())


def test_five_hundred_lines_are_read_and_shown(admin, series, today, django_assert_max_num_queries):
    text = "\n".join(
        f"{day}-{month}-{year}"
        for year in range(2027, 2029)
        for month in range(1, 13)
        for day in range(1, 22)
    )
    with django_assert_max_num_queries(40):
        response = read(admin, Session, "\n".join(text.split("\n")[:500]), series=series)
    assert len(rows(response)) == 500
    response = admin.post(paste_url(Session), sent_by(response, keep="1", **{"rows-3-date": "x"}))
    assert response.status_code == 200
    assert [number for number, row in enumerate(rows(response)) if row.errors] == [3]


@pytest.mark.parametrize("text", AWKWARD)
def test_no_input_breaks_the_screen(admin, series, text):
    response = read(admin, Session, text, series=series)
    assert response.status_code == 200
    response = read(admin, Session, "6 september 2027", series=series)
    names = [name for name in sent_by(response) if name.startswith("rows-")]
    assert keep(admin, Session, response, dict.fromkeys(names, text)).status_code in {200, 302}
    fields = [name for name in names if not name.endswith("_FORMS")]
    assert keep(admin, Session, response, dict.fromkeys(fields, text)).status_code == 200
    assert read(admin, Session, "x", series=type("Series", (), {"pk": text})).status_code == 200


@pytest.mark.parametrize("missing", ["lines", "series", "language", "rows-TOTAL_FORMS", "rows-0-date"])
def test_a_missing_field_is_a_message(admin, series, today, missing):
    data = sent_by(read(admin, Session, "6 september 2027", series=series), keep="1")
    del data[missing]
    assert admin.post(paste_url(Session), data).status_code == 200
    assert not Session.objects.exists()


@pytest.mark.parametrize("role", [roles.EDITOR, roles.TRANSLATOR])
def test_who_may_not_change_the_owner_keeps_nothing(client, admin, today, role):
    series = network.SeriesFactory(pilot_area=PilotAreaPageFactory().pilot_area)
    data = sent_by(read(admin, Session, "6 september 2027", series=series), keep="1")
    sign_in(client, role)
    client.post(paste_url(Session), data)
    assert not Session.objects.exists()


def test_who_may_publish_the_page_of_the_owner_keeps_them(client, today):
    series = network.SeriesFactory(pilot_area=PilotAreaPageFactory().pilot_area)
    sign_in(client, roles.CHIEF_EDITOR)
    keep(client, Session, read(client, Session, "6 september 2027", series=series))
    assert len(dates()) == 1


def test_the_screens_of_series_and_pilot_areas_lead_there(admin):
    series = network.SeriesFactory(pilot_area=network.PilotAreaFactory())
    address = f"{paste_url(Session)}?series={series.pk}"
    for record in (series, series.pilot_area):
        assert address in admin.get(edit_url(record)).content.decode()
    assert admin.get(address).context["form"]["series"].value() == str(series.pk)
    assert paste_url(Session) in admin.get(url(Session, "list")).content.decode()
    for nonsense in ("x", "9" * 40, "\x00", "²"):
        assert admin.get(paste_url(Session), {"series": nonsense}).status_code == 200
