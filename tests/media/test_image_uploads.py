"""Uploads of pictures through the admin's real views."""

import io
import os
import struct
import zlib

import pytest
from django.urls import reverse
from PIL import Image as Picture
from wagtail.models import UploadedFile

from leernetwerk.media.models import Image
from tests.factories.accounts import SuperuserFactory
from tests.factories.media import CollectionFactory, ImageFactory, picture_bytes, telling_exif
from tests.media.uploads import DOORS, through_form, through_many, upload

pytestmark = pytest.mark.django_db
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
FORMATS = {
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "png": "PNG",
    "gif": "GIF",
    "webp": "WEBP",
    "avif": "AVIF",
    "heic": "HEIF",
}


@pytest.fixture
def admin(client):
    """Sign a superuser with the English admin in and return the client."""
    client.force_login(SuperuserFactory(language="en"))
    return client


def png_that_claims(width, height):
    """Return a PNG file of a few bytes that says how large it is."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = b"IDAT" + zlib.compress(bytes(1000))
    chunks = [
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part))
        for part in (header, pixels)
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + b"\x00\x00\x00\x00IEND\xaeB`\x82"


def half(content):
    """Return the first half of a file: what a broken connection leaves."""
    return content[: len(content) // 2]


def noise(image_format, size=(400, 300)):
    """Return a picture that does not compress, so that half of it lacks pixels."""
    output = io.BytesIO()
    Picture.effect_noise(size, 90).convert("RGB").save(output, image_format)
    return output.getvalue()


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("extension", FORMATS)
def test_pictures_are_taken_in_without_location(admin, door, extension):
    """Through every door, and rendered in the three formats that pages use."""
    options = {} if extension == "gif" else {"exif": telling_exif()}
    content = picture_bytes(FORMATS[extension], **options)

    assert door(admin, "image", content, f"Picture.{extension.upper()}") == ""

    image = Image.objects.get()
    with image.open_file() as stored:
        assert b"Secret" not in stored.read()
    renditions = image.get_renditions("width-32|format-avif", "width-32|format-webp", "width-32|format-jpeg")
    assert {rendition.width for rendition in renditions.values()} == {32}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("drawing.svg", SVG, "Not a supported image format"),
        ("drawing.png", SVG, "Not a valid .png image"),
        ("page.jpg", HTML, "Not a valid .jpeg image"),
        ("renamed.png", picture_bytes("JPEG"), "Not a valid .png image"),
        ("renamed.jpg", b"%PDF-1.7", "either not an image or a corrupted image"),
        ("half.jpg", half(noise("JPEG")), "damaged or incomplete"),
        ("half.png", half(noise("PNG")), "damaged or incomplete"),
        ("half.webp", half(noise("WEBP")), "damaged or incomplete"),
        ("half.avif", half(noise("AVIF")), "damaged or incomplete"),
        ("half.heic", half(noise("HEIF")), "damaged or incomplete"),
        ("bomb.png", png_that_claims(50_000, 50_000), "too many pixels"),
        ("lies.png", png_that_claims(7_000, 7_000), "damaged or incomplete"),
        ("film.tiff", picture_bytes("TIFF"), "Not a supported image format"),
        ("empty.jpg", b"", "empty"),
    ],
)
def test_other_content_is_refused_with_its_reason(admin, door, name, content, reason):
    """Through every door, and nothing of it is kept."""
    assert reason in door(admin, "image", content, name)

    assert not Image.objects.exists()
    assert not UploadedFile.objects.exists()


@pytest.mark.parametrize("door", DOORS)
def test_forty_megabytes_are_refused_with_the_limit(admin, door):
    """The picture itself is sound."""
    content = picture_bytes() + bytes(40 * 1024 * 1024)

    answer = door(admin, "image", content, "large.jpg")

    assert "This file is too big (40.0" in answer.replace("\xa0", " ")
    assert "25.0" in answer
    assert not Image.objects.exists()


def test_twenty_four_megabytes_are_taken_in(admin):
    """Below the limit, size is no matter."""
    output = io.BytesIO()
    Picture.frombytes("RGB", (2850, 2850), os.urandom(2850 * 2850 * 3)).save(output, "PNG", compress_level=0)
    content = output.getvalue()
    assert 23 * 1024**2 < len(content) < 25 * 1024**2

    assert through_form(admin, "image", content, "large.png") == ""
    assert Image.objects.get().width == 2850


def test_animation_with_too_many_pixels_in_all_is_refused(admin, settings):
    """A small file of many frames unpacks to as much as one large picture."""
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 3_000_000
    output = io.BytesIO()
    frames = [Picture.new("P", (1000, 1000), number) for number in range(4)]
    frames[0].save(output, "GIF", save_all=True, append_images=frames[1:])

    assert "too many pixels" in through_form(admin, "image", output.getvalue(), "long.gif")


def test_picture_on_its_side_is_stored_upright(admin):
    """Width and height are what readers see, so that the focal point is set where it belongs."""
    content = picture_bytes(size=(64, 48), exif=telling_exif(orientation=6))

    through_form(admin, "image", content, "side.jpg")

    image = Image.objects.get()
    assert (image.width, image.height) == (48, 64)


def test_upload_with_another_field_wrong_is_not_parked_in_the_public_folder(admin):
    """Wagtail would keep it there, with its location, until the form is in order."""
    CollectionFactory()

    answer = admin.post(
        reverse("wagtailimages:add_multiple"),
        {
            "title": "T",
            "collection": "999999",
            "files[]": upload(picture_bytes(exif=telling_exif()), "p.jpg"),
        },
    )

    assert answer.json()["success"] is False
    assert not UploadedFile.objects.exists()


def test_form_asks_for_credit_and_not_for_a_description(admin):
    """Alternative text is asked where a picture is used."""
    page = admin.get(reverse("wagtailimages:add")).content.decode()

    assert 'name="credit"' in page
    assert "id_description" not in page


def test_new_file_replaces_the_old_one_and_its_renditions(admin, django_capture_on_commit_callbacks):
    """Nothing of the old picture is left, in public or in private."""
    image = ImageFactory(title="Kept")
    old, rendition = image.file, image.get_rendition("width-32")

    with django_capture_on_commit_callbacks(execute=True):
        answer = admin.post(
            reverse("wagtailimages:edit", args=[image.pk]),
            {
                "title": "Kept",
                "credit": "Photo: somebody",
                "collection": "1",
                "tags": "",
                "file": upload(picture_bytes(size=(80, 60), color="red"), "new.jpg"),
            },
        )

    assert answer.status_code == 302
    image = Image.objects.get(pk=image.pk)
    assert (image.width, image.credit) == (80, "Photo: somebody")
    assert not old.storage.exists(old.name)
    assert not rendition.file.storage.exists(rendition.file.name)


def test_edit_screen_of_a_picture_without_its_file_opens(admin):
    """Never a 500."""
    image = ImageFactory()
    image.file.storage.delete(image.file.name)

    assert admin.get(reverse("wagtailimages:edit", args=[image.pk])).status_code == 200
    assert admin.get(reverse("wagtailimages:index")).status_code == 200


def test_duplicate_is_noticed_although_metadata_was_stripped(admin):
    """The stored file is compared with the stored file."""
    content = picture_bytes(exif=telling_exif())
    through_many(admin, "image", content, "first.jpg")

    answer = admin.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "T", "collection": "1", "files[]": upload(content, "second.jpg")},
    )

    assert answer.json()["duplicate"] is True
