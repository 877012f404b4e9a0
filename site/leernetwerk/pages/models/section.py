from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel

from leernetwerk.pages.models.base import BasePage
from leernetwerk.pages.permissions import StructurePageMixin


class SectionPage(StructurePageMixin, BasePage):
    """The page of a section: it lists by itself what stands below it, in every language.

    Section pages exist in every language; what they list may exist in one only.
    """

    lead = models.TextField(_("lead"), max_length=600, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("lead")]
    # A section goes by a manager's decision, not by a date: no panel with dates.
    settings_panels = [CommentPanel()]

    class Meta:
        abstract = True

    @property
    def description(self):
        return self.search_description or self.lead
