from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    """News, interviews, articles and publications."""

    name = "articles"
    verbose_name = _("Articles")

    def ready(self):
        """Say which pages show publications."""
        from leernetwerk.network.models import Publication
        from leernetwerk.network.record_pages import register_record_pages

        register_record_pages(
            Publication, "articles.PublicationPage", "publication", "articles.PublicationSectionPage"
        )
