"""What a new database starts with, per configured language, and what is left alone afterwards."""

import polib
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import override_settings
from wagtail.models import Collection, Locale, Page, Site, Workflow, WorkflowPage

from articles.models import NewsSectionPage
from home.models import EvergreenPage, HomePage, Navigation
from home.structure import roles
from home.structure.build import build_structure
from home.structure.workflows import build_workflow
from leernetwerk.pages.models import SectionPage

pytestmark = pytest.mark.django_db

FRISIAN = [("nl", "Dutch"), ("en", "English"), ("fy", "Frisian")]
with_frisian = override_settings(LANGUAGES=FRISIAN, WAGTAIL_CONTENT_LANGUAGES=FRISIAN)


def codenames(group):
    return {permission.codename for permission in group.permissions.all()}


def test_every_section_exists_in_both_languages_as_translations():
    for section_class in SectionPage.__subclasses__():
        pages = section_class.objects.live()
        assert sorted(page.locale.language_code for page in pages) == ["en", "nl"], section_class
        assert len({page.translation_key for page in pages}) == 1, section_class


def test_evergreen_pages_stand_live_with_words_in_both_languages():
    slugs = ["over-ons", "contact", "privacy", "toegankelijkheid", "beveiliging"]
    for slug in slugs:
        page = EvergreenPage.objects.live().get(slug=slug, locale__language_code="nl")
        english = page.get_translation(Locale.objects.get(language_code="en"))
        assert english.live
        for version in (page, english):
            assert len(version.body[0].value.source) > 300
            assert "{email}" not in version.body[0].value.source


def test_home_page_opens_with_useful_sections():
    for home in HomePage.objects.live():
        assert [block.block_type for block in home.sections] == ["lead", "call", "sessions", "news", "pilots"]
        links = home.sections[0].value["links"]
        assert [link["page"].locale_id for link in links] == [home.locale_id] * 2


def test_menus_lead_to_live_pages_of_their_own_language():
    for navigation in Navigation.objects.all():
        columns = [column.value["items"] for column in navigation.footer_columns]
        links = [block.value for block in (*navigation.main_menu, *navigation.legal_links)]
        links += [link for items in columns for link in items]
        assert len(links) == 14
        assert {link["page"].locale_id for link in links} == {navigation.locale_id}
        assert all(link.href and link.text for link in links)


def test_site_begins_at_the_home_page_of_the_default_language():
    assert Site.objects.get(is_default_site=True).root_page.specific == HomePage.objects.get(slug="nl")


def test_stock_groups_and_workflow_made_room():
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not Workflow.objects.filter(name="Moderators approval").exists()


def test_editors_add_and_change_in_the_tree_of_their_language():
    for code in ("nl", "en"):
        rights = roles.language_group(roles.EDITOR, code).page_permissions
        assert set(rights.values_list("page__slug", "permission__codename")) == {
            (code, "add_page"),
            (code, "change_page"),
        }


def test_chief_editors_also_publish_and_lock():
    rights = roles.language_group(roles.CHIEF_EDITOR, "en").page_permissions
    assert set(rights.values_list("permission__codename", flat=True)) == {
        "add_page",
        "change_page",
        "publish_page",
        "lock_page",
        "unlock_page",
    }


def test_translators_change_pages_and_only_look_at_records():
    group = roles.language_group(roles.TRANSLATOR, "en")
    assert list(group.page_permissions.values_list("page__slug", "permission__codename")) == [
        ("en", "change_page")
    ]
    assert "submit_translation" in codenames(group)
    assert "view_session" in codenames(group)
    assert "change_session" not in codenames(group)


def test_only_chief_editors_and_managers_delete_records():
    assert "change_session" in codenames(roles.language_group(roles.EDITOR, "nl"))
    assert "delete_session" not in codenames(roles.language_group(roles.EDITOR, "nl"))
    assert "delete_session" in codenames(roles.language_group(roles.CHIEF_EDITOR, "nl"))
    assert "delete_session" in codenames(Group.objects.get(name=roles.MANAGERS))


def test_managers_do_everything_but_what_superusers_do():
    group = Group.objects.get(name=roles.MANAGERS)
    wanted = {
        "add_user",
        "change_group",
        "add_redirect",
        "change_site",
        "add_workflow",
        "add_newssectionpage",
    }
    assert wanted <= codenames(group)
    collections = set(group.collection_permissions.values_list("permission__codename", flat=True))
    assert {"add_collection", "change_collection", "choose_image", "change_document"} <= collections
    assert set(group.page_permissions.values_list("page__depth", flat=True)) == {1}


def test_what_editors_submit_goes_to_the_chief_editors_of_their_language():
    for code in ("nl", "en"):
        workflow = WorkflowPage.objects.get(page__slug=code, page__depth=2).workflow
        assert workflow.active
        (task,) = workflow.tasks
        assert list(task.specific.groups.all()) == [roles.language_group(roles.CHIEF_EDITOR, code)]


def test_workflow_and_task_are_named_in_their_language(settings, tmp_path):
    catalogue = polib.POFile()
    for words, dutch in (("Editing", "Redactie"), ("Approval by a chief editor", "Akkoord van een ander")):
        catalogue.append(polib.POEntry(msgctxt="workflow", msgid=words, msgstr=dutch))
    folder = tmp_path / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue.save_as_mofile(folder / "django.mo")
    settings.LOCALE_PATHS = [tmp_path]

    for code, names in (
        ("nl", ["Redactie (nl)", "Akkoord van een ander (nl)"]),
        ("en", ["Editing (en)", "Approval by a chief editor (en)"]),
    ):
        home = HomePage.objects.get(slug=code)
        build_workflow(home, roles.language_group(roles.CHIEF_EDITOR, code))
        workflow = WorkflowPage.objects.get(page=home).workflow
        assert [workflow.name, workflow.tasks[0].name] == names


def test_building_again_undoes_nothing_that_a_manager_changed():
    roles.language_group(roles.TRANSLATOR, "nl").delete()
    roles.language_group(roles.EDITOR, "nl").permissions.clear()
    NewsSectionPage.objects.get(locale__language_code="en").delete()
    EvergreenPage.objects.filter(slug="contact").update(title="Renamed")
    before = (Page.objects.count(), Group.objects.count(), Workflow.objects.count())

    build_structure()

    assert (Page.objects.count(), Group.objects.count(), Workflow.objects.count()) == before
    assert EvergreenPage.objects.filter(slug="contact", title="Renamed").count() == 2
    assert not roles.language_group(roles.EDITOR, "nl").permissions.exists()


@with_frisian
def test_third_language_gets_its_home_sections_groups_and_workflow():
    build_structure()

    frisian = Locale.objects.get(language_code="fy")
    home = HomePage.objects.get(locale=frisian)
    assert home.live
    assert home.translation_key == HomePage.objects.get(slug="nl").translation_key
    for section_class in SectionPage.__subclasses__():
        section = section_class.objects.get(locale=frisian)
        assert section.live
        assert section.get_translations().count() == 2
    assert not EvergreenPage.objects.filter(locale=frisian).exists()
    assert Navigation.objects.get(locale=frisian).main_menu
    chiefs = roles.language_group(roles.CHIEF_EDITOR, "fy")
    assert list(WorkflowPage.objects.get(page=home).workflow.tasks[0].specific.groups.all()) == [chiefs]
    assert Group.objects.filter(name__endswith="(fy)").count() == 3


@with_frisian
@pytest.mark.parametrize("path", ["/fy/", "/fy/nieuws/", "/fy/agenda/"])
def test_third_language_answers_on_the_public_site(client, path):
    build_structure()

    response = client.get(path)

    assert response.status_code == 200
    assert '<html lang="fy"' in response.content.decode()


@with_frisian
def test_third_language_is_a_choice_in_the_switcher_of_the_others(client):
    build_structure()

    assert 'hreflang="fy"' in client.get("/nl/nieuws/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_emptied_database_gets_everything_again():
    call_command("flush", interactive=False, verbosity=0)

    assert HomePage.objects.live().count() == 2
    assert Collection.objects.filter(depth=1).count() == 1
    assert Group.objects.count() == 10
    assert "submit_translation" in codenames(roles.language_group(roles.TRANSLATOR, "nl"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_before_a_link_stay_apart_from_it(client, language):
    address = {"nl": "/nl/privacy/", "en": "/en/privacy/"}[language]
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    [link] = soup.select('main a[href*="autoriteitpersoonsgegevens"]')
    assert link.previous_sibling[-1].isspace()
