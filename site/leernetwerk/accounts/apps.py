"""Where Django learns that the room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

HOUR = 3600  # seconds


class AccountsConfig(AppConfig):
    """The people who sign in."""

    name = "leernetwerk.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self):
        """Keep Wagtail's profile in step with the user; say what links in mails of subscriptions do; forget in time."""
        from leernetwerk.accounts import signals  # noqa: F401
        from leernetwerk.accounts.links.making import forget_old_links
        from leernetwerk.accounts.links.purposes import purposes
        from leernetwerk.accounts.subscriptions.forgetting import tidy_subscriptions
        from leernetwerk.accounts.subscriptions.purposes import Confirm, End
        from leernetwerk.delivery.periodic import periodic_jobs

        purposes.register(Confirm())
        purposes.register(End())
        periodic_jobs.register("forget_links", HOUR, forget_old_links)
        periodic_jobs.register("tidy_subscriptions", HOUR, tidy_subscriptions)
