import time
from datetime import date

import pytest

from leernetwerk.network.paste.sessions import read_sessions

TODAY = date(2026, 11, 25)


def read(text):
    """Return the sessions in ``text`` as short rows: ISO date, start, end, place, name."""
    return [
        (str(row.day.date) if row.day else None, row.start, row.end, row.place, row.name)
        for row in read_sessions(text, TODAY)
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("maandag 5 september 2016", ("2016-09-05", "", "", "", "")),
        ("– maandag 5 september 2016", ("2016-09-05", "", "", "", "")),
        ("• Monday, 5 Sept. 2016", ("2016-09-05", "", "", "", "")),
        ("1. 5 mei 2027", ("2027-05-05", "", "", "", "")),
        ("ma 5 sep 2016", ("2016-09-05", "", "", "", "")),
        ("5 september 2016 (maandag)", ("2016-09-05", "", "", "", "")),
        ("19 July 2016", ("2016-07-19", "", "", "", "")),
        ("July 19th, 2016", ("2016-07-19", "", "", "", "")),
        ("the 19th of July 2016", ("2016-07-19", "", "", "", "")),
        ("2016-09-05", ("2016-09-05", "", "", "", "")),
        ("5/9/2016", ("2016-09-05", "", "", "", "")),
        ("5.9.2016", ("2016-09-05", "", "", "", "")),
        ("42618", ("2016-09-05", "", "", "", "")),
        ("42618,375", ("2016-09-05", "09.00", "", "", "")),
        ("42618\t9.00\t10.30\tStadhuis", ("2016-09-05", "9.00", "10.30", "Stadhuis", "")),
        ("5-9-2016 9.00–10.30 gemeentehuis", ("2016-09-05", "9.00", "10.30", "gemeentehuis", "")),
        (
            "5 september 2016, 13:00-15:00, Stadhuis Delft",
            ("2016-09-05", "13.00", "15.00", "Stadhuis Delft", ""),
        ),
        ("5 september 2016 van 9 tot 10.30 uur in Delft", ("2016-09-05", "9.00", "10.30", "Delft", "")),
        ("5 september 2016 om 9 uur, locatie: Delft", ("2016-09-05", "9.00", "", "Delft", "")),
        ("19 July 2016, from 1 pm to 3 pm, Delft", ("2016-07-19", "13.00", "15.00", "Delft", "")),
        ("19 July 2016, 11-1 pm", ("2016-07-19", "11.00", "13.00", "", "")),
        ("12:00 5 mei 2027 Delft", ("2027-05-05", "12.00", "", "Delft", "")),
        ("Startdag: donderdag 5 april 2018", ("2018-04-05", "", "", "", "Startdag")),
        ("5-9-2016 25.00", ("2016-09-05", "25.00", "", "", "")),
        ("5-9-2016 zaal 3", ("2016-09-05", "", "", "zaal 3", "")),
        ("5-9-2016\t\t\tStadhuis\t", ("2016-09-05", "", "", "Stadhuis", "")),
        ("\u202b5-9-2016\u202c قاعة", ("2016-09-05", "", "", "قاعة", "")),
        ("5\x00-9-2016", ("2016-09-05", "", "", "", "")),
    ],
)
def test_a_line_is_read(line, expected):
    assert read(line) == [expected]


def test_a_line_with_a_time_and_a_place_counts_for_all_dates():
    text = """Zet in je agenda:

    – maandag 5 september 2016
    – maandag 10 oktober 2016, 14.00-15.00 uur, Bibliotheek

    van 9.00 tot 10.30 uur, locatie gemeentehuis Delft."""
    heading, first, second = read_sessions(text, TODAY)
    assert heading.is_heading
    assert (first.start, first.end, first.place) == ("9.00", "10.30", "gemeentehuis Delft")
    assert (second.start, second.end, second.place) == ("14.00", "15.00", "Bibliotheek")


def test_a_line_with_several_days_is_as_many_sessions():
    assert [row[0] for row in read("5 en 6 maart 2027")] == ["2027-03-05", "2027-03-06"]
    assert [row[0] for row in read("5, 6 and 7 March 2027")] == ["2027-03-05", "2027-03-06", "2027-03-07"]
    assert [row[0] for row in read("5 maart, 6 april en 7 mei 2027")] == [
        "2027-03-05",
        "2027-04-06",
        "2027-05-07",
    ]


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("5 september", "2027-09-05"),
        ("26 november", "2026-11-26"),
        ("24 november", "2027-11-24"),
        ("woensdag 5 september", "2029-09-05"),
        ("maandag 5 september", "2027-09-05"),
        ("5-9", "2027-09-05"),
        ("5-9-27", "2027-09-05"),
        ("5 sep '27", "2027-09-05"),
        ("29 februari", "2028-02-29"),
    ],
)
def test_a_day_without_a_year_in_full_is_a_guess(text, guess):
    (row,) = read_sessions(text, TODAY)
    assert not row.day.has_year
    assert str(row.day.date) == guess


def test_the_year_of_another_line_is_the_guess_and_a_line_with_a_year_gives_it():
    assert [str(row.day.date) for row in read_sessions("5 september\n10 oktober 2016", TODAY)] == [
        "2016-09-05",
        "2016-10-10",
    ]
    (row,) = read_sessions("Bijeenkomsten 2019\n5 september", TODAY)
    assert row.day.has_year
    assert str(row.day.date) == "2019-09-05"


@pytest.mark.parametrize("text", ["31 april 2027", "29-2-2027", "31-04-2027", "0 mei 2027", "45 mei 2027"])
def test_a_day_that_does_not_exist_is_kept_as_it_was_written(text):
    (row,) = read_sessions(text, TODAY)
    assert row.day.date is None
    assert row.day.text == text


def test_a_line_without_a_day_is_kept_and_only_one_without_digits_is_a_heading():
    heading, typo = read_sessions("Onze bijeenkomsten\n5 septembar 2016", TODAY)
    assert heading.is_heading
    assert typo.day is None
    assert not typo.is_heading
    assert typo.source == "5 septembar 2016"


@pytest.mark.parametrize(
    "text", ["", "\x00", "\n \t\n", "\u202e\u2066", "9" * 5000, "9-" * 900, "5 en " * 300]
)
def test_nonsense_is_read_without_failing(text):
    for row in read_sessions(text, TODAY):
        assert row.day is None or row.source


def test_five_hundred_long_lines_are_read_without_getting_stuck():
    text = "\n".join(f"maandag 5 september 2016 {'9.00 en 5 ' * 150}{number}" for number in range(500))
    start = time.monotonic()
    read_sessions(text, TODAY)
    assert time.monotonic() - start < 20
