"""Gives the versions of pages their addresses and names; ``wagtail_hooks`` loads it."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.wagtail_hooks import PageListingHistoryButton

from editorial.versions.history import PUT_BACK_URL, UNDO_URL
from editorial.versions.log import PUT_BACK, PutBackFormatter
from editorial.versions.views import put_back, undo

# Wagtail calls the screen "History" in its menus, and has no hook for that.
PageListingHistoryButton.label = _("Versions")


@hooks.register("register_admin_urls")
def register_version_urls():
    """Give the buttons an address."""
    return [
        path("pages/<int:page_id>/versions/<int:revision_id>/put-back/", put_back, name=PUT_BACK_URL),
        path("pages/<int:page_id>/versions/<int:revision_id>/undo/", undo, name=UNDO_URL),
    ]


@hooks.register("register_log_actions")
def register_put_back(actions):
    """Name the action in the history."""
    actions.register_action(PUT_BACK)(PutBackFormatter)
