from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

HOUR = 3600  # seconds


class PilotsConfig(AppConfig):
    """Pilot areas and the agenda."""

    name = "pilots"
    verbose_name = _("Pilot areas")

    def ready(self):
        """Say which pages show pilot areas, and what follows from a question to a host."""
        from django.db.models import Q

        from leernetwerk.accounts.links.purposes import purposes
        from leernetwerk.delivery.periodic import periodic_jobs
        from leernetwerk.forms.keeping.disclosure import register_disclosures
        from leernetwerk.forms.keeping.terms import register_terms
        from leernetwerk.network.models import PilotArea
        from leernetwerk.network.record_pages import register_record_pages
        from pilots.questions import confirming, receiving
        from pilots.questions.confirming import ConfirmQuestion, erase_unconfirmed
        from pilots.questions.disclosure import disclosures_of_questions
        from pilots.questions.retention import terms_of_questions

        register_record_pages(PilotArea, "pilots.PilotAreaPage", "pilot_area", "pilots.PilotSectionPage")
        receiving.connect()
        confirming.connect()
        register_terms(terms_of_questions, told_by_it=Q(host_question__isnull=False))
        register_disclosures(disclosures_of_questions)
        purposes.register(ConfirmQuestion())
        periodic_jobs.register("erase_unconfirmed_questions", HOUR, erase_unconfirmed)
