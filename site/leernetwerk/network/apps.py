from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    """The records of the learning network."""

    name = "leernetwerk.network"
    label = "network"
    verbose_name = _("Network")
