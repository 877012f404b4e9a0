from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from leernetwerk.pages.models.base import BasePage


class SectionPage(BasePage):
    """The page of a section: it lists by itself what stands below it, in every language.

    Section pages exist in every language; what they list may exist in one only.
    """

    lead = models.TextField(_("lead"), max_length=600, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("lead")]

    class Meta:
        abstract = True

    @property
    def description(self):
        return self.search_description or self.lead
