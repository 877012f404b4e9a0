"""What the room adds to the admin."""

from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from wagtail import hooks

from leernetwerk.media.api import PrivateImagesAPIViewSet
from leernetwerk.media.models import Image
from leernetwerk.media.placement import drop_misplaced_renditions
from leernetwerk.media.views import serve_version


@hooks.register("register_admin_urls")
def register_version_address():
    """Give each version of a document an address for its editors."""
    return [path("document-versions/<int:version_id>/", serve_version, name="media_document_version")]


# After Wagtail's own, in whose place it comes.
@hooks.register("construct_admin_api", order=1)
def describe_private_pictures(router):
    """Let the admin's API leave out the address of originals, which have none."""
    router.register_endpoint("images", PrivateImagesAPIViewSet)


@hooks.register("after_bulk_action")
def put_renditions_right(request, action_type, objects, action):
    """Look for misplaced renditions: the bulk move of pictures sends no signal."""
    if action_type == "add_to_collection" and Image in action.models:
        drop_misplaced_renditions()


@hooks.register("insert_global_admin_js")
def add_chooser_script():
    """Have the window for choosing a picture open on uploading one, on every screen that has it."""
    return format_html('<script src="{}"></script>', static("media/choosing.js"))
