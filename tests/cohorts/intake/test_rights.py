"""Applications are for the group that handles them; nobody else sees that there are any."""

import uuid
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from cohorts.models import Application, ApplicationNote, CohortGroup, Stage
from home.structure import roles
from leernetwerk.forms.models import Access, AnswerFile, Submission
from tests.cohorts.intake.staff import LIST, handler, member
from tests.factories.accounts import UserFactory
from tests.factories.forms import FormFactory

pytestmark = pytest.mark.django_db

OTHERS = [
    (roles.group_name(roles.EDITOR, "nl"),),
    (roles.group_name(roles.CHIEF_EDITOR, "nl"),),
    (roles.group_name(roles.TRANSLATOR, "nl"),),
    (roles.MANAGERS,),
    (roles.FORM_READERS,),
]


def note_of(application):
    return ApplicationNote.objects.create(application=application, text="Gebeld.", at=timezone.now())


def file_of(application):
    answer = application.submission.answers.first()
    return AnswerFile.objects.create(
        answer=answer,
        file=ContentFile(b"%PDF-", "brief.pdf"),
        name="brief.pdf",
        size=5,
        content_type="application/pdf",
        created_at=timezone.now(),
    )


def addresses(application):
    pk, call = application.pk, application.call.pk
    one = [
        "cohorts_application",
        "cohorts_application_note",
        "cohorts_application_assign",
        "cohorts_application_member",
        "cohorts_application_erase",
        "cohorts_application_line",
    ]
    bulk = [
        reverse("wagtail_bulk_action", args=["cohorts", "application", action]) + f"?id={pk}"
        for action in ("stage", "assign", "export", "erase")
    ]
    return [
        LIST,
        f"{LIST}results/",
        f"{LIST}?export=csv",
        f"{LIST}?export=xlsx",
        reverse("cohorts_applications_export"),
        reverse("cohorts_intake_overview"),
        reverse("cohorts_intake_call", args=[call]),
        reverse("cohorts_intake_waiting", args=[call]),
        *(reverse(name, args=[pk]) for name in one),
        reverse("cohorts_application_note_delete", args=[pk, note_of(application).pk]),
        reverse("cohorts_application_move", args=[pk, "placed"]),
        reverse("cohorts_application_file", args=[file_of(application).pk]),
        *bulk,
        reverse("cohorts_intake_offer", args=[call]),
    ]


# What each of the addresses above would take from who may.
POSTED = {
    "expected": "confirmed",
    "text": "Gehackt",
    "stage": "placed",
    "seen": "{}",
    "shown": "yes",
    "direction": "up",
}
SIGN_IN = "/admin/login/?next="


@pytest.mark.parametrize("groups", OTHERS)
def test_no_other_role_sees_or_changes_anything(client, application, groups):
    tried = addresses(application)
    client.force_login(member(*groups))
    for address in tried:
        for response in (client.get(address), client.post(address, POSTED)):
            assert response.status_code in {302, 403}, address
            assert response.get("Location") in {None, "/admin/"}, address
            assert "Marit" not in response.content.decode()
            assert client.get(address, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403
    home = client.get("/admin/").content.decode()

    assert "/admin/applications/" not in home
    assert "Marit" not in home
    application.refresh_from_db()
    assert (application.stage, application.assigned_to) == (Stage.CONFIRMED, None)
    assert [note.text for note in application.notes.all()] == ["Gebeld."]
    assert not CohortGroup.objects.exists()
    assert not Access.objects.exists()


def test_a_stranger_and_a_participant_are_asked_to_sign_in(client, application):
    tried = addresses(application)
    for user in (None, UserFactory()):
        if user:
            client.force_login(user)
        for address in tried:
            for response in (client.get(address), client.post(address, POSTED)):
                # Who is signed in without the admin reads that at once, others are led there.
                is_asked = 'name="password"' in response.content.decode()
                assert is_asked or response["Location"].startswith(SIGN_IN), address
                assert "Marit" not in response.content.decode()
    assert not Access.objects.exists()
    assert Application.objects.get().stage == Stage.CONFIRMED


def test_who_may_only_see_changes_erases_and_exports_nothing(client, application):
    tried = addresses(application)
    user = handler()
    group = Group.objects.get(name=roles.INTAKE)
    group.permissions.remove(*group.permissions.exclude(codename__in=["access_admin", "view_application"]))
    client.force_login(user)
    html = client.get(tried[8]).content.decode()

    assert "Marit" in html
    assert "/move/" not in html
    assert "/erase/" not in html
    before = Access.objects.count()
    changing = [address for address in tried[9:] if "/files/" not in address]
    assert len(changing) == len(tried) - 10
    for address in changing:
        response = client.post(address, POSTED | {"assigned_to": user.pk})
        assert (response.status_code, response["Location"]) == (302, "/admin/"), address
    for kind in ("csv", "xlsx"):
        response = client.get(f"{LIST}?export={kind}")
        assert (response.status_code, response["Location"]) == (302, "/admin/")
    assert Access.objects.count() == before
    application.refresh_from_db()
    assert (application.stage, application.assigned_to) == (Stage.CONFIRMED, None)
    assert application.notes.count() == 1


def test_the_menu_leads_there_for_who_may(staff):
    assert f'"{LIST}"' in staff.get("/admin/").content.decode()


def test_readers_of_forms_find_no_application_among_the_answers(client, application):
    form = application.submission.form
    other = Submission.objects.create(
        form=form, language="nl", created_at=timezone.now(), idempotency_key=uuid.uuid4().hex
    )
    file = file_of(application)
    client.force_login(member(roles.FORM_READERS))
    html = client.get("/admin/answered-forms/").content.decode()

    assert f"/admin/answered-forms/{other.pk}/" in html
    assert f"/admin/answered-forms/{application.submission.pk}/" not in html
    hidden = application.submission.pk
    for address in (
        reverse("forms_submission", args=[hidden]),
        reverse("forms_submission_delete", args=[hidden]),
        reverse("forms_answer_file", args=[file.pk]),
    ):
        assert client.get(address, follow=True).status_code == 404
        client.post(address)
    assert "Heuvelrug" not in client.get("/admin/answered-forms/?q=Marit").content.decode()
    export = b"".join(client.get("/admin/answered-forms/?export=csv").streaming_content).decode()
    assert "marit@" not in export
    assert Application.objects.exists()


def test_who_handles_applications_finds_no_other_answers(staff):
    submission = Submission.objects.create(
        form=FormFactory(), language="nl", created_at=timezone.now(), idempotency_key="other"
    )
    assert staff.get("/admin/answered-forms/").status_code == 302
    assert staff.get(reverse("forms_submission", args=[submission.pk])).status_code == 302


def test_a_site_that_exists_already_gets_the_group_with_the_rights_of_a_new_one():
    migration = import_module("home.migrations.0007_intake_group")
    group = Group.objects.get(name=roles.INTAKE)
    may = set(group.permissions.values_list("codename", flat=True))
    group.delete()

    migration.make_group(apps, None)

    group = Group.objects.get(name=roles.INTAKE)
    assert set(group.permissions.values_list("codename", flat=True)) == may
    assert may == {
        "access_admin",
        "view_application",
        "change_application",
        "delete_application",
        "export_application",
    }


def test_the_home_tells_only_who_handles_applications_how_many_wait(client, application):
    told = "1 confirmed application waits for your first step."
    client.force_login(handler())
    assert told in client.get("/admin/").content.decode()

    for groups in OTHERS:
        client.force_login(member(*groups))
        assert told not in client.get("/admin/").content.decode()

    client.force_login(handler())
    Application.objects.update(stage=Stage.INTAKE)
    assert "for your first step" not in client.get("/admin/").content.decode()
