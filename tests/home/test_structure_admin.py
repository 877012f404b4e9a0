"""The admin carries the site's name and mark, speaks the editor's language, and knows a further language."""

import pytest
from django.test import override_settings
from django.urls import reverse
from wagtail.models import Locale

from home.models import HomePage, Navigation
from home.structure import roles
from home.structure.build import build_structure
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db

FRISIAN = [("nl", "Dutch"), ("en", "English"), ("fy", "Frisian")]


def test_sign_in_screen_carries_name_and_mark(client):
    screen = client.get(reverse("wagtailadmin_login"), headers={"accept-language": "en"}).content.decode()

    assert "Sign in to Leernetwerk" in screen
    assert "icons/favicon.svg" in screen
    assert "Wagtail" not in screen.split("<title>")[1].split("</title>")[0]


@pytest.mark.parametrize("name", ["wagtailadmin_home", "wagtailadmin_explore_root"])
def test_screens_carry_name_and_mark(client, name):
    client.force_login(SuperuserFactory(name="Iris de Boer"))

    screen = client.get(reverse(name)).content.decode()

    assert "Leernetwerk</title>" in screen
    assert "admin/mark.svg" in screen
    assert "admin/admin.css" in screen
    assert '"name": "Iris"' in screen


def test_help_holds_no_news_of_wagtail(client):
    client.force_login(SuperuserFactory(language="en"))

    assert "whats-new" not in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize(("language", "word"), [("nl", "Uitloggen"), ("en", "Log out")])
def test_chief_editor_changes_the_menus_of_the_own_language(client, language, word):
    sign_in(client, roles.CHIEF_EDITOR, language, language=language)

    listing = client.get(reverse("wagtailsnippets_home_navigation:list")).content.decode()

    own = Navigation.objects.get(locale__language_code=language)
    other = Navigation.objects.exclude(pk=own.pk).get()
    assert reverse("wagtailsnippets_home_navigation:edit", args=[own.pk]) in listing
    assert reverse("wagtailsnippets_home_navigation:edit", args=[other.pk]) not in listing
    assert f'<html lang="{language}"' in listing
    assert word.lower() in listing.lower()


@pytest.mark.parametrize("name", ["add", "delete"])
def test_navigation_is_neither_added_nor_deleted(client, name):
    client.force_login(SuperuserFactory())
    navigation = Navigation.objects.first()
    arguments = [navigation.pk] if name == "delete" else []

    client.post(reverse(f"wagtailsnippets_home_navigation:{name}", args=arguments), {"site_name": "Second"})

    assert Navigation.objects.count() == 2


def test_nul_byte_in_a_menu_is_answered(client):
    client.force_login(SuperuserFactory(language="en"))
    navigation = Navigation.objects.first()
    data = {
        "site_name": "Leernetwerk",
        "main_menu-count": "1",
        "main_menu-0-type": "link",
        "main_menu-0-order": "0",
        "main_menu-0-deleted": "",
        "main_menu-0-id": "a\x00b",
        "main_menu-0-value-page": "",
        "main_menu-0-value-url": "https://example.org/",
        "main_menu-0-value-label": "Elders",
        "footer_columns-count": "0",
        "legal_links-count": "0",
    }

    response = client.post(reverse("wagtailsnippets_home_navigation:edit", args=[navigation.pk]), data)

    assert response.status_code == 200
    assert "main_menu" in response.context["form"].errors


@override_settings(LANGUAGES=FRISIAN, WAGTAIL_CONTENT_LANGUAGES=FRISIAN)
def test_chief_editor_of_a_third_language_works_in_the_admin(client):
    build_structure()
    home = HomePage.objects.get(locale=Locale.objects.get(language_code="fy"))
    sign_in(client, roles.CHIEF_EDITOR, "fy", language="en")

    assert client.get(edit_url(home)).status_code == 200
    data = {"title": "Thús", "slug": "fy", "sections-count": "0", "action-publish": "action-publish"}
    comments = {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    assert client.post(edit_url(home), data | comments).status_code == 302
    home.refresh_from_db()
    assert home.title == "Thús"
    assert "Thús" in client.get("/fy/").content.decode()
