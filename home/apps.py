from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

# Where other pages lead to, by the names under which they ask for it.
LANDINGS = {
    "overview": "home.OverviewPage",
    "glossary": "home.GlossaryPage",
    "agenda": "pilots.AgendaPage",
    "pilots": "pilots.PilotSectionPage",
    "news": "articles.NewsSectionPage",
}


class HomeConfig(AppConfig):
    """The home page, evergreen pages, menus and the first structure of a site."""

    name = "home"
    verbose_name = _("Home")

    def ready(self):
        """Build the structure of a new database once its tables are there; say who may change the navigation."""
        from wagtail.permissions import register_permission_policy

        from home.menus import pages_in_menus
        from home.models import Navigation
        from home.permissions import NavigationPermissionPolicy
        from home.structure import receivers
        from leernetwerk.pages.landings import register_frame, register_landing

        register_permission_policy(Navigation, NavigationPermissionPolicy(Navigation))

        for name, page_model_label in LANDINGS.items():
            register_landing(name, page_model_label)
        register_frame(pages_in_menus)

        # The last application with models has its turn when all have their permissions.
        last = [application for application in apps.get_app_configs() if application.models_module][-1]
        post_migrate.connect(receivers.structure_receiver, sender=last, dispatch_uid="build_structure")
