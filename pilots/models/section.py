from django.utils.translation import gettext_lazy as _

from leernetwerk.pages.models import SectionPage


class PilotSectionPage(SectionPage):
    """All pilot areas, those that run first."""

    icon = "list-ul"
    template = "pages/section_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["pilots.PilotAreaPage"]

    class Meta:
        verbose_name = _("pilot area section")
        verbose_name_plural = _("pilot area sections")
