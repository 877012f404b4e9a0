"""Puts the guide in the Help menu; ``editorial.wagtail_hooks`` loads it."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from editorial.guide.views import GuideView


@hooks.register("register_admin_urls")
def register_guide():
    """Give the guide its addresses: in the language of the user, and in a language that is asked for."""
    return [
        path("guide/", GuideView.as_view(), name="editorial_guide"),
        path("guide/<slug:language>/", GuideView.as_view(), name="editorial_guide"),
    ]


@hooks.register("register_help_menu_item")
def offer_guide():
    """Offer the guide first."""
    return MenuItem(
        _("Editors’ guide"), reverse("editorial_guide"), name="editors-guide", icon_name="help", order=100
    )


@hooks.register("construct_help_menu")
def leave_out_guide_of_wagtail(request, menu_items):
    """Leave out Wagtail's own guide, which knows nothing of records and is elsewhere and in English."""
    menu_items[:] = [item for item in menu_items if item.name != "editor-guide"]
