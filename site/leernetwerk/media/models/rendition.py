"""A picture as it is shown: cut, sized and in one format."""

from django.db import models
from django.urls import reverse
from wagtail.images.models import (
    AbstractRendition,
    WagtailImageField,
    get_rendition_upload_to,
)

from leernetwerk.media.models.image import Image
from leernetwerk.media.storage import RESTRICTED_PREFIX, rendition_storage


class Rendition(AbstractRendition):
    """One rendition; restricted when its picture is in a collection that strangers may not see."""

    image = models.ForeignKey(Image, related_name="renditions", on_delete=models.CASCADE)
    file = WagtailImageField(
        upload_to=get_rendition_upload_to,
        storage=rendition_storage,
        width_field="width",
        height_field="height",
        max_length=255,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="unique_rendition",
            )
        ]

    @property
    def is_restricted(self):
        """Tell whether the file is kept away from the public address."""
        return self.file.name.startswith(RESTRICTED_PREFIX)

    @property
    def url(self):
        """Return the public address, or that of the view that checks who asks."""
        if self.is_restricted:
            return reverse("media_rendition", args=[self.pk, self.file.name.rsplit("/", 1)[-1]])
        return super().url

    def get_upload_to(self, filename):
        """Return the path, which also decides on the storage."""
        path = super().get_upload_to(filename)
        if Image.objects.restricted().filter(pk=self.image_id).exists():
            return RESTRICTED_PREFIX + path
        return path
