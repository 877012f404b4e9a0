"""Many apply at the same moment: each is stored once, with its mail."""

import pytest

from benchmarks.applying import apply_at_once
from cohorts.models import Application
from leernetwerk.mail.models import Mail
from tests.cohorts.joining.applying import address_of, call_page

PROCESSES, EACH = 8, 5


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_all_who_apply_at_once_are_stored(live_server):
    address = address_of(call_page(seats=3))
    visits = apply_at_once(f"{live_server.url}{address}", PROCESSES, EACH)

    assert visits.errors == []
    assert Application.objects.values("email").distinct().count() == PROCESSES * EACH
    assert Application.objects.count() == PROCESSES * EACH
    assert Mail.objects.count() == PROCESSES * EACH
