from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """The home page, evergreen pages, menus and the first structure of a site."""

    name = "home"
    verbose_name = _("Home")

    def ready(self):
        """Give a new database its languages, sections, groups and workflows once its tables are there."""
        from home.structure import receivers

        post_migrate.connect(receivers.build_structure, sender=self, dispatch_uid="build_structure")
