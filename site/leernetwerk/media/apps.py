"""Where Django learns that the room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    """Pictures, documents and their versions."""

    name = "leernetwerk.media"
    label = "media"
    verbose_name = _("Media")
