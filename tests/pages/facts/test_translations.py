"""No way into a translation brings an old fact back: drafts, revisions, schedules, workflows, side by side, copies."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Locale, Workflow, WorkflowTask
from wagtail_localize.models import Translation, TranslationSource

from articles.models import ArticleAuthor
from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url, form_data
from tests.pages.words.translating import type_string

pytestmark = pytest.mark.django_db

OLD, NEW = datetime.date(2020, 2, 3), datetime.date(2021, 4, 5)


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture
def dutch():
    page = pages.NewsItemPageFactory(date=OLD, title="Nieuws", slug="nieuws-een")
    page.themes = [network.ThemeFactory()]
    page.save_revision().publish()
    return page


@pytest.fixture
def english(dutch):
    page = pages.NewsItemPageFactory(language="en", translation_of=dutch, title="News", slug="news-one")
    page.save_revision().publish()
    return page


def locale(code):
    return Locale.objects.get_or_create(language_code=code)[0]


def add_frisian(page):
    """Give the section of ``page`` a translation in a third language, and return it."""
    return page.get_parent().specific.copy_for_translation(locale("fy"), copy_parents=True)


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def change_facts(page):
    """Publish a new date and no themes."""
    page = fresh(page)
    page.date, page.themes = NEW, []
    page.save_revision().publish()


def holds_new_facts(page):
    page = fresh(page)
    latest = page.get_latest_revision_as_object()
    return all((one.date, list(one.themes.all())) == (NEW, []) for one in (page, latest))


def words_draft(page, title, **values):
    """Save a draft of a page with another title, and return its revision."""
    page = fresh(page)
    page.title = title
    for name, value in values.items():
        setattr(page, name, value)
    return page.save_revision()


def translate(page, code="en"):
    """Translate a page with wagtail-localize, from what it holds now, and return its draft and the ``Translation``."""
    source, _created = TranslationSource.get_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale(code))
    translation.save_target(publish=False)
    return page.get_translation(locale(code)).specific, translation


def test_draft_keeps_its_words_and_takes_the_new_facts(dutch, english):
    draft = words_draft(english, "Other news")
    change_facts(dutch)

    latest = fresh(english).get_latest_revision_as_object()
    assert (latest.title, latest.date, list(latest.themes.all())) == ("Other news", NEW, [])
    assert fresh(english).title == "News"
    draft.publish()
    assert fresh(english).title == "Other news"
    assert holds_new_facts(english)


def test_scheduled_publish_brings_no_old_fact_back(dutch, english, time_machine):
    later = timezone.now() + datetime.timedelta(hours=2)
    words_draft(english, "Other news", go_live_at=later).publish()
    change_facts(dutch)

    time_machine.move_to(later + datetime.timedelta(minutes=1))
    call_command("publish_scheduled")

    assert fresh(english).title == "Other news"
    assert holds_new_facts(english)


def test_scheduled_publish_of_the_original_carries_its_facts(dutch, english, time_machine):
    later = timezone.now() + datetime.timedelta(hours=2)
    words_draft(dutch, "Ander nieuws", date=NEW, themes=[], go_live_at=later).publish()
    assert fresh(english).date == OLD

    time_machine.move_to(later + datetime.timedelta(minutes=1))
    call_command("publish_scheduled")

    assert holds_new_facts(english)


def test_workflow_brings_no_old_fact_back(dutch, english):
    user = SuperuserFactory()
    workflow = Workflow.objects.create(name="review")
    task = GroupApprovalTask.objects.create(name="approve")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    words_draft(english, "Other news")
    state = workflow.start(fresh(english), user)
    change_facts(dutch)

    state.current_task_state.approve(user=user)

    assert fresh(english).title == "Other news"
    assert holds_new_facts(english)


def test_older_revision_of_a_translation_restored_changes_words_only(admin, dutch, english):
    first = english.latest_revision
    words_draft(english, "Other news").publish()
    change_facts(dutch)
    url = reverse("wagtailadmin_pages:revisions_revert", args=[english.pk, first.pk])

    data = form_data(admin, url) | {"action-publish": "action-publish"}
    assert admin.post(edit_url(english), data).status_code == 302

    assert fresh(english).title == "News"
    assert holds_new_facts(english)


def test_older_revision_of_the_original_restored_brings_its_facts_back_in_both(admin, dutch, english):
    first = dutch.latest_revision
    change_facts(dutch)
    url = reverse("wagtailadmin_pages:revisions_revert", args=[dutch.pk, first.pk])

    data = form_data(admin, url) | {"action-publish": "action-publish"}
    assert admin.post(edit_url(dutch), data).status_code == 302

    assert fresh(dutch).date == fresh(english).date == OLD
    assert fresh(english).themes.count() == 1


def test_translation_published_side_by_side_from_an_old_source_keeps_the_new_facts(
    dutch, django_capture_on_commit_callbacks
):
    english, translation = translate(dutch)
    type_string(translation, "Nieuws", "News", "title")
    change_facts(dutch)

    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)

    assert fresh(english).live
    assert holds_new_facts(english)


def test_late_third_language_starts_with_the_facts_of_today(dutch):
    add_frisian(dutch)
    translate(dutch)
    change_facts(dutch)

    frisian, _translation = translate(dutch, "fy")

    assert holds_new_facts(frisian)


def test_chain_follows_its_first_page(dutch):
    add_frisian(dutch)
    english, _translation = translate(dutch)

    frisian, _translation = translate(english, "fy")

    assert fresh(frisian).date == OLD
    change_facts(dutch)
    assert holds_new_facts(english)
    assert holds_new_facts(frisian)


def test_page_written_in_english_first_owns_its_facts():
    english = pages.NewsItemPageFactory(language="en", date=OLD)
    dutch, _translation = translate(english, "nl")
    assert fresh(dutch).date == OLD

    change_facts(english)

    assert holds_new_facts(dutch)


def test_chain_of_record_pages_keeps_its_record():
    dutch = pages.PublicationPageFactory()
    add_frisian(dutch)
    english, _translation = translate(dutch)

    frisian, _translation = translate(english, "fy")

    assert fresh(frisian).publication == dutch.publication


def test_translation_left_alone_owns_its_facts(admin, dutch, english):
    words_draft(english, "Other news")
    change_facts(dutch)
    fresh(dutch).delete()

    assert holds_new_facts(english)
    data = form_data(admin, edit_url(english), date="2022-01-02") | {"action-publish": "action-publish"}
    assert admin.post(edit_url(english), data).status_code == 302
    assert fresh(english).title == "Other news"
    assert fresh(english).date == datetime.date(2022, 1, 2)


def test_when_the_original_is_deleted_the_next_oldest_owns_the_facts(dutch, english):
    frisian = pages.NewsItemPageFactory(parent=add_frisian(dutch), language="fy", translation_of=dutch)
    fresh(dutch).delete()

    change_facts(english)

    assert holds_new_facts(frisian)


@pytest.mark.parametrize("with_revisions", [True, False])
def test_copy_has_facts_of_its_own(dutch, english, with_revisions):
    words_draft(english, "Other news")
    change_facts(dutch)

    copies = [
        fresh(page).copy(update_attrs={"slug": f"{page.slug}-copy"}, copy_revisions=with_revisions)
        for page in (dutch, english)
    ]

    for copy in copies:
        assert holds_new_facts(copy)
        words_draft(copy, "A copy", date=OLD).publish()
        assert fresh(copy).date == OLD
    assert fresh(dutch).date == fresh(english).date == NEW


def test_rows_of_a_copied_translation_are_its_own():
    dutch = pages.ArticlePageFactory()
    dutch.authors = [ArticleAuthor(person=network.PersonFactory())]
    dutch.save_revision().publish()
    english = pages.ArticlePageFactory(language="en", translation_of=dutch)
    english.save_revision()

    copy = fresh(english).copy(update_attrs={"slug": "copied"}, copy_revisions=True)

    assert [one.authors.count() for one in map(fresh, (dutch, english, copy))] == [1, 1, 1]
    assert fresh(copy).get_latest_revision_as_object().authors.count() == 1


@pytest.mark.parametrize("code", ["en", "nl"])
def test_alias_of_a_translation_follows_its_facts_and_its_words(dutch, english, code):
    parent = dutch.get_parent() if code == "nl" else english.get_parent()
    alias = fresh(english).create_alias(parent=parent, update_slug="alias")
    old_draft = words_draft(english, "Other news")

    change_facts(dutch)

    assert fresh(alias).date == NEW
    assert fresh(alias).title == "News"
    old_draft.publish()
    assert (fresh(alias).date, fresh(alias).title) == (NEW, "Other news")
    assert list(fresh(alias).themes.all()) == []
