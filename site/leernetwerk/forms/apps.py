"""Where Django learns that the room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

HOUR = 3600


class FormsConfig(AppConfig):
    """Forms, and what people answered."""

    name = "leernetwerk.forms"
    label = "forms"
    verbose_name = _("Forms")

    def ready(self):
        """Announce the records, delete files with their rows, and forget in time what was never sent."""
        from leernetwerk.accounts.models import Subscription
        from leernetwerk.delivery.periodic import periodic_jobs
        from leernetwerk.forms import file_removal
        from leernetwerk.forms.keeping import subscriptions
        from leernetwerk.forms.keeping.freed import SCRUB, register_erased, scrub_now
        from leernetwerk.forms.keeping.replaying import agree
        from leernetwerk.forms.keeping.retention import erase_due
        from leernetwerk.forms.keeping.terms import register_terms, terms_of_forms
        from leernetwerk.forms.mails import arrival, staff
        from leernetwerk.forms.models import Answer, AnswerFile, Receipt, Submission
        from leernetwerk.forms.tidying import drop_orphans, forget_access, forget_held_files
        from leernetwerk.network.record_pages import register_records_of
        from leernetwerk.outbox.kinds import kinds

        register_records_of("forms")
        file_removal.connect()
        staff.connect()
        arrival.connect()
        subscriptions.connect()
        kinds.register(staff.TELL, _("Tell staff of answered forms"), staff.tell_of_days)
        register_erased(Submission, Answer, AnswerFile, Receipt, Subscription)
        kinds.register(SCRUB, _("Overwrite what was erased"), scrub_now, for_ever=True)
        register_terms(terms_of_forms)
        # Before anything is done with who came back with an older backup.
        periodic_jobs.register("replay_erasures", HOUR, agree, is_first=True)
        periodic_jobs.register("erase_answered_forms", HOUR, erase_due)
        periodic_jobs.register("forget_held_files", HOUR / 6, forget_held_files)
        periodic_jobs.register("drop_orphans_of_forms", HOUR, drop_orphans)
        periodic_jobs.register("forget_access_to_forms", 24 * HOUR, forget_access)
