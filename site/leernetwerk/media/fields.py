"""The field that keeps original pictures."""

from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from leernetwerk.media.metadata import without_private_metadata


class OriginalFile(WagtailImageFieldFile):
    """A picture that loses its location and other private metadata on its way into the storage."""

    def save(self, name, content, save=True):
        """Store the picture without metadata; raises OSError when it cannot be read to its end."""
        cleaned = without_private_metadata(content)
        # Without a name Django does not look at the picture's width and height.
        cleaned.name = name
        super().save(name, cleaned, save=save)


class OriginalField(WagtailImageField):
    """Keeps originals; there is no way around the cleaning, whoever saves a picture."""

    attr_class = OriginalFile
