"""The list of applications: narrowed, searched, exported, and as quick with many as with few."""

import csv
import io
import uuid

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cohorts.models import Application, ListOrder, Stage
from leernetwerk.forms.models import Access, Submission
from tests.cohorts.intake.staff import LIST, handler
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import SectorFactory

pytestmark = pytest.mark.django_db


def is_listed(response, application):
    assert response.status_code == 200
    return f'"{LIST}{application.pk}/"' in response.content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=marit", True),
        ("q=HEUVELRUG+mar", True),
        ("q=h%C3%A9uvelrug", True),
        ("q=marit%40", True),
        ("q=wijkteam", True),
        ("q=marit+zeewind", False),
        ("q=%00", True),
        ("q=" + "x" * 5000, False),
        ("q=%25", False),
        ("q=%27%22%3B--", False),
        ("stage=confirmed", True),
        ("stage=confirmed&stage=new", True),
        ("stage=placed", False),
        ("stage=nonsense", True),
        ("language=nl", True),
        ("language=en", False),
        ("confirmed=true", True),
        ("confirmed=false", False),
        ("duplicates=true", False),
        ("duplicates=false", True),
        ("call=999999", True),
        ("call=%00", True),
        ("sector=" + "9" * 40, True),
        ("assigned_to=null", True),
        ("assigned_to=" + "9" * 40, True),
        ("received_at_from=2020-01-01", True),
        ("received_at_from=2120-01-01", False),
        ("received_at_from=ooit", True),
        ("ordering=-nothing", True),
        ("p=999", True),
        ("id=x", False),
        ("id=" + "9" * 40, False),
    ],
)
def test_the_list_can_be_searched_and_narrowed(staff, application, query, found):
    assert is_listed(staff.get(f"{LIST}?{query}"), application) is found


def test_it_is_narrowed_to_a_call_a_sector_and_who_handles_it(staff, application):
    sector, other = SectorFactory(), ApplicationFactory()
    Application.objects.filter(pk=application.pk).update(sector=sector, assigned_to=staff.user)
    for query in (
        f"call={application.call.pk}",
        f"sector={sector.pk}",
        f"assigned_to={staff.user.pk}",
        f"id={application.pk}",
    ):
        response = staff.get(f"{LIST}?{query}")
        assert is_listed(response, application), query
        assert not is_listed(response, other), query


def test_it_is_narrowed_to_those_that_look_like_another(staff, application):
    same, other = ApplicationFactory(email="MARIT@leernetwerk.example"), ApplicationFactory()
    response = staff.get(f"{LIST}?duplicates=true")

    assert is_listed(response, application)
    assert is_listed(response, same)
    assert not is_listed(response, other)


def many(number):
    """Store ``number`` applications for two calls, quickly."""
    calls = [IntakeFactory().call for _call in range(2)]
    now, sector = timezone.now(), SectorFactory()
    submissions = Submission.objects.bulk_create(
        Submission(
            form=calls[place % 2].intake.form, language="nl", created_at=now, idempotency_key=uuid.uuid4().hex
        )
        for place in range(number)
    )
    user = handler()
    Application.objects.bulk_create(
        Application(
            submission=submission,
            call=calls[place % 2],
            name=f"Naam {place}",
            email=f"n{place}@leernetwerk.example",
            name_key=f"naam {place}",
            email_key=f"n{place}@leernetwerk.example",
            language="nl",
            organisation_name=f"Bureau {place}",
            organisation_key=f"bureau {place}",
            sector=sector,
            assigned_to=user,
            stage=list(Stage)[place % len(Stage)],
            stage_since=now,
            received_at=now,
        )
        for place, submission in enumerate(submissions)
    )


def test_the_list_takes_as_many_queries_with_twenty_thousand_as_with_twenty(staff):
    counts = []
    for number in (20, 20_000):
        many(number)
        staff.get(LIST)
        for query in ("", "?q=naam+1&duplicates=false&stage=new&confirmed=false"):
            with CaptureQueriesContext(
                connection,
            ) as queries:
                assert staff.get(f"{LIST}{query}").status_code == 200
            counts.append(len(queries))

    assert max(counts) <= 20, counts
    assert max(counts[2:]) <= max(counts[:2]), counts


def rows_of(response, kind):
    content = b"".join(response.streaming_content)
    if kind == "csv":
        return list(csv.reader(io.StringIO(content.decode())))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_spreadsheet_has_what_is_listed_with_what_was_asked(staff, application, kind):
    ApplicationFactory()
    header, *rows = rows_of(staff.get(f"{LIST}?export={kind}&q=marit"), kind)
    said = dict(zip(header, rows[0], strict=True))

    assert len(rows) == 1
    assert (said["Name"], said["E-mail address"], said["Stage"]) == (
        "Marit Heuvelrug",
        "marit@leernetwerk.example",
        "confirmed",
    )
    assert (said["Organisation"], said["May be named"], said["Sector"]) == (
        "Wijkteam Noord",
        "no",
        None if kind == "xlsx" else "",
    )
    # The questions come behind the fixed columns, in their order.
    assert rows[0][-2:] == ["adviseur", "Ik wil leren van anderen."]


def test_only_the_chosen_columns_are_in_it_and_unknown_ones_are_not(staff, application):
    columns = "columns=stage&columns=name&columns=password&columns=question:core-function"
    header, row = rows_of(staff.get(f"{LIST}?export=csv&{columns}"), "csv")

    assert header[:2] == ["Name", "Stage"]
    assert row == ["Marit Heuvelrug", "confirmed", "adviseur"]


FORMULAS = ["=HYPERLINK(1)", "+31 6", "-1", "@SUM(A1)"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_spreadsheet_runs_nothing(client, kind):
    for text in FORMULAS:
        ApplicationFactory(name=text, organisation_name=f"{text}\ufffe")
    client.force_login(handler())
    _header, *rows = rows_of(client.get(f"{LIST}?export={kind}&columns=name&columns=organisation"), kind)
    mark = "'" if kind == "csv" else ""

    assert sorted(row[0] for row in rows) == sorted(f"{mark}{text}" for text in FORMULAS)
    assert sorted(row[1].rstrip("\ufffe") for row in rows) == sorted(f"{mark}{text}" for text in FORMULAS)


def test_the_screen_for_a_spreadsheet_keeps_what_the_list_was_narrowed_to(staff, application):
    html = staff.get(f"{LIST}export/?stage=confirmed&q=%22%3Ctag&id={application.pk}").content.decode()

    assert 'name="stage" value="confirmed"' in html
    assert "&quot;&lt;tag" in html
    assert "holds 0 applications" in html


def test_the_list_and_the_spreadsheet_are_in_the_log_without_the_data(staff, application):
    staff.get(LIST)
    list(staff.get(f"{LIST}?export=csv&call={application.call.pk}").streaming_content)

    listed, exported = Access.objects.order_by("pk")
    assert (listed.action, listed.count, listed.form) == ("listed", 1, None)
    assert (exported.action, exported.count) == ("exported", 1)
    assert exported.form == application.submission.form
    assert exported.user == staff.user


@pytest.mark.parametrize("address", [LIST, f"{LIST}export/", f"{LIST}?export=csv"])
def test_no_browser_keeps_it(staff, application, address):
    assert "no-store" in staff.get(address)["Cache-Control"]


def names(response):
    return [application.name for application in response.context["object_list"]]


def test_the_order_is_remembered_for_each_person_and_filters_are_not(staff, application):
    ApplicationFactory(name="Aad Zonder", stage=Stage.NEW, days_ago=3)
    assert names(staff.get(LIST)) == ["Marit Heuvelrug", "Aad Zonder"]
    staff.get(f"{LIST}results/?ordering=name_key&stage=new")
    another_day = Client()
    another_day.force_login(staff.user)
    assert names(another_day.get(LIST)) == ["Aad Zonder", "Marit Heuvelrug"]
    another_day.get(f"{LIST}?ordering=-name_key")
    assert names(staff.get(f"{LIST}?q=a")) == ["Marit Heuvelrug", "Aad Zonder"]
    assert ListOrder.objects.get().ordering == "-name_key"

    staff.get(f"{LIST}?ordering=name_key")
    another_day.force_login(handler())
    assert names(another_day.get(LIST)) == ["Marit Heuvelrug", "Aad Zonder"]


@pytest.mark.parametrize("asked", ["", "-nothing", "password", "\x00", "9" * 5000])
def test_an_order_that_is_none_is_not_remembered(staff, application, asked):
    staff.get(f"{LIST}?ordering=-stage_place")
    assert staff.get(LIST, {"ordering": asked}).status_code == 200
    assert ListOrder.objects.get().ordering == "-stage_place"


def test_an_order_of_a_column_that_is_gone_is_left_aside(staff, application):
    ListOrder.objects.create(user=staff.user, ordering="shoe_size")
    assert staff.get(LIST).context["ordering"] == "-received_at"


def test_every_column_sorts_and_stages_go_by_how_far_one_came(staff, application):
    new, placed = ApplicationFactory(), ApplicationFactory(stage=Stage.PLACED)
    orders = staff.get(LIST).context["view"].get_valid_orderings()
    assert len(orders) == 12
    for order in orders:
        assert len(names(staff.get(LIST, {"ordering": order}))) == 3, order
    order = staff.get(f"{LIST}?ordering=stage_place").context["object_list"]
    assert list(order) == [new, application, placed]
