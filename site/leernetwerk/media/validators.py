"""What an upload must be to be taken in, checked by content wherever a file can come in."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageSequence

from leernetwerk.media.archives import has_macros, unpacks_to_too_much
from leernetwerk.media.filetypes import ALLOWED, extension_of, file_type_of

ARCHIVES = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
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
    file.seek(0)
    try:
        with Image.open(file) as picture:
            frames = getattr(picture, "n_frames", 1)
            if picture.width * picture.height * frames > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                raise ValidationError(
                    _("This picture has too many pixels (%(width)s by %(height)s). Make it smaller first."),
                    params={"width": picture.width, "height": picture.height},
                    code="too_many_pixels",
                )
            for frame in ImageSequence.Iterator(picture):
                frame.load()
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError) as error:
        raise ValidationError(
            _("This picture is damaged or incomplete. Save it again and upload the new file."),
            code="damaged_picture",
        ) from error
    finally:
        file.seek(0)
