"""Pictures in the API of the admin, which screens such as that of a translation ask for thumbnails."""

from rest_framework.fields import SerializerMethodField
from wagtail.images.api.admin.serializers import AdminImageSerializer
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet

from leernetwerk.media.models import Image


class PrivateImageSerializer(AdminImageSerializer):
    """A picture of which the original has no address."""

    download_url = SerializerMethodField()

    def get_download_url(self, image):
        """Return None: only renditions, such as the thumbnail, are handed out."""
        return


class PrivateImagesAPIViewSet(ImagesAdminAPIViewSet):
    """The pictures that the user may see, each with its thumbnail."""

    base_serializer_class = PrivateImageSerializer
    model = Image

    def get_queryset(self):
        """Narrow all pictures as every other list of them is."""
        return Image.objects.visible_to(self.request.user).order_by("id")
