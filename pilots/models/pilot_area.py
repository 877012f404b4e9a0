from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from leernetwerk.pages.models import ContentPage, RecordPageMixin


class PilotAreaPage(RecordPageMixin, ContentPage):
    """A pilot area in the words of one language; sessions, organisations and documents come from its record."""

    icon = "site"
    record_field = "pilot_area"
    facts = (*ContentPage.facts, "pilot_area")
    template = "pilots/pilot_area_page.html"
    parent_page_types = ["pilots.PilotSectionPage"]
    subpage_types = []

    pilot_area = models.ForeignKey(
        "network.PilotArea", verbose_name=_("pilot area"), on_delete=models.PROTECT, related_name="pages"
    )

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("pilot_area"),
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel("body"),
        ContentPage.sorting_panel,
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("pilot area page")
        verbose_name_plural = _("pilot area pages")
