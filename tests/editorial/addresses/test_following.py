"""Redirects after renaming, moving and deleting; and how they give way."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from home.structure import roles
from tests.editorial.addresses.asking import (
    answers,
    delete_url,
    in_two_languages,
    is_live,
    offline_url,
    redirects,
)
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.pages import EvergreenPageFactory, section
from tests.pages.editing import edit_url, form_data, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(client):
    user = SuperuserFactory(language="en")
    client.force_login(user)
    return user


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    def rename(page, slug):
        page = Page.objects.get(pk=page.pk).specific
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save()

    return rename


def test_renamed_page_and_those_below_it_are_found_at_their_old_addresses(client, rename):
    page = EvergreenPageFactory(slug="boven")
    EvergreenPageFactory(parent=page, slug="onder")

    rename(page, "hoger")

    assert client.get("/nl/boven/")["Location"] == "/nl/hoger/"
    assert client.get("/nl/boven/onder/")["Location"] == "/nl/hoger/onder/"


def test_renaming_a_draft_leaves_no_redirect_but_for_what_is_live_below_it(rename):
    page = EvergreenPageFactory(slug="boven", live=False)
    EvergreenPageFactory(parent=page, slug="onder")

    rename(page, "hoger")

    assert set(redirects()) == {"/nl/boven/onder"}


def test_name_that_is_changed_back_leaves_no_circle(client, boss, rename):
    page = EvergreenPageFactory(slug="een")
    rename(page, "twee")
    rename(page, "een")
    assert redirects() == {"/nl/twee": "een"}

    client.post(offline_url(page), answers(page, page.get_parent()))

    home = page.get_parent().slug
    assert redirects() == {"/nl/twee": home, "/nl/een": home}


def test_page_renamed_twice_is_reached_in_one_step(client, rename):
    page = EvergreenPageFactory(slug="een")
    rename(page, "twee")
    rename(page, "drie")

    assert client.get("/nl/een/")["Location"] == "/nl/drie/"
    assert client.get("/nl/twee/")["Location"] == "/nl/drie/"


def test_renaming_one_language_leaves_the_other_alone(rename):
    dutch, _english = in_two_languages()

    rename(dutch, "anders")

    assert set(redirects()) == {"/nl/nieuws/slotdag"}


def test_moved_page_is_found_at_its_old_address(client):
    page, parent = EvergreenPageFactory(slug="een"), EvergreenPageFactory(slug="boven")
    EvergreenPageFactory(parent=page, slug="onder")
    page.refresh_from_db()

    page.move(parent, "last-child")

    assert client.get("/nl/een/onder/")["Location"] == "/nl/boven/een/onder/"


def test_new_page_at_an_old_address_is_shown_and_the_redirect_goes(client, boss, rename):
    page = EvergreenPageFactory(slug="een")
    rename(page, "twee")
    new = EvergreenPageFactory(slug="een", live=False)

    new.save_revision().publish()

    assert redirects() == {}
    assert client.get("/nl/een/").status_code == 200


def test_moving_a_tree_takes_the_same_queries_however_large(django_assert_max_num_queries):
    page, parent = EvergreenPageFactory(slug="een"), EvergreenPageFactory(slug="boven")
    for number in range(12):
        EvergreenPageFactory(parent=page, slug=f"onder-{number}")
    page.refresh_from_db()

    with django_assert_max_num_queries(60):
        page.move(parent, "last-child")

    assert Redirect.objects.count() == 13


def test_deleted_page_sends_visitors_of_all_below_it_on(client, boss):
    page = EvergreenPageFactory(slug="boven")
    below = EvergreenPageFactory(parent=page, slug="onder")
    EvergreenPageFactory(parent=page, slug="concept", live=False)
    Redirect.objects.create(old_path="/nl/vroeger", redirect_page=below)

    client.post(delete_url(page), answers(page, page.get_parent()))

    assert not Page.objects.filter(pk=page.pk).exists()
    home = section(HomePage).slug
    assert redirects() == {"/nl/boven": home, "/nl/boven/onder": home, "/nl/vroeger": home}


def test_translation_that_is_not_ticked_is_not_deleted(client, boss):
    dutch, english = in_two_languages()

    client.post(delete_url(dutch), answers(dutch) | answers(english))

    assert Page.objects.filter(pk=english.pk).exists()


def test_ticked_translation_is_deleted_with_a_redirect_of_its_own(client, boss):
    dutch, english = in_two_languages()

    client.post(delete_url(dutch), answers(dutch) | answers(english, english.get_parent(), goes="on"))

    assert not Page.objects.filter(pk__in=[dutch.pk, english.pk]).exists()
    assert redirects() == {"/en/news/closing-day": "news"}


def test_chief_editor_of_one_language_deletes_only_that(client):
    sign_in(client, roles.CHIEF_EDITOR)
    dutch, english = in_two_languages()

    client.post(delete_url(dutch), answers(dutch) | answers(english, goes="on"))

    assert not Page.objects.filter(pk=dutch.pk).exists()
    assert Page.objects.filter(pk=english.pk).exists()


def test_locked_translation_is_not_deleted(client, boss):
    dutch, english = in_two_languages()
    english.locked, english.locked_by = True, UserFactory()
    english.save()

    client.post(delete_url(dutch), answers(dutch) | answers(english, goes="on"))

    assert Page.objects.filter(pk=english.pk).exists()


def test_visitors_of_a_deleted_page_go_to_nothing_that_is_hidden_or_deleted(client):
    sign_in(client, roles.CHIEF_EDITOR)
    page = EvergreenPageFactory()
    below, secret = EvergreenPageFactory(parent=page), EvergreenPageFactory()
    PageViewRestriction.objects.create(page=secret, restriction_type="groups")

    for target in (below, secret, page):
        client.post(delete_url(page), answers(page, "other", other=target.pk))

    assert is_live(page)


def test_unlikely_name_of_a_page_is_followed(client, rename):
    page = EvergreenPageFactory(slug="één-مرحبا")

    rename(page, "een")

    assert client.get("/nl/één-مرحبا/")["Location"] == "/nl/een/"


def test_redirect_without_language_holds_in_each(client):
    page = EvergreenPageFactory(slug="nu")
    Redirect.objects.create(old_path="/actueel/oud", redirect_page=page)

    assert client.get("/actueel/oud/")["Location"] == "/nl/nu/"
    assert client.get("/nl/actueel/oud/")["Location"] == "/nl/nu/"
    assert client.get("/en/actueel/oud/")["Location"] == "/nl/nu/"


def test_redirect_that_leads_to_itself_is_not_followed(client):
    page = EvergreenPageFactory(slug="weg")
    Redirect.objects.create(old_path="/nl/weg", redirect_page=page)
    page.unpublish()

    assert client.get("/nl/weg/").status_code == 404


def test_deleting_screen_of_a_large_tree_still_asks_for_the_name(client, boss):
    page = EvergreenPageFactory()
    for _number in range(10):
        EvergreenPageFactory(parent=page)
    page.refresh_from_db()

    assert "confirm_site_name" in client.get(delete_url(page)).content.decode()
    client.post(delete_url(page), answers(page) | {"confirm_site_name": "wrong"})
    assert is_live(page)


def test_rename_from_the_editor_of_a_live_page(client, boss, django_capture_on_commit_callbacks):
    page = EvergreenPageFactory(slug="een")
    data = form_data(client, edit_url(page), slug="twee", **{"action-publish": "action-publish"})
    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit_url(page), data)

    assert redirects() == {"/nl/een": "twee"}
