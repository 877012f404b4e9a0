"""Where Django learns that the room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

SECONDS_BETWEEN_PROBES = 60
SECONDS_BETWEEN_TIDYINGS = 3600


class MailConfig(AppConfig):
    """Mail that arrives."""

    name = "leernetwerk.mail"
    label = "mail"
    verbose_name = _("Mail")

    def ready(self):
        """Have the background work send, find out when a server is back, and forget what is over."""
        from leernetwerk.delivery.periodic import periodic_jobs
        from leernetwerk.mail.models import SEND
        from leernetwerk.mail.recovery import probe
        from leernetwerk.mail.sending import BATCH, TIME_LIMIT, send
        from leernetwerk.mail.tidying import tidy
        from leernetwerk.outbox.kinds import kinds

        kinds.register(SEND, _("Send a mail"), send, batch=BATCH, time_limit=TIME_LIMIT)
        periodic_jobs.register("mail_probe", SECONDS_BETWEEN_PROBES, probe)
        periodic_jobs.register("mail_tidy", SECONDS_BETWEEN_TIDYINGS, tidy)
