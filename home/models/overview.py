from django.utils.translation import gettext_lazy as _

from leernetwerk.pages.models import SectionPage


class OverviewPage(SectionPage):
    """Everything on the site, filtered by type, theme, sector, year, organisation or person; chips lead here."""

    icon = "list-ul"
    template = "pages/section_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("overview")
        verbose_name_plural = _("overviews")
