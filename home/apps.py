from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """The home page, evergreen pages, menus and the first structure of a site."""

    name = "home"
    verbose_name = _("Home")

    def ready(self):
        """Give a new database its languages, sections, groups and workflows once its tables are there."""
        from home.structure import receivers

        # The last application with models has its turn when all have their permissions.
        last = [application for application in apps.get_app_configs() if application.models_module][-1]
        post_migrate.connect(receivers.structure_receiver, sender=last, dispatch_uid="build_structure")
