"""How long applications are kept: the days of their call, counted from its closing or from their last step."""

import datetime

import pytest
from django.utils import timezone, translation

from cohorts.joining.disclosure import disclosures_of_calls
from cohorts.joining.membership import make_member
from cohorts.joining.offers import pass_on_seats
from cohorts.joining.retention import erased_on
from cohorts.models import Application, ErasedApplication, Stage
from leernetwerk.accounts.models import User
from leernetwerk.forms.keeping.retention import erase_due
from leernetwerk.forms.models import Erasure
from leernetwerk.network.fields import PartialDate
from tests.factories.accounts import UserFactory
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import CallFactory, SeriesFactory, SessionFactory

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


@pytest.fixture
def english():
    with translation.override("en"):
        yield


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


def lasts(call, until, *sessions):
    """Give the cohort of a call an end (``str``, as typed) and sessions (pairs of a day and a status)."""
    call.cohort.until = PartialDate.parse(until) if until else None
    call.cohort.save()
    series = SeriesFactory(cohort=call.cohort)
    for date, status in sessions:
        SessionFactory(series=series, date=date, status=status)


LASTS = [
    ("2028-05-20", [], datetime.date(2028, 5, 20)),
    ("2028-02", [], datetime.date(2028, 2, 29)),
    ("2028", [], datetime.date(2028, 12, 31)),
    ("", [(datetime.date(2028, 6, 1), "confirmed")], datetime.date(2028, 6, 1)),
    ("2028-05", [(datetime.date(2028, 6, 1), "draft")], datetime.date(2028, 6, 1)),
    (
        "",
        [(datetime.date(2028, 6, 1), "confirmed"), (datetime.date(2028, 9, 1), "cancelled")],
        datetime.date(2028, 6, 1),
    ),
    ("2026", [], CLOSES),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("until", "sessions", "last"), LASTS)
def test_who_is_placed_is_kept_from_the_end_of_the_cohort_and_the_others_are_not(call, until, sessions, last):
    lasts(call, until, *sessions)
    applied(call, Stage.DECLINED, CLOSES)
    placed = applied(call, Stage.PLACED, CLOSES)
    assert erased_on(placed) == last + 31 * DAY

    erase_due(last + 30 * DAY)
    assert list(Application.objects.all()) == [placed]
    erase_due(last + 31 * DAY)
    assert not Application.objects.exists()


@pytest.mark.django_db
def test_a_membership_does_not_end_while_the_cohort_runs(call):
    lasts(call, "2029")
    placed = applied(call, Stage.PLACED, CLOSES)
    member = make_member(placed, UserFactory()).member
    erase_due(datetime.date(2029, 12, 31))
    assert member.groups.exists()

    erase_due(datetime.date(2029, 12, 31) + 31 * DAY)
    assert not User.objects.filter(pk=member.pk).exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("english")
def test_the_privacy_page_tells_from_when_the_days_are_counted(call):
    before = disclosures_of_calls("en")[0].kept
    lasts(call, "2029")
    after = disclosures_of_calls("en")[0].kept

    assert "30 days after the call closes" in before[1]
    assert "30 days after the last day of the cohort" in after[1]
    assert before[2:] == after[2:]
    assert "20 days after the call closes" in after[2]
