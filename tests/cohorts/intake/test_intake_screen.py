"""The screen on which staff say how people join by a call."""

import pytest
from django.urls import reverse

from cohorts.models import Intake
from home.structure import roles
from tests.cohorts.joining.applying import call_page
from tests.factories.accounts import SuperuserFactory
from tests.factories.forms import FormFactory
from tests.factories.joining import ApplicationFactory, IntakeFactory
from tests.factories.network import CallFactory
from tests.factories.pages import CallPageFactory
from tests.network import screens
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def url(view, *args):
    return reverse(f"wagtailsnippets_cohorts_intake:{view}", args=args)


def add(client, call, **changes):
    """Post the form for a new intake, as it is opened from the screen of a call."""
    address = f"{url('add')}?call={call.pk}"
    form = FormFactory()
    return client.post(address, screens.form_data(client, address, **{"form": form.pk} | changes))


def change(client, intake, **changes):
    """Post the full form of an intake, whoever may see it."""
    superuser = type(client)()
    superuser.force_login(SuperuserFactory())
    data = screens.form_data(superuser, url("edit", intake.pk), **changes)
    return client.post(url("edit", intake.pk), data)


def test_a_chief_editor_adds_a_form_to_a_call_from_the_screen_of_the_call(client):
    page = CallPageFactory()
    sign_in(client, roles.CHIEF_EDITOR)
    html = client.get(screens.edit_url(page.call)).content.decode()
    assert f"{url('add')}?call={page.call.pk}" in html
    response = add(client, page.call)

    assert response.status_code == 302, response.context["form"].errors
    intake = Intake.objects.get()
    assert (intake.call, intake.offer_days) == (page.call, 7)
    assert url("edit", intake.pk) in client.get(screens.edit_url(page.call)).content.decode()


@pytest.mark.parametrize(
    ("role", "language", "may"),
    [
        (roles.CHIEF_EDITOR, "nl", True),
        (roles.CHIEF_EDITOR, "en", False),
        (roles.EDITOR, "nl", False),
        (roles.TRANSLATOR, "nl", False),
        (roles.MANAGERS, "nl", True),
    ],
)
def test_who_may_publish_the_page_of_the_call_may_change_it(client, role, language, may):
    intake = call_page().call.intake
    sign_in(client, role, language)
    change(client, intake, offer_days="3")

    intake.refresh_from_db()
    assert (intake.offer_days == 3) is may


def test_who_may_not_change_the_call_adds_no_form_to_it(client):
    page = CallPageFactory()
    sign_in(client, roles.EDITOR)
    response = add(client, page.call)

    assert response.status_code == 200
    assert not Intake.objects.exists()


def test_a_call_has_one_form(client):
    intake = IntakeFactory()
    client.force_login(SuperuserFactory(language="en"))

    assert "call" in screens.errors_of(add(client, intake.call))


@pytest.mark.parametrize("value", ["", "0", "-1", "9" * 40, "x", "\x00", "1.5"])
def test_what_are_no_days_is_refused(client, value):
    intake = IntakeFactory()
    client.force_login(SuperuserFactory(language="en"))

    assert "offer_days" in screens.errors_of(change(client, intake, offer_days=value))


def test_with_applications_it_stays_and_keeps_its_call(client):
    application = ApplicationFactory()
    intake = application.call.intake
    client.force_login(SuperuserFactory(language="en"))

    assert "call" in screens.errors_of(change(client, intake, call=CallFactory().pk))
    html = client.post(url("delete", intake.pk), follow=True).content.decode()
    assert "people have applied" in html
    assert Intake.objects.get().call == application.call


def test_a_call_with_applications_is_kept_without_a_word_of_them(client):
    application = ApplicationFactory()
    client.force_login(SuperuserFactory(language="en"))
    html = client.post(
        screens.url(application.call, "delete", application.call.pk), follow=True
    ).content.decode()

    assert "cannot be deleted, because it is used by" in html
    assert f"#{application.pk}" not in html
    assert url("edit", application.call.intake.pk) in html


def test_it_can_be_deleted_while_nobody_has_applied(client):
    intake = IntakeFactory()
    client.force_login(SuperuserFactory())
    client.post(url("delete", intake.pk))

    assert not Intake.objects.exists()


def test_the_list_names_the_calls(client):
    intake = IntakeFactory()
    sign_in(client, roles.EDITOR, language="nl")

    assert str(intake.call) in client.get(url("list")).content.decode()
