"""What people do about publishing and translating, as in ``actions``: an original is Dutch, its translation English."""

from datetime import timedelta

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from leernetwerk.pages.models import TranslationPin, WordsChange
from tests.editorial.translator.screen import open_screen
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.pages import NewsItemPageFactory
from tests.home.actions import NEWS
from tests.pages.editing import edit_url
from tests.pages.truth.publishing import publish, translated
from tests.pages.words.translating import dutch_page, start, target, type_string


def fresh(page):
    return Page.objects.get(pk=page.pk).specific


def republished(page):
    """Publish a page with another lead; return the version before."""
    before = fresh(page).live_revision
    publish(page, lead="Nieuwe inleiding")
    return before


def put_back(client, page, **values):
    """Post that the first of two versions is put back; return the page before the second, and as it is then."""
    before = republished(page)
    client.post(reverse("leernetwerk_put_back", args=[page.pk, before.pk]), values)
    return before.as_object().lead, fresh(page)


def put_back_version(client):
    lead, page = put_back(client, dutch_page())
    return page.lead == lead


def put_back_version_as_a_draft(client):
    lead, page = put_back(client, dutch_page(), draft="1")
    return page.get_latest_revision_as_object().lead == lead


def put_back_version_of_another_language(client):
    lead, page = put_back(client, translated()[1])
    return page.lead == lead


def undo_putting_back(client):
    page = dutch_page()
    superuser = type(client)()
    superuser.force_login(SuperuserFactory())
    put_back(superuser, page)
    client.post(reverse("leernetwerk_undo_put_back", args=[page.pk, fresh(page).live_revision_id]))
    return fresh(page).lead == "Nieuwe inleiding"


def see_versions(client):
    return client.get(reverse("wagtailadmin_pages:history", args=[dutch_page().pk])).status_code == 200


def schedule_publishing(client):
    page = NewsItemPageFactory(live=False)
    moment = (timezone.now() + timedelta(days=2)).strftime("%Y-%m-%d %H:%M")
    client.post(edit_url(page), NEWS | {"action-publish": "action-publish", "go_live_at": moment})
    return fresh(page).scheduled_revision is not None


def cancel_scheduled_publishing(client):
    page = dutch_page()
    draft = fresh(page)
    draft.go_live_at = timezone.now() + timedelta(days=2)
    revision = draft.save_revision()
    revision.publish()
    client.post(reverse("wagtailadmin_pages:revisions_unschedule", args=[page.pk, revision.pk]))
    return not Revision.objects.get(pk=revision.pk).approved_go_live_at


def submitted():
    """Return a page that an editor submitted for approval, and the state of the task."""
    page = NewsItemPageFactory(live=False)
    page.save_revision()
    state = page.get_workflow().start(page, UserFactory())
    return page, state.current_task_state


def decide(client, action):
    """Post a decision about a submitted page, and return the page."""
    page, task = submitted()
    client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, task.pk]), {"comment": ""}
    )
    return fresh(page)


def approve(client):
    return decide(client, "approve").live


def reject(client):
    state = decide(client, "reject").current_workflow_state
    return state is not None and state.status == state.STATUS_NEEDS_CHANGES


def cancel_approval_of_another(client):
    page, _task = submitted()
    client.post(reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[page.pk]))
    client.post(edit_url(page), NEWS | {"action-cancel-workflow": "1"})
    return fresh(page).current_workflow_state is None


def locked_page():
    return NewsItemPageFactory(locked=True, locked_by=UserFactory(), locked_at=timezone.now())


def edit_page_locked_by_another(client):
    page = locked_page()
    client.post(edit_url(page), NEWS)
    return fresh(page).draft_title == "Posted"


def publish_page_locked_by_another(client):
    page = locked_page()
    client.post(edit_url(page), NEWS | {"action-publish": "action-publish"})
    return fresh(page).title == "Posted"


def unpublish_page_locked_by_another(client):
    page = locked_page()
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    return not fresh(page).live


def publish_in_bulk(client):
    page = NewsItemPageFactory(live=False)
    page.save_revision()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{url}?id={page.pk}&next=/admin/", {"include_descendants": ""})
    return fresh(page).live


def unpublish_in_bulk(client):
    page = NewsItemPageFactory()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    client.post(f"{url}?id={page.pk}&next=/admin/", {"include_descendants": ""})
    return not fresh(page).live


def behind():
    """Return a Dutch page that was changed since it was translated, and its translation."""
    dutch, english, _translation = translated()
    return publish(dutch, lead="Nieuwe inleiding"), english


def dismiss_change(client):
    dutch, _english = behind()
    change = WordsChange.objects.filter(page=dutch.pk).latest("pk")
    client.post(reverse("leernetwerk_dismiss_change", args=[change.pk]))
    change.refresh_from_db()
    return not change.concerns_translations


def mark_translation_as_current(client):
    dutch, english, translation = translated()
    translation.enabled = False
    translation.save()
    publish(dutch, lead="Nieuwe inleiding")
    before = TranslationPin.objects.get(page=english.pk).source_as_of
    client.post(reverse("leernetwerk_mark_current", args=[english.pk]))
    return TranslationPin.objects.get(page=english.pk).source_as_of > before


def typed(client, translation, action):
    """Post the translator's screen with a lead, as it is for who may see it."""
    superuser = type(client)()
    superuser.force_login(SuperuserFactory())
    response = open_screen(superuser, translation)
    boxes = [row for row in response.context["rows"] if row.item.source == "Nederlandse inleiding"]
    data = {"translator": "1", "action": action, f"text-{boxes[0].item.key}": "Typed lead"}
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(edit_url(target(translation)), data)


def type_translation(client):
    translation = start(dutch_page())
    typed(client, translation, "save")
    return translation.source.stringsegment_set.filter(string__translations__data="Typed lead").exists()


def publish_translation(client):
    translation = start(dutch_page())
    type_string(translation, "Nederlandse titel", "English title", "title")
    typed(client, translation, "publish")
    return target(translation).live


def stop_translation(client):
    translation = translated()[2]
    client.post(reverse("wagtail_localize:stop_translation", args=[translation.pk]))
    translation.refresh_from_db()
    return not translation.enabled


def refresh_translations(client):
    _dutch, _english, translation = translated()
    before = translation.source.last_updated_at
    client.post(reverse("wagtail_localize:update_translations", args=[translation.source.pk]), {})
    translation.source.refresh_from_db()
    return translation.source.last_updated_at > before
