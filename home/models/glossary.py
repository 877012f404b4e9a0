from django.utils.translation import gettext_lazy as _

from home.glossary import defined_terms, glossary_context
from leernetwerk.pages.models import SectionPage


class GlossaryPage(SectionPage):
    """All terms and abbreviations with their explanations."""

    icon = "list-ul"
    has_feed = False
    template = "home/glossary_page.html"
    subpage_types = []

    class Meta:
        verbose_name = _("glossary")
        verbose_name_plural = _("glossaries")

    def own_context(self, request):
        return glossary_context(request)

    def structured_data(self, request, context):
        return [defined_terms(self, request, context)]
