"""The demo content, in which every translation shows the facts of its original."""

import pytest
from django.core.management import call_command

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.usefixtures("demo")]


def test_no_fact_has_drifted():
    call_command("check_facts")
