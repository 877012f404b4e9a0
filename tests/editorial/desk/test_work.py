"""What waits for the user, and what she worked at."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from home.structure import roles
from tests.editorial.desk.looking import HOME, desk, panel
from tests.factories import pages
from tests.factories.accounts import UserFactory
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db


def submitted(user, **values):
    """Return a draft of ``user`` that waits for approval."""
    page = pages.NewsItemPageFactory(live=False, owner=user, **values)
    page.save_revision(user=user)
    page.get_workflow().start(page, user)
    return page


def test_page_that_waits_for_approval_is_on_the_desk_of_who_approves(client):
    writer = UserFactory(name="Rik Redactie")
    page = submitted(writer, title="Slotdag")

    sign_in(client, roles.CHIEF_EDITOR)

    address, facts = panel(client, "desk-tasks")["Slotdag"]
    assert address == edit_url(page)
    assert facts.startswith("News item · Dutch · from Rik Redactie, since ")
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(("role", "code"), [(roles.EDITOR, "nl"), (roles.CHIEF_EDITOR, "en")])
def test_who_may_not_approve_it_does_not_see_it(client, role, code):
    submitted(UserFactory(), title="Slotdag")

    sign_in(client, role, code)

    assert panel(client, "desk-tasks") is None
    assert "Slotdag" not in desk(client).text


def test_changes_of_a_live_page_that_wait_are_one_click_away(client):
    page = pages.NewsItemPageFactory(title="Slotdag")
    page.save_revision().publish()
    page.lead = "Anders"
    page.save_revision()
    page.get_workflow().start(page, UserFactory())

    sign_in(client, roles.CHIEF_EDITOR)

    [link] = desk(client).find(id="desk-tasks").select("a.button")
    assert link["href"].startswith(f"/admin/pages/{page.pk}/revisions/compare/live...")
    assert client.get(link["href"]).status_code == 200


def test_task_is_gone_once_done(client):
    page = submitted(UserFactory(), title="Slotdag")
    chief = sign_in(client, roles.CHIEF_EDITOR)

    page.current_workflow_task_state.approve(user=chief)

    assert panel(client, "desk-tasks") is None


def test_page_of_a_task_that_was_deleted_is_no_trouble(client):
    page = submitted(UserFactory())
    Page.objects.get(pk=page.pk).delete()
    sign_in(client, roles.CHIEF_EDITOR)
    assert panel(client, "desk-tasks") is None


def test_drafts_of_the_user_say_how_far_they_are(client):
    user = sign_in(client, roles.EDITOR)
    started = pages.NewsItemPageFactory(title="Begonnen", live=False, owner=user)
    waiting = submitted(user, title="Wacht")
    back = submitted(user, title="Terug")
    back.current_workflow_task_state.reject(user=UserFactory())
    planned = pages.NewsItemPageFactory(title="Gepland", live=False, owner=user)
    planned.go_live_at = timezone.now() + datetime.timedelta(days=3)
    planned.save_revision(user=user).publish()
    changed = pages.NewsItemPageFactory(title="Gewijzigd")
    changed.save_revision(user=user)

    drafts = panel(client, "desk-drafts")

    stages = {title: facts.split(" · ")[2] for title, (_address, facts) in drafts.items()}
    assert stages == {
        "Begonnen": "draft",
        "Wacht": "waits for approval",
        "Terug": "sent back with remarks",
        "Gepland": "goes online by itself",
        "Gewijzigd": "online, with a newer draft",
    }
    assert drafts["Begonnen"][0] == edit_url(started)
    assert drafts["Wacht"][0] == edit_url(waiting)


def test_what_is_published_taken_offline_or_anothers_is_no_draft(client):
    user = sign_in(client, roles.EDITOR)
    published = pages.NewsItemPageFactory(owner=user)
    published.save_revision(user=user).publish()
    offline = pages.NewsItemPageFactory(owner=user)
    offline.save_revision(user=user).publish()
    offline.refresh_from_db()
    offline.unpublish()
    pages.NewsItemPageFactory(live=False, owner=UserFactory())

    assert panel(client, "desk-drafts") is None


def test_what_is_written_again_after_it_was_taken_offline_is_a_draft(client):
    user = sign_in(client, roles.EDITOR)
    page = pages.NewsItemPageFactory(title="Opnieuw", owner=user)
    page.save_revision(user=user).publish()
    page.refresh_from_db()
    page.unpublish()
    page.save_revision(user=user)

    assert panel(client, "desk-drafts")["Opnieuw"][1].split(" · ")[2] == "offline"


def test_own_pages_are_hidden_once_one_has_no_rights_there(client):
    user = sign_in(client, roles.EDITOR)
    page = pages.NewsItemPageFactory(title="Verdwenen", live=False, owner=user, locked=True, locked_by=user)
    log(page, "wagtail.edit", user=user)
    assert "Verdwenen" in desk(client).text

    user.groups.set([Group.objects.get(name=roles.group_name(roles.EDITOR, "en"))])

    assert "Verdwenen" not in desk(client).text


def test_more_than_a_handful_are_a_click_away(client):
    user = sign_in(client, roles.EDITOR)
    for _number in range(7):
        pages.NewsItemPageFactory(live=False, owner=user)

    drafts = desk(client).find(id="desk-drafts")

    assert len(drafts.select(".desk-row")) == 7
    assert len(drafts.select("details .desk-row")) == 2
    assert drafts.find("summary").text == "2 more"


def test_pages_worked_at_last_come_newest_first(client):
    user = sign_in(client, roles.EDITOR)
    for number in range(7):
        page = pages.NewsItemPageFactory(title=f"Bericht {number}")
        log(page, "wagtail.edit", user=user)
        log(page, "wagtail.edit", user=UserFactory())
    log(pages.NewsItemPageFactory(title="Alleen bekeken"), "wagtail.lock", user=user)

    assert list(panel(client, "desk-recent")) == [f"Bericht {number}" for number in (6, 5, 4, 3, 2)]


def test_locked_page_is_unlocked_from_the_desk(client):
    user = sign_in(client, roles.CHIEF_EDITOR)
    page = pages.NewsItemPageFactory(title="Op slot", locked=True, locked_by=user, locked_at=timezone.now())
    pages.NewsItemPageFactory(title="Van een ander", locked=True, locked_by=UserFactory())
    assert list(panel(client, "desk-locked")) == ["Op slot"]
    form = desk(client).find(id="desk-locked").find("form")
    fields = {field["name"]: field["value"] for field in form.find_all("input")}

    response = client.post(form["action"], fields)

    page.refresh_from_db()
    assert not page.locked
    assert response.url == HOME
    assert panel(client, "desk-locked") is None


def test_each_sees_the_desk_in_the_language_of_the_admin(client):
    user = sign_in(client, roles.EDITOR, language="nl")
    page = pages.NewsItemPageFactory(title="Begonnen", live=False, owner=user)
    page.save_revision(user=user)

    html = desk(client)

    assert f"Welkom, {user.get_short_name()}" in html.find("h1").text
    assert "Jouw concepten" in html.text
    assert "Nieuwsbericht · Nederlands · concept · gewijzigd op" in html.text
    assert html.find(id="desk-find-field")["placeholder"] == "Typ een stukje van een titel of naam"
    for english in ("Your", "News item", "Welcome", "changed", "Find", "week "):
        assert english not in html.find("main").text


def test_stock_panels_and_totals_are_gone(client):
    user = sign_in(client, roles.CHIEF_EDITOR)
    page = submitted(UserFactory())
    log(page, "wagtail.edit", user=user)

    html = desk(client)

    assert html.find(class_="w-summary") is None
    assert html.find(id="awaiting-review-section") is None
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in str(html)
