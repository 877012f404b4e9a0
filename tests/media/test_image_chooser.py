"""Choosing a picture: uploading comes first, and a file name is a title, never a description."""

import json

import pytest
from django.urls import reverse

from home.structure import roles
from leernetwerk.media.models import Image
from tests.factories.media import ImageFactory, picture_bytes
from tests.media.uploads import upload
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    sign_in(client, roles.EDITOR)
    return client


def test_an_upload_without_a_title_is_called_after_its_file(editor):
    file = upload(picture_bytes(), "Slotdag Almelo.jpg")
    sent = {"image-chooser-upload-title": "", "image-chooser-upload-file": file}

    answer = editor.post(reverse("wagtailimages_chooser:create"), sent)

    assert json.loads(answer.content)["step"] == "chosen"
    assert Image.objects.get().title == "Slotdag Almelo"


def test_a_chosen_picture_brings_no_description_along(editor):
    image = ImageFactory(title="IMG_2041")

    chosen = json.loads(editor.get(reverse("wagtailimages_chooser:chosen", args=[image.pk])).content)

    assert chosen["result"]["default_alt_text"] == ""


def test_who_may_not_upload_has_only_the_library(client):
    sign_in(client, roles.TRANSLATOR, code="en")
    window = client.get(reverse("wagtailimages_chooser:choose")).content.decode()
    assert "image-chooser-upload" not in window
