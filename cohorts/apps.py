from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CohortsConfig(AppConfig):
    """Communities, cohorts and calls to join."""

    name = "cohorts"
    verbose_name = _("Communities of practice")

    def ready(self):
        """Say which pages show communities, cohorts and calls, and what follows from an answer to a call."""
        from cohorts.joining import following, receiving
        from cohorts.joining.seat_counts import placed_without_participation
        from leernetwerk.network.models import Call, Cohort, Community
        from leernetwerk.network.record_pages import register_record_pages
        from leernetwerk.network.seats import register_seats

        register_record_pages(Community, "cohorts.CommunityPage", "community")
        register_record_pages(Cohort, "cohorts.CohortPage", "cohort", parent_record="community")
        register_record_pages(Call, "cohorts.CallPage", "call", "cohorts.JoinPage")
        receiving.connect()
        following.connect()
        register_seats(placed_without_participation)
