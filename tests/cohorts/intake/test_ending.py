"""Those who handle applications see whose will be erased, and nobody else does."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from cohorts.models import Stage
from home.structure import roles
from leernetwerk.forms.models import Access
from tests.factories.accounts import UserFactory
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import CallFactory

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


def sign_in(client, group):
    user = UserFactory(is_staff=True, language="en")
    user.groups.set(Group.objects.filter(name=group))
    client.force_login(user)


def test_names_and_days_are_shown_to_who_handles_applications_and_the_look_is_logged(client):
    today = timezone.localdate()
    call = IntakeFactory(
        call=CallFactory(opens=today - 90 * DAY, closes=today - 30 * DAY, starts=None), keep_withdrawn_days=40
    ).call
    soon = ApplicationFactory(call=call, stage=Stage.WITHDRAWN, days_ago=50, name="Sanne Snel")
    ApplicationFactory(call=call, stage=Stage.PLACED, days_ago=50, name="Piet Later")
    sign_in(client, roles.INTAKE)

    response = client.get(reverse("cohorts_intake_ending"))
    assert response.context["rows"] == [(today + 11 * DAY, soon)]
    html = response.content.decode()
    assert "Sanne Snel" in html
    assert "Piet Later" not in html
    assert Access.objects.get().action == Access.Action.LISTED


@pytest.mark.parametrize("group", [roles.MANAGERS, roles.FORM_READERS, roles.group_name(roles.EDITOR, "nl")])
def test_no_other_role_sees_names(client, group):
    sign_in(client, group)
    assert client.get(reverse("cohorts_intake_ending")).status_code == 302
    assert not Access.objects.exists()
