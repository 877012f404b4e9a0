"""Dates that publish and expire, redirects after a rename or a move, and what tells where a page is used."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, ReferenceIndex

from articles.models import NewsSectionPage
from home.models import Navigation
from home.structure import roles
from tests.factories.accounts import SuperuserFactory
from tests.factories.pages import EvergreenPageFactory, NewsItemPageFactory, section
from tests.pages.editing import edit_url, form_data, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


def work_at(time_machine, moment):
    """Let the background command do what is due at ``moment``."""
    time_machine.move_to(moment)
    call_command("work", "--once")


def test_page_goes_live_and_expires_on_its_dates(admin, time_machine):
    page = NewsItemPageFactory(live=False, slug="later")
    page.save_revision()
    now = timezone.localtime()
    opens, closes = now + datetime.timedelta(hours=2), now + datetime.timedelta(hours=5)
    written = {
        "go_live_at": opens.strftime("%Y-%m-%d %H:%M"),
        "expire_at": closes.strftime("%Y-%m-%d %H:%M"),
        "action-publish": "action-publish",
    }

    admin.post(edit_url(page), form_data(admin, edit_url(page)) | written)
    assert not Page.objects.get(pk=page.pk).live

    work_at(time_machine, opens + datetime.timedelta(minutes=2))
    assert Page.objects.get(pk=page.pk).live
    assert admin.get("/nl/nieuws/later/").status_code == 200

    work_at(time_machine, closes + datetime.timedelta(minutes=2))
    assert not Page.objects.get(pk=page.pk).live


def publish_as(client, page, slug):
    data = form_data(client, edit_url(page), slug=slug) | {"action-publish": "action-publish"}
    assert client.post(edit_url(page), data).status_code == 302


def test_renamed_page_and_those_below_it_are_found_at_their_old_addresses(
    admin, django_capture_on_commit_callbacks
):
    page = EvergreenPageFactory(slug="old")
    EvergreenPageFactory(parent=page, slug="below")

    with django_capture_on_commit_callbacks(execute=True):
        publish_as(admin, page, "new")

    for old, new in [("/nl/old/", "/nl/new/"), ("/nl/old/below/", "/nl/new/below/")]:
        response = admin.get(old)
        assert (response.status_code, response.url) == (301, new)
        assert admin.get(new).status_code == 200


def test_renaming_back_makes_no_loop(admin, django_capture_on_commit_callbacks):
    page = EvergreenPageFactory(slug="first")
    for slug in ("second", "first"):
        with django_capture_on_commit_callbacks(execute=True):
            publish_as(admin, Page.objects.get(pk=page.pk).specific, slug)

    assert admin.get("/nl/first/").status_code == 200
    assert admin.get("/nl/second/").url == "/nl/first/"


def test_moved_page_is_found_at_its_old_address(admin, django_capture_on_commit_callbacks):
    page, destination = EvergreenPageFactory(slug="moving"), EvergreenPageFactory(slug="place")

    with django_capture_on_commit_callbacks(execute=True):
        admin.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, destination.pk]))

    response = admin.get("/nl/moving/")
    assert (response.status_code, response.url) == (301, "/nl/place/moving/")
    assert admin.get(response.url).status_code == 200


def test_renamed_section_takes_its_items_along(admin, django_capture_on_commit_callbacks):
    NewsItemPageFactory(slug="item")

    with django_capture_on_commit_callbacks(execute=True):
        publish_as(admin, section(NewsSectionPage), "actueel")

    assert admin.get("/nl/nieuws/item/").url == "/nl/actueel/item/"
    assert Redirect.objects.filter(automatically_created=True).exists()


def test_unpublishing_and_deleting_tell_where_a_page_is_used(admin):
    page = EvergreenPageFactory()
    navigation = Navigation.objects.get(locale=page.locale)
    navigation.main_menu.append(("link", {"page": page, "url": "", "label": ""}))
    navigation.save()
    ReferenceIndex.create_or_update_for_object(navigation)

    navigation_url = reverse("wagtailsnippets_home_navigation:edit", args=[navigation.pk])
    for name in ("delete", "unpublish"):
        screen = admin.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk])).content.decode()
        assert f'href="{navigation_url}"' in screen


@pytest.mark.parametrize("name", ["wagtailadmin_pages:set_privacy"])
def test_nobody_is_offered_a_shared_password(admin, name):
    screen = admin.get(reverse(name, args=[EvergreenPageFactory().pk])).content.decode()

    assert "login" in screen
    assert 'value="password"' not in screen


def test_shared_password_is_refused_when_posted(admin):
    page = EvergreenPageFactory()

    admin.post(
        reverse("wagtailadmin_pages:set_privacy", args=[page.pk]),
        {"restriction_type": "password", "password": "secret"},
    )

    assert not page.view_restrictions.exists()


def test_editor_is_not_offered_what_a_chief_editor_does(client):
    sign_in(client, roles.EDITOR, language="en")
    page = NewsItemPageFactory()

    screen = client.get(edit_url(page)).content.decode()

    assert 'name="action-publish"' not in screen
    assert 'name="action-submit"' in screen
