"""Files that come along with a form: checked, held for an hour while the form is being put right, then taken over."""

import datetime
import mimetypes
import uuid
from pathlib import PurePath

from django import forms
from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.db.models import Sum
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.text import get_valid_filename
from django.utils.translation import gettext as _
from PIL import Image

from leernetwerk.forms.models import AnswerFile
from leernetwerk.media.filetypes import CONTENT_TYPES, extension_of
from leernetwerk.media.storage import private_storage
from leernetwerk.media.validators import (
    UNREADABLE,
    validate_document_file,
    validate_image_file,
)

FOLDER = "forms"
SALT = "leernetwerk.forms.held"
# A form that comes back with errors can be sent again with its files for so long …
KEPT_FOR = datetime.timedelta(hours=1)
# … and they stay a while longer, so that none is deleted while it is being taken over.
HELD_FOR = datetime.timedelta(hours=2)
MOST_FILES = 5
PICTURES = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}
LONGEST_NAME = 150


class FilesInput(forms.Widget):
    """Reads the newly chosen files, the tokens of those that were held before, and which stored ones are kept."""

    needs_multipart_form = True

    def value_from_datadict(self, data, files, name):
        return {
            "new": files.getlist(name),
            "tokens": data.getlist(f"{name}-held"),
            "kept": data.getlist(f"{name}-kept"),
        }


class FilesField(forms.Field):
    """Takes files in; its value is a ``dict`` of ``new`` (uploads), ``tokens`` and ``kept`` (``str``s).

    The form checks them.
    """

    widget = FilesInput

    def clean(self, value):
        return value


def validate_upload(upload):
    """Raise ``ValidationError`` unless ``upload`` (an ``UploadedFile``) is a document or picture that may be sent.

    What counts is its content; its name only has to agree.
    """
    if upload.size > settings.FORMS_MAX_FILE_SIZE:
        raise ValidationError(
            _("“%(name)s” is too large: at most %(limit)s.")
            % {"name": upload.name, "limit": filesizeformat(settings.FORMS_MAX_FILE_SIZE)}
        )
    # The validators ask of a stored file whether it is new, and this one is.
    upload._committed = False
    extension = extension_of(upload.name)
    if extension in PICTURES:
        validate_image_file(upload)
        if picture_format(upload) != PICTURES[extension]:
            raise ValidationError(
                _("The content of “%(name)s” is not what its name says.") % {"name": upload.name}
            )
    else:
        validate_document_file(upload)


def picture_format(upload):
    """Return Pillow's name for the format of an uploaded picture, or ``None``."""
    try:
        with Image.open(upload) as picture:
            return picture.format
    except UNREADABLE:
        return None
    finally:
        upload.seek(0)


def hold(upload):
    """Store a checked upload and return its ``AnswerFile``, or ``None`` when too much is being held already.

    The row comes first: whatever happens to the file afterwards, somebody knows about it.
    """
    held = AnswerFile.objects.filter(answer=None).aggregate(total=Sum("size"))["total"] or 0
    if held + upload.size > settings.FORMS_MAX_HELD_BYTES:
        return None
    path = f"{FOLDER}/{uuid.uuid4().hex}"
    file = AnswerFile.objects.create(
        file=path,
        name=safe_name(upload.name),
        size=upload.size,
        content_type=content_type_of(upload.name),
        created_at=timezone.now(),
    )
    private_storage().save(path, upload)
    return file


def safe_name(name):
    """Return a file name without anything that a file system or a header could stumble over."""
    path = PurePath(get_valid_filename(f"x{name}")[1:] or "file")
    return f"{path.stem[:LONGEST_NAME]}{path.suffix[:20]}" or "file"


def content_type_of(name):
    """Return the type of a file by the extension that its content was checked against."""
    extension = extension_of(name)
    return CONTENT_TYPES.get(extension) or mimetypes.types_map.get(
        f".{extension}", "application/octet-stream"
    )


def token_for(file, question_name, key):
    """Return the signed name of a held file: good for this question of this opened form (``key``), for an hour."""
    return signing.dumps([file.pk, question_name, key, timezone.now().timestamp()], salt=SALT)


def held_files(tokens, question_name, key):
    """Return the held files (list of ``AnswerFile``) that ``tokens`` stand for; others are passed over."""
    keys = set()
    for token in tokens[:MOST_FILES]:
        try:
            pk, name, opened, moment = signing.loads(token, salt=SALT)
        except (signing.BadSignature, ValueError, TypeError):
            continue
        is_fresh = timezone.now().timestamp() - moment < KEPT_FOR.total_seconds()
        if (name, opened) == (question_name, key) and is_fresh:
            keys.add(pk)
    return list(AnswerFile.objects.filter(pk__in=keys, answer=None)) if keys else []
