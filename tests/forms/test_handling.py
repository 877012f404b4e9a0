"""Whether an answered form is handled: said by who may see it, found again, and taken back."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from home.structure import roles
from leernetwerk.forms.models import Access, FormsSettings, Submission
from leernetwerk.forms.tidying import forget_access
from tests.factories.accounts import UserFactory
from tests.factories.forms import FormFactory, FormPageFactory, question
from tests.forms.sending import send
from tests.outbox.clock import later

pytestmark = pytest.mark.django_db

LIST = "/admin/answered-forms/"


def member(group):
    user = UserFactory(is_staff=True, language="en")
    user.groups.set(Group.objects.filter(name=group))
    return user


@pytest.fixture
def submissions(client):
    """Three answered forms."""
    page = FormPageFactory(form=FormFactory(questions=[question("short", purpose="name")]))
    for name in ("Anna", "Bram", "Chris"):
        send(client, page.get_url(), {"q-short": name})
    return list(Submission.objects.order_by("pk"))


@pytest.fixture
def reader(client):
    """Somebody who may see answers, signed in."""
    user = member(roles.FORM_READERS)
    client.force_login(user)
    return user


def bulk(action, chosen):
    address = reverse("wagtail_bulk_action", args=["forms", "submission", action])
    return f"{address}?next={LIST}&" + "&".join(f"id={one}" for one in chosen)


def listed(client, **parameters):
    return [row.pk for row in client.get(LIST, parameters).context["object_list"]]


def test_one_is_handled_and_opened_again_with_who_and_when(client, submissions, reader):
    first = submissions[0]
    address = reverse("forms_submission_handled", args=[first.pk])
    client.post(address)
    first.refresh_from_db()
    assert (first.handled_by, first.handled_at is not None) == (reader, True)
    assert f"Handled by {reader}" in client.get(reverse("forms_submission", args=[first.pk])).text
    assert Access.objects.filter(action=Access.Action.CHANGED, submission_number=first.pk).count() == 1

    client.post(address, {"state": "open"})
    first.refresh_from_db()
    assert (first.handled_by, first.handled_at) == (None, None)


def test_who_handled_it_first_stays(client, submissions, reader):
    address = reverse("forms_submission_handled", args=[submissions[0].pk])
    client.post(address)
    client.force_login(member(roles.FORM_READERS))
    client.post(address)

    assert Submission.objects.get(pk=submissions[0].pk).handled_by == reader


def test_many_are_handled_at_once_and_can_be_left_out_of_the_list(client, submissions, reader):
    chosen = [one.pk for one in submissions[:2]]
    assert "2 answers were chosen." in client.get(bulk("handled", chosen)).text
    client.post(bulk("handled", chosen))

    assert sorted(listed(client, handled="true")) == chosen
    assert listed(client, handled="false") == [submissions[2].pk]
    assert len(listed(client)) == 3

    client.post(bulk("open-again", chosen[:1]))
    assert listed(client, handled="true") == chosen[1:]


@pytest.mark.parametrize("key", ["x", "-1", "9" * 19, "9" * 30, "", "\x00"])
def test_keys_that_are_none_choose_nothing(client, submissions, reader, key):
    assert client.post(bulk("handled", [key])).status_code in {200, 302}
    assert not Submission.objects.exclude(handled_at=None).exists()


@pytest.mark.parametrize("group", [roles.MANAGERS, roles.group_name(roles.CHIEF_EDITOR, "nl")])
def test_who_may_not_see_answers_cannot_handle_them(client, submissions, group):
    client.force_login(member(group))
    client.post(reverse("forms_submission_handled", args=[submissions[0].pk]))
    client.post(bulk("handled", [submissions[0].pk]))

    assert not Submission.objects.exclude(handled_at=None).exists()


def test_looking_at_an_address_handles_nothing(client, submissions, reader):
    assert client.get(reverse("forms_submission_handled", args=[submissions[0].pk])).status_code == 405


def test_who_had_to_do_with_answers_is_forgotten_when_the_manager_says(client, submissions, reader):
    client.get(LIST)
    settings = FormsSettings.load()
    settings.days_access_kept = 40
    settings.save()
    with later(days=39):
        forget_access()
        assert Access.objects.exists()
    with later(days=41):
        forget_access()

    assert not Access.objects.exists()


def test_managers_set_how_long_access_is_kept_and_others_do_not(client):
    address = reverse("wagtailsettings:edit", args=["forms", "formssettings", FormsSettings.load().pk])
    client.force_login(member(roles.MANAGERS))
    client.post(address, {"days_access_kept": "90"})
    assert FormsSettings.load().days_access_kept == 90

    client.post(address, {"days_access_kept": "1"})
    assert FormsSettings.load().days_access_kept == 90
    client.force_login(member(roles.FORM_READERS))
    client.post(address, {"days_access_kept": "400"})
    assert FormsSettings.load().days_access_kept == 90


def test_the_home_tells_who_may_read_answers_how_many_are_not_handled(client, submissions, reader):
    submissions[0].handled_at = submissions[0].created_at
    submissions[0].save()
    assert "2 answered forms wait to be handled." in client.get("/admin/").content.decode()

    client.force_login(member(roles.MANAGERS))
    assert "to be handled" not in client.get("/admin/").content.decode()
