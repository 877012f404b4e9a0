"""The figures of a call: as bars, with a table behind each, in both languages."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from cohorts.intake.charts import lying, standing
from cohorts.intake.figures import Bar, day_bars, length_in_words, reply_bars, sector_bars, stage_bars
from cohorts.joining.stages import move
from cohorts.models import Stage, StageChange
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
