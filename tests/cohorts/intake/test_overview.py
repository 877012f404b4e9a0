"""The figures of a call: as bars, with a table behind each, in both languages."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from cohorts.intake.charts import lying, standing
from cohorts.intake.figures import (
    Bar,
    day_bars,
    length_in_words,
    month_bars,
    reply_bars,
    sector_bars,
    stage_bars,
)
from cohorts.joining.erasing import erase
from cohorts.joining.stages import move
from cohorts.models import ErasedApplication, Stage, StageChange
from leernetwerk.forms.models import Erasure
from leernetwerk.network.models import CallSector
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import CallFactory, SectorFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def call():
    return IntakeFactory(call=CallFactory(seats=4)).call


def test_each_stage_is_counted(call):
    ApplicationFactory(call=call)
    ApplicationFactory(call=call, stage=Stage.WAITING)

    with translation.override("en"):
        counted = {bar.label: bar.value for bar in stage_bars(call) if bar.value}
    assert counted == {"new": 1, "on the waiting list": 1}


def test_days_run_from_opening_to_today_with_none_left_out(call):
    for days_ago in (0, 0, 3):
        ApplicationFactory(call=call, days_ago=days_ago)
    bars = day_bars(call, timezone.localdate())

    assert len(bars) in {11, 12}
    assert sum(bar.value for bar in bars) == 3
    assert day_bars(IntakeFactory().call, timezone.localdate()) == []


def test_sectors_stand_against_what_is_wanted(call):
    care, other = SectorFactory(), SectorFactory()
    CallSector.objects.create(call=call, sector=care, seats=2)
    ApplicationFactory(call=call, sector=care)
    ApplicationFactory(call=call, sector=care, stage=Stage.WITHDRAWN)
    ApplicationFactory(call=call, sector=other)
    ApplicationFactory(call=call)

    with translation.override("en"):
        assert sector_bars(call) == [Bar(str(care.name), 1, 2), Bar("other sectors", 2)]


def test_the_time_to_a_first_reply_is_that_to_the_first_move_by_staff(call):
    replied = ApplicationFactory(call=call, stage=Stage.CONFIRMED, days_ago=2)
    ApplicationFactory(call=call, stage=Stage.CONFIRMED)
    ApplicationFactory(call=call, stage=Stage.WITHDRAWN)
    for stage in (Stage.INTAKE, Stage.DECLINED):
        move(replied, stage, cause=StageChange.Cause.STAFF)
    with translation.override("en"):
        bars, typical = reply_bars(call)
        assert length_in_words(datetime.timedelta(minutes=5)) == "1 hour"

    assert {bar.label: bar.value for bar in bars if bar.value} == {"2 or 3 days": 1, "no reply yet": 1}
    assert typical == "2 days"


def test_bars_stay_within_the_drawing():
    bars = [Bar("a", 0), Bar("b" * 60, 7, 3), Bar("c", 3, 9)]
    chart = lying("name", "Title", bars)
    assert all(shape["x"] + shape["width"] <= chart.width for shape in chart.shapes)
    assert chart.shapes[1]["label"].endswith("…")
    assert lying("name", "Title", []).shapes == []
    days = standing("name", "Title", [Bar(str(day), day) for day in range(60)])
    assert all(shape["x"] + shape["width"] <= days.width and shape["y"] >= 0 for shape in days.shapes)


def test_the_screens_have_a_table_for_each_drawing(staff, application):
    html = staff.get(reverse("cohorts_intake_call", args=[application.call.pk])).content.decode()

    assert html.count('<svg class="intake-chart"') == html.count("<details>") == 4
    assert "style=" not in html[html.index("intake-charts") : html.index("</main>")]
    with translation.override("en"):
        name = str(application.call.cohort)
    assert name in staff.get(reverse("cohorts_intake_overview")).content.decode()


def test_the_screens_are_in_dutch_for_who_reads_dutch(staff, application):
    staff.user.language = "nl"
    staff.user.save()
    html = staff.get(reverse("cohorts_intake_call", args=[application.call.pk])).content.decode()

    assert "Tijd tot de eerste reactie" in html
    assert "Wachtlijst" in html


def test_a_list_of_many_calls_takes_few_queries(staff, django_assert_max_num_queries):
    for _call in range(8):
        ApplicationFactory()
    with django_assert_max_num_queries(15):
        staff.get(reverse("cohorts_intake_overview"))


def erased(call, **values):
    return ErasedApplication.objects.create(
        **{"call": call, "stage": Stage.PLACED, "month": datetime.date(2026, 3, 1)} | values
    )


def test_figures_do_not_shrink_when_applications_are_erased(staff, call):
    care = SectorFactory()
    CallSector.objects.create(call=call, sector=care, seats=3)
    for sector, stage in ((care, Stage.PLACED), (care, Stage.CONFIRMED), (None, Stage.WITHDRAWN)):
        ApplicationFactory(call=call, sector=sector, stage=stage)
    with translation.override("en"):
        before = [(bar.label, bar.value) for bar in stage_bars(call) + sector_bars(call)]
        assert month_bars(call) == []
        erase(call.applications.get(stage=Stage.PLACED), Erasure.Cause.TIME)
        erase(call.applications.get(stage=Stage.WITHDRAWN), Erasure.Cause.TIME)
        bars = stage_bars(call) + sector_bars(call)

        assert [(bar.label, bar.value) for bar in bars] == before
        assert {bar.label: bar.erased for bar in bars if bar.erased} == {
            "placed": 1,
            "withdrawn": 1,
            str(care.name): 1,
        }
        assert sum(bar.value for bar in month_bars(call)) == 3
        assert sum(bar.erased for bar in month_bars(call)) == 2


def test_months_stand_in_order_with_what_is_there_and_what_was_erased(call):
    erased(call), erased(call), erased(call, month=datetime.date(2025, 12, 1))
    ApplicationFactory(call=call, received_at=datetime.datetime(2026, 3, 31, 23, 30, tzinfo=datetime.UTC))
    ApplicationFactory(call=call, received_at=datetime.datetime(2026, 3, 31, 21, 30, tzinfo=datetime.UTC))

    with translation.override("en"):
        assert month_bars(call) == [
            Bar("December 2025", 1, erased=1),
            Bar("March 2026", 3, erased=2),
            Bar("April 2026", 1),
        ]


def test_the_screens_count_what_was_erased_and_say_so(staff, application):
    call = application.call
    erased(call), erased(call, stage=Stage.CONFIRMED)
    html = " ".join(staff.get(reverse("cohorts_intake_call", args=[call.pk])).content.decode().split())
    assert "3 applications, of which 2 were erased" in html
    assert "Without 2 applications that were erased" in html
    assert "The light part was erased" in html

    row = next(
        row
        for row in staff.get(reverse("cohorts_intake_overview")).context["rows"]
        if row["call"].pk == call.pk
    )
    assert sum(total for _stage, _kept, total in row["counts"]) == 3
    assert (Stage.CONFIRMED, 1, 2) in row["counts"]
    assert row["erased"] == 2


def test_a_call_of_which_all_is_erased_is_still_in_the_overview(staff):
    call = CallFactory()
    erased(call)
    assert call in [row["call"] for row in staff.get(reverse("cohorts_intake_overview")).context["rows"]]


def test_the_figures_of_a_call_take_few_queries(staff, application, django_assert_max_num_queries):
    for month in range(1, 13):
        erased(application.call, month=datetime.date(2025, month, 1))
        ApplicationFactory(call=application.call)
    address = reverse("cohorts_intake_call", args=[application.call.pk])
    staff.get(address)
    with django_assert_max_num_queries(30):
        staff.get(address)
