"""Before something is deleted that is used, its screen says so and leads to where."""

import pytest
from django.urls import reverse

from home.structure import roles
from tests.factories.media import DocumentFactory, ImageFactory
from tests.factories.pages import NewsItemPageFactory
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


def used_picture():
    image = ImageFactory(title="Zaal")
    picture = {"image": image, "alt_text": "Een volle zaal"}
    NewsItemPageFactory(image=image, image_alt="Zaal", body=[("picture", picture)])
    return "wagtailimages", image


def used_document():
    document = DocumentFactory(title="Handreiking")
    NewsItemPageFactory(body=[("downloads", {"heading": "", "documents": [document]})])
    return "wagtaildocs", document


@pytest.mark.parametrize("make", [used_picture, used_document])
def test_a_file_that_is_used_says_so_before_it_is_deleted(client, make):
    sign_in(client, roles.CHIEF_EDITOR)
    namespace, file = make()

    screen = client.get(reverse(f"{namespace}:delete", args=[file.pk])).content.decode()

    usage = "image_usage" if namespace == "wagtailimages" else "document_usage"
    assert reverse(f"{namespace}:{usage}", args=[file.pk]) in screen
    assert "1 time" in screen or "once" in screen


@pytest.mark.parametrize("make", [used_picture, used_document])
def test_files_that_are_deleted_together_say_which_of_them_are_used(client, make):
    sign_in(client, roles.CHIEF_EDITOR)
    namespace, file = make()
    options = file._meta
    address = reverse("wagtail_bulk_action", args=[options.app_label, options.model_name, "delete"])

    screen = client.get(f"{address}?id={file.pk}").content.decode()

    usage = "image_usage" if namespace == "wagtailimages" else "document_usage"
    assert reverse(f"{namespace}:{usage}", args=[file.pk]) in screen
