from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

HOUR = 3600  # seconds


MINUTE = 60


class CohortsConfig(AppConfig):
    """Communities, cohorts and calls to join."""

    name = "cohorts"
    verbose_name = _("Communities of practice")

    def ready(self):
        """Say which pages show communities, cohorts and calls, and what follows from an answer to a call."""
        from django.db.models import Q

        from cohorts.joining import erasing, following, receiving
        from cohorts.joining.confirming import ConfirmApplication
        from cohorts.joining.disclosure import disclosures_of_calls
        from cohorts.joining.offers import keep_seats_going
        from cohorts.joining.opening import CallOpens, tell_that_calls_open
        from cohorts.joining.own_page.asking import register_asking
        from cohorts.joining.own_page.purpose import OwnPage
        from cohorts.joining.retention import terms_of_applications
        from cohorts.joining.seat_counts import placed_without_participation
        from cohorts.joining.unconfirmed import erase_unconfirmed, remind_unconfirmed
        from cohorts.models import Application, ApplicationNote, Intake, StageChange
        from leernetwerk.accounts.links.purposes import purposes
        from leernetwerk.accounts.subscriptions.topics import topics
        from leernetwerk.delivery.periodic import periodic_jobs
        from leernetwerk.forms.early import erases_early
        from leernetwerk.forms.elsewhere import keep_elsewhere
        from leernetwerk.forms.keeping.disclosure import register_disclosures
        from leernetwerk.forms.keeping.freed import register_erased
        from leernetwerk.forms.keeping.terms import register_terms
        from leernetwerk.forms.mails.staff import show_elsewhere
        from leernetwerk.network.models import Call, Cohort, Community
        from leernetwerk.network.panels import RelatedPanel
        from leernetwerk.network.panels.added import add_record_panel
        from leernetwerk.network.record_pages import register_record_pages, register_records_of
        from leernetwerk.network.seats import register_seats

        register_record_pages(Community, "cohorts.CommunityPage", "community")
        register_record_pages(Cohort, "cohorts.CohortPage", "cohort", parent_record="community")
        register_record_pages(Call, "cohorts.CallPage", "call", "cohorts.JoinPage")
        register_records_of("cohorts")
        add_record_panel(
            Call,
            RelatedPanel(heading=_("Joining"), related_model=Intake, field_name="call", only_one=True),
        )
        receiving.connect()
        following.connect()
        erasing.connect()
        register_terms(terms_of_applications)
        register_disclosures(disclosures_of_calls)
        register_erased(Application, ApplicationNote, StageChange)
        register_seats(placed_without_participation)
        purposes.register(ConfirmApplication())
        purposes.register(OwnPage())
        register_asking()
        topics.register(CallOpens())
        periodic_jobs.register("erase_unconfirmed_applications", HOUR, erase_unconfirmed)
        periodic_jobs.register("remind_unconfirmed_applications", HOUR, remind_unconfirmed)
        periodic_jobs.register("cohorts_seats", MINUTE, keep_seats_going)
        periodic_jobs.register("tell_that_calls_open", HOUR / 4, tell_that_calls_open)
        erases_early(Q(intakes__isnull=False))
        keep_elsewhere(Q(application__isnull=False))
        show_elsewhere(Call, "cohorts_applications")
