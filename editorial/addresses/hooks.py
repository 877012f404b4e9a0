"""What taking offline and redirects add to the admin: hooks that ``wagtail_hooks`` loads."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from editorial.addresses.urls import urlpatterns


# Before the addresses of Wagtail's own screens, of which some of these take the place.
@hooks.register("register_admin_urls", order=-10)
def register_address_views():
    """Give the screens their addresses."""
    return urlpatterns


@hooks.register("register_log_actions")
def name_what_is_logged(actions):
    """Say in a page's history that it was put back."""
    actions.register_action("editorial.back_online", _("Put back online"), _("Put back online, as it was"))
