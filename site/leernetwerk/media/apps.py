"""Where Django learns that the room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    """Pictures, documents and their versions."""

    name = "leernetwerk.media"
    label = "media"
    verbose_name = _("Media")

    def ready(self):
        """Connect the receivers that keep files where they belong, a job as a net below them, and one that reads."""
        from leernetwerk.delivery.periodic import periodic_jobs
        from leernetwerk.media import signals  # noqa: F401
        from leernetwerk.media.placement import drop_misplaced_renditions
        from leernetwerk.media.texts.reading import read_waiting

        periodic_jobs.register("drop_misplaced_renditions", 600, drop_misplaced_renditions)
        periodic_jobs.register("read_documents", 5, read_waiting)
