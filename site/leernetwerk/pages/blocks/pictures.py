"""Blocks that hold pictures and video."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock


class DescribedImageBlock(blocks.StructBlock):
    """A picture with an alternative text in the language of the page, or explicitly decorative."""

    image = ImageChooserBlock(label=_("Picture"))
    alt_text = blocks.CharBlock(
        label=_("Alternative text"),
        max_length=255,
        required=False,
        help_text=_("What one would say about the picture on the telephone."),
    )
    is_decorative = blocks.BooleanBlock(
        label=_("Decorative"),
        required=False,
        help_text=_("The picture only adorns; screen readers pass it over."),
    )

    def clean(self, value):
        """Refuse to publish a picture that is neither described nor marked as decorative; a draft may wait."""
        cleaned = super().clean(value)
        described = cleaned.get("alt_text") or cleaned.get("is_decorative")
        if cleaned.get("image") and not described and not self.is_deferred_validation:
            message = _("Describe the picture, or mark it as decorative.")
            raise StructBlockValidationError(block_errors={"alt_text": ValidationError(message)})
        return cleaned


class PictureBlock(DescribedImageBlock):
    """A picture with a caption."""

    caption = blocks.CharBlock(
        label=_("Caption"),
        max_length=255,
        required=False,
        help_text=_("Everybody reads it below the picture; it may stay empty."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "blocks/picture.html"


class VideoBlock(blocks.StructBlock):
    """A video: a poster that links to its host, or a file of our own that loads when played."""

    title = blocks.CharBlock(label=_("Title"), max_length=150)
    poster = ImageChooserBlock(
        label=_("Poster"), required=False, help_text=_("The picture that one clicks to watch the video.")
    )
    url = blocks.URLBlock(
        label=_("Address at its host"),
        required=False,
        help_text=_("The video opens there, for instance at YouTube or Vimeo."),
    )
    file = DocumentChooserBlock(label=_("File of our own"), required=False)
    transcript = blocks.TextBlock(
        label=_("What is said and shown"), required=False, help_text=_("For those who cannot hear or see it.")
    )

    def clean(self, value):
        """Refuse to publish a video without an address or file; a draft may wait."""
        cleaned = super().clean(value)
        if not (cleaned.get("url") or cleaned.get("file") or self.is_deferred_validation):
            message = _("Give an address or choose a file.")
            raise StructBlockValidationError(block_errors={"url": ValidationError(message)})
        return cleaned

    class Meta:
        icon = "media"
        label = _("Video")
        template = "blocks/video.html"
