"""What taking offline and redirects add to the admin: hooks that ``wagtail_hooks`` loads."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from editorial.addresses.bulk import DeleteWithRedirectsBulkAction, OfflineBulkAction
from editorial.addresses.missing import MissingAddressesMenuItem
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


@hooks.register("register_reports_menu_item")
def show_missing_addresses():
    """Lead to the addresses that are not found."""
    address = reverse("editorial_missing_addresses")
    return MissingAddressesMenuItem(
        _("Addresses not found"), address, name="addresses-not-found", icon_name="search", order=650
    )


# After Wagtail's own, of which they take the place.
hooks.register("register_bulk_action", OfflineBulkAction, order=10)
hooks.register("register_bulk_action", DeleteWithRedirectsBulkAction, order=10)
