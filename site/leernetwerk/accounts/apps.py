"""Where Django learns that the room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """The people who sign in."""

    name = "leernetwerk.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self):
        """Connect the receivers that keep Wagtail's profile in step with the user."""
        from leernetwerk.accounts import signals  # noqa: F401
