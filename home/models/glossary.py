from django.utils.translation import gettext_lazy as _

from leernetwerk.pages.models import SectionPage


class GlossaryPage(SectionPage):
    """All terms and abbreviations with their explanations."""

    icon = "list-ul"
    template = "home/glossary_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("glossary")
        verbose_name_plural = _("glossaries")
