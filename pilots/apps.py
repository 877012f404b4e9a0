from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PilotsConfig(AppConfig):
    """Pilot areas and the agenda."""

    name = "pilots"
    verbose_name = _("Pilot areas")

    def ready(self):
        """Say which pages show pilot areas."""
        from leernetwerk.network.models import PilotArea
        from leernetwerk.network.record_pages import register_record_pages

        register_record_pages(PilotArea, "pilots.PilotAreaPage", "pilot_area", "pilots.PilotSectionPage")
