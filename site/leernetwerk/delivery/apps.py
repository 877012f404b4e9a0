"""Where Django learns that the room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    """Headers, health, caches and logs."""

    name = "leernetwerk.delivery"
    label = "delivery"
    verbose_name = _("Delivery")

    def ready(self):
        """Write what was asked for in vain once an answer was sent, and forget counts of limits in time."""
        from leernetwerk.delivery.limits import forget_counts
        from leernetwerk.delivery.missing import missing_addresses
        from leernetwerk.delivery.periodic import periodic_jobs

        missing_addresses.connect()
        periodic_jobs.register("forget_counts", 600, forget_counts)
