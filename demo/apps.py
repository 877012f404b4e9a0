from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DemoConfig(AppConfig):
    """A small, believable network to look at."""

    name = "demo"
    verbose_name = _("Demo content")

    def ready(self):
        """Have the pictures of the demo sized by the background work."""
        from demo.renditions import size_pictures
        from leernetwerk.delivery.periodic import periodic_jobs

        periodic_jobs.register("size_demo_pictures", 15, size_pictures)
