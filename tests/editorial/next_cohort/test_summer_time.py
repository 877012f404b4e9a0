"""A session in the hour that summer time skips."""

import datetime

import pytest

from leernetwerk.network.models import Cohort
from tests.editorial.next_cohort.scene import post
from tests.factories import network
from tests.factories.accounts import SuperuserFactory

pytestmark = pytest.mark.django_db


def test_the_hour_that_summer_time_skips_is_told(client):
    client.force_login(SuperuserFactory(language="en"))
    cohort = network.CohortFactory(name={"nl": "Eerste"}, since="2026-03-29")
    network.SessionFactory(
        series__cohort=cohort, date=datetime.date(2026, 4, 5), start_time=datetime.time(2, 30)
    )
    answers = {"name_nl": "Tweede", "name_en": "", "since": "21-3-2027"}
    response = post(client, cohort, **answers)
    assert response.status_code == 200
    assert "summer time" in str(response.context["form"].errors["sessions"])
    assert Cohort.objects.count() == 1
    assert post(client, cohort, **answers, sessions="leave-out").status_code == 302
