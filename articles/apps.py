from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    """News, interviews, articles and publications."""

    name = "articles"
    verbose_name = _("Articles")

    def ready(self):
        """Say which pages show publications, and what follows from a request for printed copies."""
        from django.db.models import Q

        from articles.models import PrintEdition
        from articles.print_requests import receiving, stock
        from articles.print_requests.disclosure import disclosures_of_editions
        from articles.print_requests.retention import terms_of_print_requests
        from leernetwerk.forms.early import erases_early
        from leernetwerk.forms.elsewhere import keep_elsewhere
        from leernetwerk.forms.keeping.disclosure import register_disclosures
        from leernetwerk.forms.keeping.terms import register_terms
        from leernetwerk.forms.mails.staff import show_elsewhere
        from leernetwerk.network.models import Publication
        from leernetwerk.network.record_pages import register_record_pages

        register_record_pages(
            Publication, "articles.PublicationPage", "publication", "articles.PublicationSectionPage"
        )
        register_terms(terms_of_print_requests)
        register_disclosures(disclosures_of_editions)
        receiving.connect()
        stock.connect()
        erases_early(Q(print_editions__isnull=False))
        keep_elsewhere(Q(print_request__isnull=False))
        show_elsewhere(PrintEdition, "articles_print_requests")
