"""Pictures without what their makers did not mean to publish: place, camera, names, comments.

A picture is written anew from its pixels and colour profile only, so that nothing hides in a part
of the file that we don't know. Its orientation is applied first, as that is lost with the rest.
"""

from io import BytesIO

from django.core.files import File
from PIL import Image, ImageOps, ImageSequence

ANIMATED = {"GIF", "PNG", "WEBP", "AVIF"}
# Phones put a second picture (depth, gain map) behind the first and Pillow calls that MPO.
FORMAT_OF = {"MPO": "JPEG"}
QUALITY = {"JPEG": 95, "WEBP": 95, "AVIF": 90, "HEIF": 90}
ORIENTATION = 0x0112
PICTURE_ITSELF = ("transparency", "background", "loop", "default_image", "icc_profile")


def without_private_metadata(file):
    """Return a new in-memory File of the same name and format, with pixels and colour profile alone.

    ``file`` is an open binary picture. Raises OSError when it cannot be read to its end.
    """
    file.seek(0)
    with Image.open(file) as picture:
        # Some formats tell what they carry only once they are read.
        picture.load()
        image_format = FORMAT_OF.get(picture.format, picture.format)
        output = BytesIO()
        if image_format in ANIMATED and getattr(picture, "is_animated", False):
            write_animation(picture, image_format, output)
        else:
            write_still(picture, image_format, output)
    return File(output, name=file.name)


def write_still(picture, image_format, output):
    """Write one picture, upright."""
    options = {"quality": QUALITY[image_format]} if image_format in QUALITY else {}
    if picture.format == "JPEG" and picture.getexif().get(ORIENTATION, 1) == 1:
        # The same tables as the original: writing it again then costs next to nothing in quality.
        options["quality"] = "keep"
    else:
        # A copy, upright: it does not remember where it came from.
        picture = ImageOps.exif_transpose(picture)
    forget_metadata(picture)
    picture.save(output, image_format, **picture.info | options)


def write_animation(picture, image_format, output):
    """Write all frames, each as long as it was."""
    durations = []
    for frame in ImageSequence.Iterator(picture):
        frame.load()
        durations.append(frame.info.get("duration", 100))
    picture.seek(0)
    forget_metadata(picture)
    options = {"quality": QUALITY[image_format]} if image_format in QUALITY else {}
    picture.save(
        output,
        image_format,
        save_all=True,
        duration=durations,
        comment=b"",
        **picture.info | options,
    )


def forget_metadata(picture):
    """Drop all that came with the pixels except what is needed to show them right."""
    picture.info = {key: picture.info[key] for key in PICTURE_ITSELF if key in picture.info}
