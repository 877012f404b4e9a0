"""The forms with which pictures and documents come in."""

from pathlib import PurePath

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from leernetwerk.media.validators import UNREADABLE, damaged_picture, is_picture, validate_pixels


class RefusedAsAWhole:
    """A form that keeps no file while another field is wrong.

    Wagtail's upload of many files would park such a file in the public media folder meanwhile.
    """

    def clean(self):
        """Report on the file too, so that it is asked for again."""
        cleaned_data = super().clean()
        uploaded = "file" in self.fields and "file" in self.changed_data
        if uploaded and self.errors and "file" not in self.errors:
            self.add_error("file", _("Choose the file again, once the rest is in order."))
        return cleaned_data


class PictureField(WagtailImageField):
    """An uploaded picture. Wagtail's field fails on one that is cut off, and unpacks it before it looks at its size."""

    def to_python(self, data):
        """Return the checked file; raises ValidationError for what is no whole picture of an allowed kind."""
        if data and is_picture(data):
            validate_pixels(data)
        try:
            return super().to_python(data)
        except UNREADABLE as error:
            raise damaged_picture() from error


class ImageForm(RefusedAsAWhole, BaseImageForm):
    """A picture."""

    def __init__(self, *args, **kwargs):
        """Take Wagtail's arguments; the field for the file is ours."""
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = PictureField(label=field.label, widget=field.widget)
        self.fields["title"].required = False

    def clean(self):
        """Name a picture without a title after its file, without the ending."""
        cleaned_data = super().clean()
        file = cleaned_data.get("file") or self.instance.file
        if not cleaned_data.get("title") and file and "title" not in self.errors:
            longest = self.instance._meta.get_field("title").max_length
            cleaned_data["title"] = PurePath(file.name).stem[:longest]
        return cleaned_data


class DocumentForm(RefusedAsAWhole, BaseDocumentForm):
    """A document; a newly chosen file becomes its newest version and the earlier ones stay."""

    version_note = forms.CharField(
        label=_("What changed"),
        max_length=255,
        required=False,
        help_text=_("In a few words, when you choose a newer file; shown in the list of versions."),
    )
    field_order = ("title", "language", "file", "version_note")

    def __init__(self, *args, **kwargs):
        """Take Wagtail's arguments; ``user`` becomes the author of the new version."""
        self.author = kwargs.get("user")
        super().__init__(*args, **kwargs)
        if "file" not in self.fields or not self.instance.pk:
            del self.fields["version_note"]

    def save(self, commit=True):
        """Save; what Wagtail deletes when a file is replaced, we keep as an earlier version."""
        self.original_file = None
        self.instance.version_note = self.cleaned_data.get("version_note", "")
        self.instance.version_author = self.author
        return super().save(commit=commit)
