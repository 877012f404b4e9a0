"""Where Django learns that the room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

SECONDS_BETWEEN_LOOKS = 1


class OutboxConfig(AppConfig):
    """Work that may not be lost."""

    name = "leernetwerk.outbox"
    label = "outbox"
    verbose_name = _("Outbox")

    def ready(self):
        """Have the background work do what is due, and the health page tell of what is not done."""
        from leernetwerk.delivery.health import health_figures
        from leernetwerk.delivery.periodic import periodic_jobs
        from leernetwerk.outbox.figures import figures
        from leernetwerk.outbox.kinds import kinds
        from leernetwerk.outbox.working import Worker

        periodic_jobs.register("outbox", SECONDS_BETWEEN_LOOKS, Worker(kinds).work)
        health_figures.register("outbox", figures)
