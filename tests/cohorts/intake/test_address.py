"""A mistyped address is corrected by staff, and has to be confirmed like any other."""

import re
import threading

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.urls import reverse

from cohorts.joining.correcting_address import correct_address
from cohorts.joining.letters import CONFIRM, OWN_PAGE, queue_letter
from cohorts.joining.membership import make_member
from cohorts.joining.own_page.asking import send_links
from cohorts.joining.stages import CannotMove, move, possible_stages
from cohorts.models import Application, Occasion, Stage, StageChange
from home.structure import roles
from leernetwerk.accounts.links.making import make_link
from leernetwerk.accounts.models import User
from leernetwerk.forms.models import Access
from leernetwerk.mail.models import Mail
from tests.cohorts.intake.staff import member
from tests.factories.accounts import UserFactory
from tests.factories.bad_input import AWKWARD
from tests.factories.joining import ApplicationFactory

pytestmark = pytest.mark.django_db

RIGHT = "marit.heuvelrug@leernetwerk.example"
STAFF = StageChange.Cause.STAFF


def url(application, screen="_address"):
    return reverse(f"cohorts_application{screen}", args=[application.pk])


def correct(staff, application, email=RIGHT, **values):
    """Post another address; return the screen that follows."""
    posted = {"email": email, "seen": application.email} | values
    return staff.post(url(application), posted, follow=True)


def fresh(application):
    return Application.objects.get(pk=application.pk)


def messages_of(response):
    return " ".join(str(message) for message in response.context["messages"])


def path_of(link):
    return "/" + link.split("/", 3)[3]


def link_in(mail):
    return re.search(r"/link/[\w-]+/", mail.text)[0]


@pytest.mark.parametrize("stage", [Stage.CONFIRMED, Stage.INTAKE, Stage.OFFERED, Stage.WAITING, Stage.PLACED])
def test_the_stage_stays_and_the_address_counts_as_unconfirmed_until_the_button_is_pressed(staff, stage):
    application = ApplicationFactory(stage=stage, email="mart@leernetwerk.example")
    response = correct(staff, application)
    assert "A mail to marit.heuvelrug@leernetwerk.example asks to confirm it" in messages_of(response)
    assert (fresh(application).stage, fresh(application).confirmed_at) == (stage, None)
    assert fresh(application).email == RIGHT
    assert application.submission.answers.get(question_key="core-email").text == RIGHT
    assert "mart@leernetwerk.example" not in response.content.decode()

    mail = Mail.objects.get()
    assert (mail.to, mail.subject.split(":")[0]) == (RIGHT, "Bevestig je adres")
    link = link_in(mail)
    assert "Bevestig mijn adres" in staff.get(link).content.decode()
    assert fresh(application).confirmed_at is None
    Mail.objects.all().delete()
    text = staff.post(link, follow=True).content.decode()
    assert ("Je adres is bevestigd" in text) is (stage not in (Stage.CONFIRMED, Stage.WAITING))
    assert (fresh(application).stage, bool(fresh(application).confirmed_at)) == (stage, True)
    mail = Mail.objects.get()
    assert mail.subject.startswith("Je adres is bevestigd")
    assert staff.get(link_in(mail)).status_code == 200
    assert "Wat je stuurde" in staff.get(link_in(mail)).content.decode()


def test_who_never_confirmed_gets_the_first_mail_again_and_confirms_by_that(staff):
    application = ApplicationFactory(email="mart@leernetwerk.example", language="en")
    response = correct(staff, application)
    mail = Mail.objects.get()

    assert mail.subject.startswith("Confirm your application")
    assert "the application is erased on" in messages_of(response)
    staff.post(link_in(mail))
    assert fresh(application).stage == Stage.CONFIRMED


def test_old_links_and_mails_that_wait_end(staff, application):
    old = [path_of(make_link(purpose, application.pk, "nl")) for purpose in (CONFIRM, OWN_PAGE)]
    queue_letter(application, Occasion.CONFIRMED)
    correct(staff, application)

    assert [staff.get(link).status_code for link in old] == [410, 410]
    assert staff.post(old[0]).status_code == 410
    assert [mail.to for mail in Mail.objects.all()] == [RIGHT]
    assert fresh(application).confirmed_at is None


def test_until_then_every_mail_leads_to_confirming_and_not_to_the_own_page(staff, application):
    correct(staff, application)
    Mail.objects.all().delete()
    move(application, Stage.DECLINED, cause=STAFF)
    queue_letter(fresh(application), Occasion.DECLINED)
    send_links([{"email": RIGHT}])

    for mail in Mail.objects.all():
        assert "Bevestig mijn adres" in mail.text
        assert "Wat je stuurde" not in staff.get(link_in(mail)).content.decode()
    assert Mail.objects.count() == 2


def test_until_then_no_place_is_given_and_no_stage_counts_as_confirming(staff, application):
    correct(staff, application)
    assert not {Stage.OFFERED, Stage.PLACED} & set(possible_stages(fresh(application)))
    move(application, Stage.INTAKE, cause=STAFF)
    move(application, Stage.CONFIRMED, cause=STAFF)

    assert fresh(application).confirmed_at is None
    assert "The address is not confirmed yet" in staff.get(url(application, "")).content.decode()


def test_a_membership_ends_and_is_given_again_under_the_new_address(staff):
    application = ApplicationFactory(stage=Stage.PLACED, email="mart@leernetwerk.example")
    old = make_member(application, staff.user).member
    response = correct(staff, application)
    assert "The membership has ended" in messages_of(response)
    assert not User.objects.filter(pk=old.pk).exists()
    assert fresh(application).member is None
    with pytest.raises(CannotMove):
        make_member(application, staff.user)
    assert url(application, "_member") not in staff.get(url(application, "")).content.decode()

    staff.post(link_in(Mail.objects.get()))
    assert make_member(application, staff.user).member.email == RIGHT


def test_who_looks_the_same_is_looked_for_again(staff, application):
    other = ApplicationFactory(email=RIGHT.upper(), name="Iemand Anders")
    page = f'<a href="{url(other, "")}">Iemand Anders</a>'
    assert page not in staff.get(url(application, "")).content.decode()
    assert page in correct(staff, application).content.decode()
    assert staff.get("/admin/applications/?duplicates=true").context["object_list"].count() == 2


def test_it_is_logged_without_the_address(staff, application):
    correct(staff, application)
    line = Access.objects.filter(action="changed").get()
    assert (line.user, line.submission_number) == (staff.user, application.submission_id)


def test_the_mail_is_seen_before_it_goes(staff, application):
    html = staff.get(url(application)).content.decode()
    assert "Bevestig je adres" in html
    assert "Dag Marit Heuvelrug," in html
    assert not Mail.objects.exists()


def test_the_second_of_two_is_told_and_changes_nothing(staff, application):
    correct(staff, application)
    response = correct(staff, application, "other@leernetwerk.example")

    assert "Somebody else corrected this address" in messages_of(response)
    assert fresh(application).email == RIGHT
    assert Mail.objects.count() == 1


@pytest.mark.parametrize(
    "email", ["", "x", "MARIT@leernetwerk.example", "a@b", "a@" + "b" * 40_000, *AWKWARD]
)
def test_what_is_no_other_address_is_said_at_its_field_and_kept(staff, application, email):
    response = correct(staff, application, email)

    assert response.status_code == 200
    assert response.context["form"].errors["email"]
    assert fresh(application).email == application.email
    assert not Mail.objects.exists()


@pytest.mark.parametrize("seen", ["", "\x00", "x" * 40_000])
def test_a_form_without_what_was_seen_changes_nothing(staff, application, seen):
    assert correct(staff, application, seen=seen).status_code == 200
    assert fresh(application).email == application.email


def test_who_may_not_corrects_nothing(client, application):
    looking = UserFactory(is_staff=True)
    for codename in ("access_admin", "view_application"):
        looking.user_permissions.add(Permission.objects.get(codename=codename))
    for user in (member(roles.MANAGERS), member(roles.group_name(roles.CHIEF_EDITOR, "nl")), looking):
        client.force_login(user)
        assert client.get(url(application)).status_code == 302
        client.post(url(application), {"email": RIGHT, "seen": application.email})
    assert fresh(application).email == application.email


@pytest.mark.django_db(transaction=True)
def test_whoever_presses_an_old_link_at_that_moment_confirms_no_other_address():
    for _time in range(4):
        application = ApplicationFactory(email="mart@leernetwerk.example")
        link = path_of(make_link(CONFIRM, application.pk, "nl"))
        start, errors = threading.Barrier(2), []
        acts = [
            lambda link=link: Client().post(link),
            lambda application=application: correct_address(application, RIGHT, application.email),
        ]

        def do(act, start=start, errors=errors):
            try:
                start.wait()
                act()
            except Exception as error:
                errors.append(error)
            finally:
                connection.close()

        threads = [threading.Thread(target=do, args=[act]) for act in acts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert errors == []
        assert (fresh(application).email, fresh(application).confirmed_at) == (RIGHT, None)
