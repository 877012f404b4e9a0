"""A page that somebody else locked cannot be deleted, moved or taken offline, by whatever way."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from home.structure import roles
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.pages import EvergreenPageFactory
from tests.pages.editing import edit_url, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.user = sign_in(client, roles.CHIEF_EDITOR)
    return client


def locked_page(by=None, **values):
    return EvergreenPageFactory(title="Vast", locked=True, locked_by=by or UserFactory(name="Iris"), **values)


def url(name, page, *args):
    return reverse(f"wagtailadmin_pages:{name}", args=[page.pk, *args])


def bulk(client, action, page, **data):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return client.post(f"{address}?id={page.pk}&next=/admin/", data, follow=True)


def test_locked_page_is_not_deleted_and_the_message_says_by_whom_it_is_locked(chief):
    page = locked_page()

    response = chief.post(url("delete", page), follow=True)

    assert Page.objects.filter(pk=page.pk).exists()
    assert "“Vast” is locked by Iris. It has to be unlocked first." in response.content.decode()


def test_locked_page_is_not_moved(chief):
    page, destination = locked_page(), EvergreenPageFactory()

    response = chief.post(url("move_confirm", page, destination.pk), follow=True)

    assert not Page.objects.get(pk=page.pk).is_child_of(destination)
    assert "is locked by Iris" in response.content.decode()


def test_locked_page_stays_online(chief):
    page = locked_page()

    chief.post(url("unpublish", page))

    assert Page.objects.get(pk=page.pk).live


@pytest.mark.parametrize("action", ["delete", "move", "unpublish"])
def test_page_above_a_locked_one_stays_too(chief, action):
    parent, destination = EvergreenPageFactory(), EvergreenPageFactory()
    locked_page(parent=parent)
    address = url("move_confirm", parent, destination.pk) if action == "move" else url(action, parent)

    chief.post(address, {"include_descendants": "on"})

    parent = Page.objects.get(pk=parent.pk)
    assert parent.live
    assert not parent.is_child_of(destination)


@pytest.mark.parametrize("action", ["delete", "move", "unpublish"])
def test_locked_page_among_several_stops_the_whole_action(chief, action):
    page, destination = locked_page(), EvergreenPageFactory()

    bulk(chief, action, page, chooser=destination.pk)

    page = Page.objects.get(pk=page.pk)
    assert page.live
    assert not page.is_child_of(destination)


def test_who_locked_a_page_may_still_delete_it(chief):
    page = locked_page(by=chief.user)

    chief.post(url("delete", page))

    assert not Page.objects.filter(pk=page.pk).exists()


def test_superuser_unlocks_first_as_well(client):
    client.force_login(SuperuserFactory())
    page = locked_page()

    client.post(url("delete", page))

    assert Page.objects.filter(pk=page.pk).exists()


def test_page_is_not_moved_among_pages_of_another_language(chief):
    chief.force_login(SuperuserFactory(language="en"))
    page, english = EvergreenPageFactory(), EvergreenPageFactory(language="en")

    response = chief.post(url("move_confirm", page, english.pk), follow=True)
    bulk(chief, "move", page, chooser=english.pk)

    assert not Page.objects.get(pk=page.pk).is_child_of(english)
    assert "A page stays among the pages of its language." in response.content.decode()


def test_upkeep_is_asked_of_staff_and_never_shown_to_readers(chief):
    page = EvergreenPageFactory(review_by="2031-05-06", responsible=UserFactory(name="Keeper Of Truth"))

    editor = chief.get(edit_url(page)).content.decode()

    assert "Keeper Of Truth" in editor
    assert 'value="2031-05-06"' in editor or "06-05-2031" in editor or "6-5-2031" in editor
    public = chief.get(page.url).content.decode()
    assert "Keeper Of Truth" not in public
    assert "2031" not in public
