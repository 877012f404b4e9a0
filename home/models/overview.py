from django.utils.translation import gettext_lazy as _

from leernetwerk.pages.listing import public_pages
from leernetwerk.pages.listing.facets import ALL_FACETS
from leernetwerk.pages.listing.items import NEWEST_FIRST
from leernetwerk.pages.models import SectionPage


class OverviewPage(SectionPage):
    """Everything on the site, filtered by type, theme, sector, year, organisation or person; chips lead here."""

    icon = "list-ul"
    facet_names = ALL_FACETS
    template = "pages/section_page.html"
    subpage_types = []

    class Meta:
        verbose_name = _("overview")
        verbose_name_plural = _("overviews")

    def listed_pages(self, request):
        return public_pages(request).order_by(*NEWEST_FIRST)
