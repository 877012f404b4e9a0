"""One application: read, noted on, given to somebody, moved on with a mail, made a member, erased."""

import pytest
from django.urls import reverse
from django.utils import timezone

from cohorts.joining.stages import move
from cohorts.models import Application, ApplicationNote, Stage, StageChange
from leernetwerk.accounts.models import User
from leernetwerk.forms.models import Access, Submission
from leernetwerk.mail.models import Mail
from leernetwerk.network.models import Participation
from tests.cohorts.intake.staff import handler
from tests.factories.accounts import UserFactory
from tests.factories.bad_input import AWKWARD
from tests.factories.joining import ApplicationFactory

pytestmark = pytest.mark.django_db

STAFF = StageChange.Cause.STAFF


def url(name, application, *args):
    return reverse(f"cohorts_application{name}", args=[application.pk, *args])


def fresh(application):
    return Application.objects.get(pk=application.pk)


def messages_of(response):
    return " ".join(str(message) for message in response.context["messages"])


def test_it_shows_what_was_answered_the_stages_so_far_and_the_moves(staff, application):
    move(application, Stage.INTAKE, cause=STAFF, user=UserFactory(name="Sem Stafmedewerker"))
    response = staff.get(url("", application))
    html = response.content.decode()

    for text in (
        "Marit Heuvelrug",
        "marit@leernetwerk.example",
        "Ik wil leren van anderen.",
        "Wijkteam Noord",
    ):
        assert text in html
    assert "Sem Stafmedewerker" in html
    assert url("_move", application, "placed") in html
    assert url("_move", application, "new") not in html
    assert "no-store" in response["Cache-Control"]


def test_it_points_at_others_that_look_the_same(staff, application):
    other = ApplicationFactory(email="Marit@leernetwerk.example", name="M. Heuvel")

    assert f'<a href="{url("", other)}">M. Heuvel</a>' in staff.get(url("", application)).content.decode()


@pytest.mark.parametrize("pk", ["0", "999999999999999999", "9" * 30])
def test_one_that_is_not_there_is_not_found(staff, pk):
    for tail in ("", "erase/", "move/placed/", "notes/", "assign/"):
        response = staff.get(f"/admin/applications/{pk}/{tail}", follow=True)
        assert response.status_code == 404, tail
    for tail in ("overview", "waiting", "files"):
        assert staff.get(f"/admin/applications/{tail}/{pk}/", follow=True).status_code == 404, tail


def test_a_move_shows_the_mail_first_and_sends_nothing_when_that_is_ticked_off(staff, application):
    address = url("_move", application, "intake")
    form = staff.get(address).context["form"]
    assert form.initial["expected"] == "confirmed"
    assert application.name in form.initial["text"]
    assert form["send"].initial is True

    staff.post(address, form.initial)
    assert fresh(application).stage == Stage.INTAKE
    assert not Mail.objects.exists()
    change = application.stage_changes.get()
    assert (change.user, change.cause, change.was_mailed) == (staff.user, STAFF, False)


def test_a_mail_goes_as_staff_left_it(staff, application):
    words = {
        "expected": "confirmed",
        "send": "on",
        "subject": "Kom je langs?",
        "text": "Dag!\r\n\r\nTot dan.",
    }
    staff.post(url("_move", application, "intake"), words)
    mail = Mail.objects.get()

    assert (mail.to, mail.subject, mail.language) == ("marit@leernetwerk.example", "Kom je langs?", "nl")
    assert "Dag!\n\nTot dan." in mail.text
    assert mail.about == f"application:{application.pk}"
    assert application.stage_changes.get().was_mailed


def test_a_mail_without_words_is_not_sent_and_nothing_that_was_typed_is_lost(staff, application):
    words = {"expected": "confirmed", "send": "on", "subject": "", "text": "Een lang verhaal"}
    response = staff.post(url("_move", application, "intake"), words)

    assert response.status_code == 200
    assert "Een lang verhaal" in response.content.decode()
    assert fresh(application).stage == Stage.CONFIRMED


def test_the_second_of_two_who_move_is_told_and_changes_nothing(staff, application):
    form = staff.get(url("_move", application, "declined")).context["form"]
    move(application, Stage.INTAKE, cause=STAFF, user=handler())
    response = staff.post(url("_move", application, "declined"), form.initial | {"send": "on"}, follow=True)

    assert "is at “intake planned” now" in messages_of(response)
    assert fresh(application).stage == Stage.INTAKE
    assert not Mail.objects.exists()


@pytest.mark.parametrize("stage", ["nonsense", "new", "withdrawn", "x" * 300])
def test_a_stage_that_is_none_or_cannot_be_reached_changes_nothing(staff, application, stage):
    move(application, Stage.WITHDRAWN, cause=STAFF)
    for response in (
        staff.get(url("_move", application, stage)),
        staff.post(url("_move", application, stage), {"expected": "withdrawn"}),
    ):
        assert response.status_code in {302, 404}
    assert fresh(application).stage == Stage.WITHDRAWN


def test_a_place_that_is_not_there_is_refused_with_a_reason(staff, application):
    application.call.seats = 1
    application.call.save()
    ApplicationFactory(call=application.call, stage=Stage.PLACED)
    response = staff.post(url("_move", application, "offered"), {"expected": "confirmed"}, follow=True)

    assert "There is no seat for Marit Heuvelrug" in messages_of(response)
    assert fresh(application).stage == Stage.CONFIRMED


def test_a_note_is_kept_shown_and_taken_away(staff, application):
    staff.post(url("_note", application), {"text": "Gebeld: <b>past</b>"})
    note = application.notes.get()
    assert note.user == staff.user
    assert "Gebeld: &lt;b&gt;past&lt;/b&gt;" in staff.get(url("", application)).content.decode()

    other = ApplicationFactory()
    staff.post(url("_note_delete", other, note.pk))
    assert application.notes.exists()
    staff.post(url("_note_delete", application, note.pk))
    assert not ApplicationNote.objects.exists()


@pytest.mark.parametrize("text", ["", "x" * 40_000, "met\x00nul"])
def test_a_note_that_cannot_be_kept_is_shown_again_with_what_is_wrong(staff, application, text):
    response = staff.post(url("_note", application), {"text": text})

    assert response.status_code == 200
    assert response.context["note_form"].errors["text"]
    assert text[:30].replace("\x00", "") in response.content.decode().replace("\x00", "")
    assert not application.notes.exists()


def test_whatever_is_noted_or_searched_for_breaks_nothing(staff, application):
    for text in (one.values[0] for one in AWKWARD):
        assert staff.post(url("_note", application), {"text": text}).status_code in {200, 302}, text[:40]
        assert staff.get("/admin/applications/", {"q": text}).status_code == 200, text[:40]
    assert staff.get(url("", application)).status_code == 200


def test_it_is_given_to_somebody_who_handles_applications_and_to_nobody_else(staff, application):
    colleague = handler()
    staff.post(url("_assign", application), {"assigned_to": colleague.pk})
    assert fresh(application).assigned_to == colleague

    for key in (UserFactory(is_staff=True).pk, "x", "9" * 40, "\x00"):
        response = staff.post(url("_assign", application), {"assigned_to": key}, follow=True)
        assert "cannot handle" in messages_of(response)
    assert fresh(application).assigned_to == colleague
    staff.post(url("_assign", application), {"assigned_to": ""})
    assert fresh(application).assigned_to is None


def test_one_press_makes_a_member_and_a_participant(staff, application):
    Application.objects.update(may_be_named=True)
    assert url("_member", application) not in staff.get(url("", application)).content.decode()
    move(application, Stage.PLACED, cause=STAFF)
    assert url("_member", application) in staff.get(url("", application)).content.decode()
    assert not Participation.objects.exists()

    staff.post(url("_member", application))
    assert Participation.objects.get().organisation.name == "Wijkteam Noord"
    assert User.objects.filter(email=application.email).exists()
    assert url("_member", application) not in staff.get(url("", application)).content.decode()


@pytest.mark.parametrize("leave", [True, False])
def test_moving_back_asks_whether_readers_still_see_the_organisation(staff, application, leave):
    Application.objects.update(may_be_named=True)
    move(application, Stage.PLACED, cause=STAFF)
    staff.post(url("_member", application))
    address = url("_move", application, "waiting")
    assert staff.get(address).context["leave_form"]
    staff.post(address, {"expected": "placed"} | ({"leave": "on"} if leave else {}))

    assert fresh(application).stage == Stage.WAITING
    assert Participation.objects.exists() is not leave
    assert not User.objects.filter(email=application.email).exists()


def test_erasing_asks_first_and_leaves_nothing(staff, application):
    application.notes.create(text="Gebeld.", at=timezone.now())
    assert staff.get(url("_erase", application)).status_code == 200
    assert Application.objects.exists()
    staff.post(url("_erase", application))

    assert not Submission.objects.exists()
    assert not Application.objects.exists()
    assert not ApplicationNote.objects.exists()


def test_everything_is_in_the_log_without_the_data(staff, application):
    number = application.submission.pk
    staff.get(url("", application))
    staff.post(url("_note", application), {"text": "Gebeld."})
    staff.post(url("_assign", application), {"assigned_to": staff.user.pk})
    staff.post(url("_move", application, "intake"), {"expected": "confirmed"})
    staff.post(url("_erase", application))
    done = Access.objects.order_by("pk").values_list("action", "submission_number", "user")

    assert list(done) == [
        (action, number, staff.user.pk) for action in ("read", "changed", "changed", "changed", "deleted")
    ]


def test_the_waiting_list_is_put_in_another_order(staff, application):
    second = ApplicationFactory(call=application.call, stage=Stage.CONFIRMED, name="Joost Zeewind")
    for one in (application, second):
        move(one, Stage.WAITING, cause=STAFF)
    address = reverse("cohorts_intake_waiting", args=[application.call.pk])
    assert [one.name for one in staff.get(address).context["line"]] == ["Marit Heuvelrug", "Joost Zeewind"]

    staff.post(url("_line", second), {"direction": "up"})
    assert [one.name for one in staff.get(address).context["line"]] == ["Joost Zeewind", "Marit Heuvelrug"]
    response = staff.post(url("_line", ApplicationFactory(stage=Stage.CONFIRMED)), follow=True)
    assert "Nothing was changed" in messages_of(response)
