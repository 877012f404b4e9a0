"""The picture."""

from functools import lru_cache

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.images.models import AbstractImage, Filter, get_upload_to
from wagtail.search import index

from leernetwerk.media.fields import OriginalField
from leernetwerk.media.names import short_name
from leernetwerk.media.querysets import ImageQuerySet
from leernetwerk.media.storage import private_storage
from leernetwerk.media.validators import validate_image_file


@lru_cache(maxsize=200)
def filter_of(spec):
    """Return the filter that a text such as "width-480|format-webp" stands for; reading one takes Wagtail long."""
    return Filter(spec=spec)


class Image(AbstractImage):
    """A picture with who made it, whatever the language.

    Alternative text and caption are asked where a picture is used, per language, so there are none
    here. The original is private; readers get renditions of it.
    """

    description = None
    file = OriginalField(
        verbose_name=_("file"),
        upload_to=get_upload_to,
        storage=private_storage,
        width_field="width",
        height_field="height",
        validators=[validate_image_file],
    )
    credit = models.CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_("Who made the picture, as it must be named beside it."),
    )

    # Wagtail's own model stays installed beside ours, so the way back from both needs another name.
    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by user"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="uploaded_images",
    )
    uploaded_by_user.wagtail_reference_index_ignore = True
    tags = TaggableManager(verbose_name=_("tags"), help_text=None, blank=True, related_name="tagged_images")

    admin_form_fields = (
        "title",
        "file",
        "credit",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("credit"),
        index.AutocompleteField("credit"),
    ]

    objects = ImageQuerySet.as_manager()

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args, **kwargs):
        """Save; size and hash are those of the file as it is kept, not as it came."""
        if self.file and not self.file._committed:
            self.file.save(self.file.name, self.file.file, save=False)
            self._set_image_file_metadata()
        super().save(*args, **kwargs)

    def get_upload_to(self, filename):
        """Return the path of the original: Wagtail's, of a length that every file system takes."""
        return super().get_upload_to(short_name(filename))

    def get_renditions(self, *filters):
        """Return the renditions for ``filters`` (texts or ``Filter``s), those that are there and new ones, by text."""
        specs = (filter if isinstance(filter, str) else filter.spec for filter in filters)
        return super().get_renditions(*map(filter_of, specs))

    @property
    def default_alt_text(self):
        """Return no text: a title such as ``IMG_2041`` is not what a picture shows."""
        return ""
