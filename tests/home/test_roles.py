"""Who may do what: every role against every action, posted directly, whatever the screens offer."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from articles.models import NewsSectionPage
from home.models import HomePage
from home.structure import roles
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.pages import NewsItemPageFactory, section
from tests.home import actions, admin_actions, publishing_actions, record_actions, search_actions
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db

EDITOR, CHIEF, TRANSLATOR, MANAGER = roles.EDITOR, roles.CHIEF_EDITOR, roles.TRANSLATOR, roles.MANAGERS
ALL_WRITERS = {EDITOR, CHIEF, MANAGER}
IN_CHARGE = {CHIEF, MANAGER}
OTHER = "chief editor of the other language"
ROLES = [EDITOR, CHIEF, TRANSLATOR, MANAGER, OTHER, "nobody"]

# What each action needs; the pages and the navigation are Dutch unless the action says otherwise.
TABLE = {
    actions.create_page: ALL_WRITERS,
    actions.edit_page: {*ALL_WRITERS, TRANSLATOR},
    actions.submit_for_approval: {*ALL_WRITERS, TRANSLATOR},
    actions.copy_page: ALL_WRITERS,
    actions.publish_page: IN_CHARGE,
    actions.unpublish_page: IN_CHARGE,
    actions.delete_page: IN_CHARGE,
    actions.move_page: IN_CHARGE,
    actions.lock_page: IN_CHARGE,
    actions.unlock_page_of_another: IN_CHARGE,
    actions.restrict_page: IN_CHARGE,
    actions.translate_page: {*ALL_WRITERS, TRANSLATOR, OTHER},
    actions.edit_page_of_another_language: {MANAGER, OTHER},
    actions.edit_section: {*ALL_WRITERS, TRANSLATOR},
    actions.add_section: {MANAGER},
    actions.copy_section: {MANAGER},
    actions.unpublish_section: {MANAGER},
    actions.delete_section: {MANAGER},
    actions.move_section: set(),
    actions.delete_sections_in_bulk: {MANAGER},
    actions.change_record: {*ALL_WRITERS, OTHER},
    actions.delete_record: {*IN_CHARGE, OTHER},
    actions.change_navigation: IN_CHARGE,
    actions.change_navigation_of_another_language: {MANAGER, OTHER},
    actions.add_picture: {*ALL_WRITERS, OTHER},
    actions.add_document: {*ALL_WRITERS, OTHER},
    actions.add_user: {MANAGER},
    actions.make_superuser: set(),
    actions.add_group: {MANAGER},
    actions.add_redirect: {*IN_CHARGE, "chief editor of the other language"},
    actions.add_collection: {MANAGER},
    actions.disable_workflow: {MANAGER},
}

PUBLISHING = {
    publishing_actions.see_versions: {*ALL_WRITERS, TRANSLATOR},
    publishing_actions.put_back_version: IN_CHARGE,
    publishing_actions.put_back_version_as_a_draft: {*ALL_WRITERS, TRANSLATOR},
    publishing_actions.put_back_version_of_another_language: {MANAGER, OTHER},
    publishing_actions.undo_putting_back: IN_CHARGE,
    publishing_actions.schedule_publishing: IN_CHARGE,
    publishing_actions.cancel_scheduled_publishing: IN_CHARGE,
    publishing_actions.approve: {CHIEF},
    publishing_actions.reject: {CHIEF},
    publishing_actions.cancel_approval_of_another: {CHIEF},
    publishing_actions.edit_page_locked_by_another: set(),
    publishing_actions.publish_page_locked_by_another: set(),
    publishing_actions.unpublish_page_locked_by_another: set(),
    publishing_actions.publish_in_bulk: IN_CHARGE,
    publishing_actions.unpublish_in_bulk: IN_CHARGE,
    publishing_actions.dismiss_change: IN_CHARGE,
    publishing_actions.mark_translation_as_current: {MANAGER, OTHER},
    publishing_actions.type_translation: {MANAGER, OTHER},
    publishing_actions.publish_translation: {MANAGER, OTHER},
    publishing_actions.stop_translation: {MANAGER, OTHER},
    publishing_actions.refresh_translations: {*ALL_WRITERS, TRANSLATOR, OTHER},
}
RECORDS = {
    record_actions.change_record_with_a_page: IN_CHARGE,
    record_actions.change_record_with_a_draft_page: ALL_WRITERS,
    record_actions.change_session: IN_CHARGE,
    record_actions.change_session_of_another_language: {MANAGER, OTHER},
    record_actions.add_session: IN_CHARGE,
    record_actions.delete_session: IN_CHARGE,
    record_actions.move_session_to_another_series: IN_CHARGE,
    record_actions.let_sessions_follow_their_series: IN_CHARGE,
    record_actions.change_participation: IN_CHARGE,
    record_actions.add_participation: IN_CHARGE,
    record_actions.delete_participation: IN_CHARGE,
    record_actions.reorder_participations: IN_CHARGE,
    record_actions.change_quote: {*ALL_WRITERS, OTHER},
    record_actions.delete_quote: {*IN_CHARGE, OTHER},
    record_actions.type_words_of_a_record: {*IN_CHARGE, TRANSLATOR},
    record_actions.type_words_of_a_record_in_another_language: IN_CHARGE,
    record_actions.type_words_of_a_theme: {*ALL_WRITERS, TRANSLATOR, OTHER},
    record_actions.put_back_version_of_a_record: {*ALL_WRITERS, OTHER},
    record_actions.put_back_version_of_a_record_with_a_page: IN_CHARGE,
    record_actions.make_the_page_of_a_record: ALL_WRITERS,
}
ADMIN = {
    admin_actions.change_document: {*ALL_WRITERS, OTHER},
    admin_actions.delete_document_of_another: {*ALL_WRITERS, OTHER},
    admin_actions.delete_documents_in_bulk: {*ALL_WRITERS, OTHER},
    admin_actions.change_picture: {*ALL_WRITERS, OTHER},
    admin_actions.delete_picture_of_another: {*ALL_WRITERS, OTHER},
    admin_actions.change_redirect: {*IN_CHARGE, "chief editor of the other language"},
    admin_actions.delete_redirect: {*IN_CHARGE, "chief editor of the other language"},
    admin_actions.import_redirects: {*IN_CHARGE, "chief editor of the other language"},
    admin_actions.delete_collection: {MANAGER},
    admin_actions.change_user: {MANAGER},
    admin_actions.delete_user: {MANAGER},
    admin_actions.join_managers: {MANAGER},
    admin_actions.delete_group: {MANAGER},
    admin_actions.change_site: {MANAGER},
    admin_actions.delete_language: {MANAGER},
    admin_actions.add_workflow: {MANAGER},
    admin_actions.reorder_pages: IN_CHARGE,
    admin_actions.read_site_history: {*ALL_WRITERS, TRANSLATOR, OTHER},
}
SEARCH = {
    search_actions.add_synonym: {*IN_CHARGE, OTHER},
    search_actions.change_synonym: {*IN_CHARGE, OTHER},
    search_actions.delete_synonym: {*IN_CHARGE, OTHER},
    search_actions.promote_page: {*IN_CHARGE, OTHER},
    search_actions.delete_promotion: {*IN_CHARGE, OTHER},
    search_actions.divide_compound: {*IN_CHARGE, OTHER},
    search_actions.delete_division: {*IN_CHARGE, OTHER},
    search_actions.ignore_query: {*IN_CHARGE, OTHER},
    search_actions.see_what_people_looked_for: {*IN_CHARGE, OTHER},
    search_actions.set_days_that_queries_are_kept: {MANAGER},
}
TABLE |= PUBLISHING | RECORDS | ADMIN | SEARCH


def sign_in_as(client, role):
    if role == "nobody":
        client.force_login(UserFactory())
    elif role == OTHER:
        sign_in(client, CHIEF, "en")
    else:
        sign_in(client, role)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("action", TABLE, ids=lambda action: action.__name__)
def test_action_is_done_by_those_who_may(client, action, role):
    sign_in_as(client, role)

    assert action(client) == (role in TABLE[action])


@pytest.mark.parametrize(
    ("role", "offered"), [(EDITOR, False), (CHIEF, False), (TRANSLATOR, False), (MANAGER, True)]
)
def test_sections_are_offered_to_managers_only(client, role, offered):
    sign_in(client, role, language="en")

    screen = client.get(reverse("wagtailadmin_pages:add_subpage", args=[section(HomePage).pk]))

    assert (b"News section" in screen.content or b"news section" in screen.content) == offered
    if role in (EDITOR, CHIEF):
        assert b"vergreen page" in screen.content


@pytest.mark.parametrize("role", [EDITOR, CHIEF])
def test_screen_of_a_section_offers_nothing_that_is_refused(client, role):
    sign_in(client, role, language="en")
    news = section(NewsSectionPage)

    screen = client.get(edit_url(news)).content.decode()

    for name in ("delete", "unpublish", "move", "copy"):
        assert reverse(f"wagtailadmin_pages:{name}", args=[news.pk]) not in screen


def test_editor_of_another_language_does_not_see_the_tree(client):
    sign_in(client, EDITOR, "en", language="en")

    assert client.get(edit_url(NewsItemPageFactory(language="nl"))).status_code == 302


def test_manager_does_not_become_a_superuser_by_editing_users(client):
    manager = sign_in(client, MANAGER, language="en")
    url = reverse("wagtailusers_users:edit", args=[manager.pk])
    data = {"email": manager.email, "language": "en", "is_active": "on", "is_superuser": "on"}

    client.post(url, data)

    manager.refresh_from_db()
    assert not manager.is_superuser


@pytest.mark.parametrize("view", ["edit", "delete"])
def test_manager_has_no_power_over_a_superuser(client, view):
    boss = SuperuserFactory(email="boss@example.org", language="en")
    sign_in(client, MANAGER, language="en")
    password = {"password1": "taken over now 1", "password2": "taken over now 1"}

    client.post(
        reverse(f"wagtailusers_users:{view}", args=[boss.pk]),
        {"email": "mine@example.org", "language": "en", **password},
    )

    boss.refresh_from_db()
    assert boss.email == "boss@example.org"
    assert boss.check_password("correct horse battery")


def test_chief_editors_of_a_site_that_exists_already_get_the_rights_on_redirects():
    migration = import_module("home.migrations.0002_chief_editors_and_redirects")
    chief, editor = (roles.language_group(role, "nl") for role in (CHIEF, EDITOR))
    chief.permissions.remove(*chief.permissions.filter(content_type__app_label="wagtailredirects"))

    migration.let_chief_editors_make_redirects(apps, None)

    redirects = {"content_type__app_label": "wagtailredirects"}
    assert chief.permissions.filter(**redirects).count() == 4
    assert not editor.permissions.filter(**redirects).exists()


def test_chief_editors_and_managers_of_a_site_that_exists_already_get_the_tools_of_search():
    migration = import_module("home.migrations.0004_search_tools")
    chief, editor = (roles.language_group(role, "nl") for role in (CHIEF, EDITOR))
    managers = Group.objects.get(name=MANAGER)
    before = {group: set(group.permissions.values_list("pk", flat=True)) for group in (chief, managers)}
    for group in before:
        group.permissions.remove(*group.permissions.filter(content_type__app_label="search"))

    migration.give_rights(apps, None)

    for group, rights in before.items():
        assert set(group.permissions.values_list("pk", flat=True)) == rights
    assert not editor.permissions.filter(content_type__app_label="search").exists()


def test_roles_of_a_site_that_exists_already_get_the_rights_on_what_visitors_send_of_a_new_one():
    names = [roles.FORM_READERS, roles.INTAKE, roles.POSTING]
    of_new_groups = {name: rights_of(Group.objects.get(name=name)) for name in names}
    Group.objects.filter(name__in=names).delete()
    groups = list(Group.objects.all())
    before = {group: rights_of(group) for group in groups}
    sent = Permission.objects.filter(content_type__app_label="forms") | Permission.objects.filter(
        content_type__model__in=["printrequest", "printedition", "hostquestionsettings"]
    )
    for group in groups:
        group.permissions.remove(*sent)

    for name, function in [
        ("0006_rights_on_forms", "give_rights"),
        ("0007_intake_group", "make_group"),
        ("0008_rights_on_handling", "give_rights"),
        ("0009_rights_on_erasures", "give_right"),
    ]:
        getattr(import_module(f"home.migrations.{name}"), function)(apps, None)

    for group, rights in before.items():
        assert rights_of(group) == rights, group
    for name, rights in of_new_groups.items():
        assert rights_of(Group.objects.get(name=name)) == rights, name


def rights_of(group):
    return set(group.permissions.values_list("content_type__app_label", "codename"))
