import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from leernetwerk.network.fields import PartialDate
from leernetwerk.network.fields.partial_date import PartialDateFormField
from leernetwerk.network.models import Figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016", PartialDate(2016)),
        ("2016-07", PartialDate(2016, 7)),
        ("7-2016", PartialDate(2016, 7)),
        ("juli 2016", PartialDate(2016, 7)),
        ("19-7-2016", PartialDate(2016, 7, 19)),
        ("19/07/2016", PartialDate(2016, 7, 19)),
        ("19 July 2016", PartialDate(2016, 7, 19)),
        ("maandag 5 september 2016", PartialDate(2016, 9, 5)),
        ("Monday, 5 September 2016", PartialDate(2016, 9, 5)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
    ],
)
def test_dates_are_read_as_people_write_them(text, expected):
    assert PartialDate.parse(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nu",
        "31-02-2016",
        "2016-13",
        "0000",
        "19 brumaire 2016",
        "5-9",
        "1-2-3-2016",
        "0 mei 2016",
        "0-2016",
    ],
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r"not a date|must be|out of range"):
        PartialDate.parse(text)


def test_a_date_is_shown_no_more_precisely_than_it_is_known():
    with override("nl"):
        shown = [PartialDate(2016, 7, 19).display, PartialDate(2016, 7).display, PartialDate(2016).display]
    assert shown == ["19 juli 2016", "juli 2016", "2016"]
    with override("en"):
        assert PartialDate(2016, 7, 19).display == "19 July 2016"


def test_the_form_field_says_what_it_expects():
    field = PartialDateFormField(required=False)
    assert field.clean("juli 2016") == PartialDate(2016, 7)
    assert field.clean("") is None
    with pytest.raises(ValidationError, match=r"2016|year|jaar"):
        field.clean("gisteren")


@pytest.mark.django_db
def test_precision_survives_the_database_and_sorts():
    for value, as_of in ((1, "2016-07"), (2, PartialDate(2015)), (3, "2016-07-19")):
        Figure.objects.create(value=value, label={"nl": "leden"}, as_of=as_of)
    figures = Figure.objects.order_by("as_of")
    assert [figure.as_of for figure in figures] == [
        PartialDate(2015),
        PartialDate(2016, 7),
        PartialDate(2016, 7, 19),
    ]
    assert figures[0].as_of.first_day == datetime.date(2015, 1, 1)


@pytest.mark.django_db
def test_an_unknown_date_stays_unknown():
    figure = Figure.objects.create(value=8, label={"nl": "leden"})
    assert Figure.objects.get(pk=figure.pk).as_of is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [(250, "nl", "250"), (1250, "nl", "1.250"), (1250, "en", "1,250"), ("2.5", "nl", "2,5")],
)
def test_a_figure_is_written_as_the_language_writes_it(value, language, expected):
    figure = Figure.objects.create(value=value, label={"nl": "leden"})
    figure.refresh_from_db()
    with override(language):
        assert figure.display_value == expected
