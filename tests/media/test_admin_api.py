"""What the API of the admin tells of pictures."""

import pytest
from django.contrib.auth.models import Group, Permission

from leernetwerk.media.models import Image
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.media import CollectionFactory, ImageFactory, restrict

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/api/main/images/"


def test_a_picture_has_a_thumbnail_that_opens_and_no_address_of_its_original(client):
    image = ImageFactory()
    client.force_login(SuperuserFactory())

    told = client.get(f"{ADDRESS}{image.pk}/").json()

    assert told["thumbnail"]["url"] == Image.objects.get().renditions.get().url
    assert told["thumbnail"]["url"].startswith("/media/")
    assert told["meta"]["download_url"] is None


def test_the_list_tells_the_same(client):
    image = ImageFactory()
    client.force_login(SuperuserFactory())

    items = client.get(ADDRESS).json()["items"]

    assert [item["id"] for item in items] == [image.pk]
    assert items[0]["thumbnail"]["url"]
    assert items[0]["meta"]["download_url"] is None


def test_a_restricted_picture_is_told_of_to_who_may_see_it_only(client):
    collection = CollectionFactory()
    restrict(collection, Group.objects.create(name="Partners"))
    image = ImageFactory(collection=collection)
    client.force_login(SuperuserFactory())

    thumbnail = client.get(f"{ADDRESS}{image.pk}/").json()["thumbnail"]["url"]

    assert thumbnail.startswith("/images/")
    assert client.get(thumbnail).status_code == 200
    stranger = UserFactory()
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(stranger)
    assert client.get(f"{ADDRESS}{image.pk}/", follow=True).status_code == 404
    assert client.get(ADDRESS).json()["items"] == []
