"""Pictures lose what their makers did not mean to publish, and keep what is needed to show them."""

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Picture
from PIL.PngImagePlugin import PngInfo

from leernetwerk.media.metadata import without_private_metadata
from leernetwerk.media.models import Image
from tests.factories.media import ImageFactory, colour_profile, picture_bytes, telling_exif

FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF", "heic": "HEIF"}
SECRETS = (b"Secret", b"secret", b"GPS", b"xpacket")


def cleaned(content, name):
    """Return the bytes of a picture after cleaning."""
    return without_private_metadata(ContentFile(content, name)).file.getvalue()


def opened(content):
    """Return a picture from its bytes."""
    return Picture.open(io.BytesIO(content))


@pytest.mark.parametrize("extension", FORMATS)
def test_location_and_names_are_gone_and_colours_stay(extension):
    """For every format that can carry them; the input is seen to have them."""
    told = picture_bytes(
        FORMATS[extension],
        exif=telling_exif(),
        icc_profile=colour_profile(),
        **{} if extension == "png" else {"xmp": b"<x:xmpmeta>Secret place<?xpacket?></x:xmpmeta>"},
    )
    assert opened(told).getexif().get_ifd(0x8825)

    kept = cleaned(told, f"picture.{extension}")

    picture = opened(kept)
    assert picture.format == FORMATS[extension]
    assert picture.size == (64, 48)
    assert dict(picture.getexif().get_ifd(0x8825)) == {}
    assert not any(secret in kept for secret in SECRETS)
    assert picture.info["icc_profile"] == colour_profile()


@pytest.mark.parametrize("extension", ["jpg", "png", "webp"])
def test_picture_is_stored_upright(extension):
    """A camera held on its side writes a wide picture and a note to turn it; the note is lost, so we turn it."""
    told = picture_bytes(FORMATS[extension], size=(64, 48), exif=telling_exif(orientation=6))

    picture = opened(cleaned(told, f"picture.{extension}"))

    assert picture.size == (48, 64)
    assert picture.getexif().get(0x0112, 1) == 1


def test_comments_are_gone():
    """JPEG and GIF comments and the texts in a PNG file."""
    texts = PngInfo()
    texts.add_text("Author", "Secret author")
    for content, name in (
        (picture_bytes("JPEG", comment=b"Secret comment"), "a.jpg"),
        (picture_bytes("GIF", comment=b"Secret comment"), "a.gif"),
        (picture_bytes("PNG", pnginfo=texts), "a.png"),
    ):
        assert b"Secret" in content
        assert b"Secret" not in cleaned(content, name)


def test_what_stands_behind_the_picture_is_gone():
    """Phones put films and depth maps behind the end of a JPEG file."""
    assert b"Secret" not in cleaned(picture_bytes() + b"Secret film", "a.jpg")


@pytest.mark.parametrize(("extension", "image_format"), [("gif", "GIF"), ("png", "PNG"), ("webp", "WEBP")])
def test_animation_keeps_its_frames_and_times(extension, image_format):
    """A moving picture stays one."""
    output = io.BytesIO()
    frames = [Picture.new("RGB", (20, 20), color) for color in ("red", "green", "blue")]
    frames[0].save(
        output,
        image_format,
        save_all=True,
        append_images=frames[1:],
        duration=[100, 300, 200],
        loop=0,
        **{"comment": b"Secret"} if extension == "gif" else {},
    )

    content = cleaned(output.getvalue(), f"a.{extension}")

    moving = opened(content)
    assert moving.n_frames == 3
    moving.seek(1)
    moving.load()
    assert moving.info["duration"] == 300
    assert b"Secret" not in content


def test_transparency_stays():
    """With and without a palette."""
    output = io.BytesIO()
    Picture.new("RGBA", (10, 10), (255, 0, 0, 0)).save(output, "PNG")
    palette = io.BytesIO()
    Picture.new("RGB", (10, 10), "red").quantize(4).save(palette, "PNG", transparency=0)

    assert opened(cleaned(output.getvalue(), "a.png")).getpixel((0, 0))[3] == 0
    assert opened(cleaned(palette.getvalue(), "b.png")).convert("RGBA").getpixel((0, 0))[3] == 0


@pytest.mark.django_db
def test_original_and_renditions_are_clean_whoever_saves_them():
    """Through the model, and through the field alone."""
    content = picture_bytes(exif=telling_exif(orientation=6), icc_profile=colour_profile())
    made = ImageFactory(file=ContentFile(content, "made.jpg"))
    stored = Image(title="Stored")
    stored.file.save("stored.jpg", ContentFile(content), save=False)
    stored.save()

    for image in (made, stored):
        files = [image.file] + [
            image.get_rendition(f"width-40|format-{name}").file for name in ("jpeg", "webp", "avif")
        ]
        for file in files:
            with file.storage.open(file.name) as source:
                kept = source.read()
            assert b"Secret" not in kept
            assert dict(opened(kept).getexif().get_ifd(0x8825)) == {}
            assert opened(kept).info["icc_profile"]
        assert (image.width, image.height) == (48, 64)


@pytest.mark.django_db
def test_size_and_hash_are_those_of_the_stored_file():
    """The same picture is then recognised as a duplicate."""
    content = picture_bytes(exif=telling_exif())
    first = ImageFactory(file=ContentFile(content, "a.jpg"))
    second = ImageFactory(file=ContentFile(content, "b.jpg"))

    assert first.file_size == first.file.size < len(content)
    assert first.file_hash == second.file_hash
