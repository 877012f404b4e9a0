"""Many applications at once: moved, given to somebody, exported, erased."""

import json

import pytest
from django.urls import reverse
from django.utils.http import urlencode

from cohorts.models import Application, Stage
from leernetwerk.forms.models import Access
from leernetwerk.mail.models import Mail
from tests.cohorts.intake.staff import handler
from tests.factories.joining import ApplicationFactory

pytestmark = pytest.mark.django_db


def url(action, *chosen, **query):
    ids = [("id", getattr(one, "pk", one)) for one in chosen]
    address = reverse("wagtail_bulk_action", args=["cohorts", "application", action])
    return f"{address}?{urlencode([*ids, *query.items(), ('next', '/admin/applications/')])}"


def messages_of(response):
    return " ".join(str(message) for message in response.context["messages"])


@pytest.fixture
def second(application):
    return ApplicationFactory(call=application.call, stage=Stage.CONFIRMED, language="en")


def test_each_is_moved_with_a_mail_in_its_own_language(staff, application, second):
    address = url("stage", application, second)
    seen = staff.get(address).context["form"].initial["seen"]
    staff.post(address, staff.post(address, {"stage": "intake", "seen": seen}).context["form"].initial)

    assert set(Application.objects.values_list("stage", flat=True)) == {Stage.INTAKE}
    assert set(Mail.objects.values_list("language", flat=True)) == {"nl", "en"}


def test_the_mail_is_seen_before_it_goes_in_each_language_that_occurs(staff, application, second):
    third = ApplicationFactory(call=application.call, stage=Stage.CONFIRMED)
    address = url("stage", application, second, third)
    response = staff.post(address, {"stage": "intake", "seen": "{}"})
    html, mails = response.content.decode(), response.context["mails"]

    assert not Application.objects.filter(stage=Stage.INTAKE).exists()
    assert not Mail.objects.exists()
    assert {mail["to"].language: mail["number"] for mail in mails} == {"nl": 2, "en": 1}
    assert all(mail["subject"] in html for mail in mails)
    assert "Dag Marit Heuvelrug," in html
    assert f"Hello {second.name}," in html
    assert "3 of them can go to" in html
    assert response.context["form"].initial["send"]


def test_the_mail_can_be_left_out(staff, application):
    address = url("stage", application)
    posted = staff.post(address, {"stage": "intake", "seen": "{}"}).context["form"].initial
    del posted["send"]
    staff.post(address, posted)

    assert Application.objects.get().stage == Stage.INTAKE
    assert not Mail.objects.exists()
    assert not application.stage_changes.get().was_mailed


def test_the_mail_is_that_of_the_first_who_can_go_there(staff, application, second):
    Application.objects.filter(pk=application.pk).update(stage=Stage.WITHDRAWN)
    response = staff.post(url("stage", application, second), {"stage": "declined", "seen": "{}"})
    assert [mail["to"] for mail in response.context["mails"]] == [second]
    assert response.context["able"] == 1

    response = staff.post(url("stage", application), {"stage": "declined", "seen": "{}"})
    assert "None of these can go to “declined”" in response.content.decode()
    assert "Next: see the mail" in response.content.decode()


def test_no_more_get_a_place_than_there_are_and_of_the_others_it_says_why(staff, application, second):
    application.call.seats = 1
    application.call.save()
    response = staff.post(
        url("stage", application, second),
        {"stage": "placed", "send": "on", "seen": "{}", "shown": "yes"},
        follow=True,
    )

    assert Application.objects.filter(stage=Stage.PLACED).count() == 1
    assert Mail.objects.count() == 1
    assert "There is no seat for" in messages_of(response)
    assert "1 application was moved." in messages_of(response)


def test_one_that_a_colleague_moved_meanwhile_stays_there(staff, application, second):
    Application.objects.filter(pk=second.pk).update(stage=Stage.WITHDRAWN)
    seen = {str(application.pk): "confirmed", str(second.pk): "confirmed"}
    response = staff.post(
        url("stage", application, second),
        {"stage": "declined", "seen": json.dumps(seen), "shown": "yes"},
        follow=True,
    )

    assert Application.objects.get(pk=application.pk).stage == Stage.DECLINED
    assert Application.objects.get(pk=second.pk).stage == Stage.WITHDRAWN
    assert "is at “withdrawn” now" in messages_of(response)


@pytest.mark.parametrize(
    "posted",
    [
        {"stage": "nonsense", "seen": "{}"},
        {"seen": "{}"},
        {"stage": "declined", "seen": "{", "shown": "yes"},
        {"stage": "declined", "seen": "[1]", "shown": "yes"},
        {"stage": "declined", "seen": '{"1": {"a": 1}}', "shown": "yes"},
        {"stage": "declined", "seen": "9" * 5000, "shown": "yes"},
        {"stage": "declined", "seen": "[" * 5000, "shown": "yes"},
        {"stage": "new"},
        {"stage": "new", "shown": ""},
        {"stage": "\x00", "seen": "\x00", "shown": "\x00", "send": "\x00"},
    ],
)
def test_what_no_screen_sends_breaks_nothing(staff, application, posted):
    assert staff.post(url("stage", application), posted).status_code in {200, 302}


@pytest.mark.parametrize("key", ["x", "0", "9" * 40, "\x00", "-1"])
@pytest.mark.parametrize("action", ["stage", "assign", "erase", "export"])
def test_keys_of_nothing_choose_nothing(staff, application, action, key):
    assert staff.get(url(action, key)).status_code in {200, 302}
    staff.post(url(action, key), {"stage": "declined", "seen": "{}"})
    assert Application.objects.get().stage == Stage.CONFIRMED


def test_they_are_given_to_somebody(staff, application, second):
    colleague = handler()
    staff.post(url("assign", application, second), {"assigned_to": colleague.pk})

    assert Application.objects.filter(assigned_to=colleague).count() == 2
    for key in ("9" * 40, "x", staff.user.pk + 1000):
        assert staff.post(url("assign", application), {"assigned_to": key}).status_code == 200
    assert Application.objects.filter(assigned_to=colleague).count() == 2


def test_all_means_all_that_the_list_holds(staff, application, second):
    staff.post(url("erase", "all", q="marit"))

    assert list(Application.objects.all()) == [second]
    assert Access.objects.filter(action="deleted").count() == 1


def test_exporting_leads_to_the_choice_of_columns(staff, application, second):
    response = staff.get(url("export", application))
    assert response["Location"] == f"/admin/applications/export/?id={application.pk}"

    response = staff.get(url("export", "all", stage="confirmed"))
    assert response["Location"] == "/admin/applications/export/?stage=confirmed"
