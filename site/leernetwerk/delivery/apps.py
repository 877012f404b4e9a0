"""Where Django learns that the room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    """Headers, health, caches and logs."""

    name = "leernetwerk.delivery"
    label = "delivery"
    verbose_name = _("Delivery")

    def ready(self):
        """Write what was asked for in vain once an answer was sent."""
        from leernetwerk.delivery.missing import missing_addresses

        missing_addresses.connect()
