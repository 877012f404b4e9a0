"""What the room adds to the admin."""

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html, json_script
from django.utils.translation import gettext as _
from wagtail import hooks

from leernetwerk.media.api import PrivateImagesAPIViewSet
from leernetwerk.media.listing import DocumentIndexView
from leernetwerk.media.models import Image
from leernetwerk.media.placement import drop_misplaced_renditions
from leernetwerk.media.reading_views import read_again
from leernetwerk.media.uploads import UploadView, rename
from leernetwerk.media.version_views import NewerFileView, PutBackView
from leernetwerk.media.views import serve_version


@hooks.register("register_admin_urls")
def register_document_addresses():
    """Give the versions of documents, and what makes new ones, an address for their editors."""
    versions, uploads = "document-versions/", "document-uploads/"
    return [
        path(f"{versions}<int:version_id>/", serve_version, name="media_document_version"),
        path(f"{versions}<int:version_id>/put-back/", PutBackView.as_view(), name="media_put_back"),
        path(f"{versions}newer/<int:document_id>/", NewerFileView.as_view(), name="media_newer_file"),
        path("document-texts/<int:document_id>/read-again/", read_again, name="media_read_again"),
        path(uploads, UploadView.as_view(), name="media_upload"),
        path(f"{uploads}<int:document_id>/title/", rename, name="media_rename"),
    ]


# Before Wagtail's own addresses, of which these take the place.
@hooks.register("register_admin_urls", order=-10)
def register_document_list():
    """Put our list of documents in the place of the stock one."""
    return [
        path("documents/", DocumentIndexView.as_view()),
        path("documents/results/", DocumentIndexView.as_view(results_only=True)),
    ]


@hooks.register("insert_global_admin_js")
def load_newer_file_script():
    """Load what lets a newer file be chosen in a list, on every screen: any may name a document."""
    return format_html('<script src="{}"></script>', static("media/newer_file.js"))


@hooks.register("insert_global_admin_css")
def load_document_styles():
    """Load the few styles of documents in the admin."""
    return format_html('<link rel="stylesheet" href="{}">', static("media/documents.css"))


@hooks.register("insert_editor_js")
def describe_document_lists():
    """Tell the script of lists of documents its words, and the addresses that it sends files and titles to."""
    settings = {
        "upload": reverse("media_upload"),
        "rename": reverse("media_rename", args=[0]),
        "newer": reverse("media_newer_file", args=[0]),
        "failed": _("That did not work. Try it again."),
        "texts": {
            "choose": _("Upload files"),
            "drop": _("or drop them here"),
            "uploading": _("uploading…"),
            "title": _("Title"),
            "saved": _("saved"),
            "several": _("Choose several"),
            "newer": _("Newer file"),
            "newerFor": _("Newer file for “%(title)s”") % {"title": "{title}"},
            "save": _("Save"),
            "cancel": _("Cancel"),
        },
    }
    return json_script(settings, "document-list-settings")


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
