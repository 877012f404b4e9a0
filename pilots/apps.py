from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

HOUR = 3600  # seconds


class PilotsConfig(AppConfig):
    """Pilot areas and the agenda."""

    name = "pilots"
    verbose_name = _("Pilot areas")

    def ready(self):
        """Say which pages show pilot areas, and what follows from a question to a host."""
        from leernetwerk.accounts.links.purposes import purposes
        from leernetwerk.delivery.periodic import periodic_jobs
        from leernetwerk.network.models import PilotArea
        from leernetwerk.network.record_pages import register_record_pages
        from pilots.questions import confirming, receiving
        from pilots.questions.confirming import ConfirmQuestion, erase_unconfirmed

        register_record_pages(PilotArea, "pilots.PilotAreaPage", "pilot_area", "pilots.PilotSectionPage")
        receiving.connect()
        confirming.connect()
        purposes.register(ConfirmQuestion())
        periodic_jobs.register("erase_unconfirmed_questions", HOUR, erase_unconfirmed)
