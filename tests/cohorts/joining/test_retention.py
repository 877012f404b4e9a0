"""How long applications are kept: the days of their call, counted from its closing or from their last step."""

import datetime

import pytest
from django.utils import timezone

from cohorts.joining.offers import pass_on_seats
from cohorts.models import Application, ErasedApplication, Stage
from leernetwerk.forms.keeping.retention import erase_due
from leernetwerk.forms.models import Erasure
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import CallFactory

CLOSES = datetime.date(2027, 3, 10)
DAY = datetime.timedelta(days=1)


@pytest.fixture
def call():
    """A call that closed, with 30 days for who is placed, 20 for who is not and 10 for who withdrew."""
    return IntakeFactory(
        call=CallFactory(opens=CLOSES - 30 * DAY, closes=CLOSES, starts=None),
        keep_placed_days=30,
        keep_not_placed_days=20,
        keep_withdrawn_days=10,
    ).call


def applied(call, stage, since):
    """Return an application that is in ``stage`` since the day ``since``."""
    moment = timezone.make_aware(datetime.datetime.combine(since, datetime.time(15)))
    return ApplicationFactory(call=call, stage=stage, stage_since=moment, received_at=moment)


KEPT = [
    (Stage.PLACED, 30),
    (Stage.DECLINED, 20),
    (Stage.WAITING, 20),
    (Stage.CONFIRMED, 20),
    (Stage.WITHDRAWN, 10),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("stage", "days"), KEPT)
def test_days_are_counted_from_the_day_after_the_call_closes(call, stage, days):
    applied(call, stage, CLOSES - 20 * DAY)
    erase_due(CLOSES + days * DAY)
    assert Application.objects.exists()

    erase_due(CLOSES + (days + 1) * DAY)
    assert not Application.objects.exists()
    assert Erasure.objects.get().cause == Erasure.Cause.TIME
    assert ErasedApplication.objects.get().stage == stage


@pytest.mark.django_db
@pytest.mark.parametrize(("stage", "days"), KEPT)
def test_days_are_counted_from_the_last_step_when_that_came_later(call, stage, days):
    since = CLOSES + 100 * DAY
    applied(call, stage, since)
    erase_due(since + (days - 1) * DAY)
    assert Application.objects.exists()

    erase_due(since + days * DAY)
    assert not Application.objects.exists()


@pytest.mark.django_db
def test_the_days_of_the_form_do_not_count_for_applications(call):
    call.intake.form.keep_days = 1
    call.intake.form.save()
    applied(call, Stage.PLACED, CLOSES - 20 * DAY)
    erase_due(CLOSES)
    assert Application.objects.exists()


@pytest.mark.django_db
def test_who_is_placed_keeps_the_seat_when_the_answers_have_been_kept_long_enough(call):
    applied(call, Stage.PLACED, CLOSES)
    waiting = applied(call, Stage.WAITING, CLOSES + 20 * DAY)
    erase_due(CLOSES + 31 * DAY)
    pass_on_seats(CLOSES + 31 * DAY)

    waiting.refresh_from_db()
    assert (Application.objects.get(), waiting.stage) == (waiting, Stage.WAITING)
