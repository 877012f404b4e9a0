"""What an upload must be to be taken in, checked by content wherever a file can come in."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageSequence

from leernetwerk.media.archives import has_macros, unpacks_to_too_much
from leernetwerk.media.filetypes import ALLOWED, extension_of, file_type_of

ARCHIVES = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
# What Pillow raises for files that are cut off or otherwise not what they should be.
UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, OverflowError, Image.DecompressionBombError)
# Every virus scanner calls this harmless text a virus: https://www.eicar.org/download-anti-malware-testfile/
TEST_VIRUS = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"


def validate_document_file(file):
    """Raise ValidationError unless a newly uploaded file is a document of an allowed type."""
    if file._committed:
        return
    extension = extension_of(file.name)
    if extension not in ALLOWED:
        raise ValidationError(
            _("Files of this type are not accepted. Accepted are: %(allowed)s."),
            params={"allowed": ", ".join(ALLOWED)},
            code="type_not_allowed",
        )
    file.seek(0)
    if TEST_VIRUS in file.read(1024):
        raise ValidationError(_("This file is a virus, or a test for virus scanners."), code="virus")
    if file_type_of(file) is None:
        raise ValidationError(
            _(
                "The content of this file is not what its name says (.%(extension)s), or it is damaged. "
                "Open it in the program that it was made with and save it again."
            ),
            params={"extension": extension},
            code="content_differs",
        )
    if extension in ARCHIVES:
        validate_archive(file)


def validate_archive(file):
    """Raise ValidationError when an office document could do harm."""
    if unpacks_to_too_much(file):
        raise ValidationError(
            _("This file unpacks to far more than its own size and may do harm."), code="zip_bomb"
        )
    if has_macros(file):
        raise ValidationError(
            _("This document contains a program (macros). Save it without and upload it again."),
            code="macros",
        )


def validate_image_file(file):
    """Raise ValidationError unless a newly uploaded file is a whole picture of a size that we can handle."""
    if file._committed:
        return
    validate_pixels(file)
    try:
        with Image.open(file) as picture:
            for frame in ImageSequence.Iterator(picture):
                frame.load()
    except UNREADABLE as error:
        raise damaged_picture() from error
    finally:
        file.seek(0)


def is_picture(file):
    """Tell whether Pillow knows what kind of picture this is, whole or not."""
    file.seek(0)
    try:
        with Image.open(file):
            return True
    except Image.DecompressionBombError:
        return True
    except UNREADABLE:
        return False
    finally:
        file.seek(0)


def validate_pixels(file):
    """Raise ValidationError when a picture says that it has more pixels, in all its frames, than we allow.

    Only the head of the file is read: unpacking a picture that is too large may take all memory.
    """
    file.seek(0)
    try:
        with Image.open(file) as picture:
            width, height, frames = picture.width, picture.height, getattr(picture, "n_frames", 1)
    except Image.DecompressionBombError as error:
        raise too_many_pixels() from error
    except UNREADABLE as error:
        raise damaged_picture() from error
    finally:
        file.seek(0)
    if width * height * frames > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise too_many_pixels()


def damaged_picture():
    """Return the error for a picture that cannot be read to its end."""
    return ValidationError(
        _("This picture is damaged or incomplete. Save it again and upload the new file."),
        code="damaged_picture",
    )


def too_many_pixels():
    """Return the error for a picture that is too large to unpack."""
    return ValidationError(
        _("This picture has too many pixels; at most %(millions)s million are taken. Make it smaller first."),
        params={"millions": settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000},
        code="too_many_pixels",
    )
