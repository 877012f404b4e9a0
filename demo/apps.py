from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DemoConfig(AppConfig):
    """A small, believable network to look at."""

    name = "demo"
    verbose_name = _("Demo content")
