from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.models import ContentPage, RecordPageMixin
from leernetwerk.pages.panels import record_panels
from leernetwerk.pages.pictures import portrait_of
from leernetwerk.pages.sessions import session_event
from pilots.context import pilot_area_context


class PilotAreaPage(RecordPageMixin, ContentPage):
    """A pilot area in the words of one language; sessions, organisations and documents come from its record."""

    icon = "site"
    type_label = _("Pilot area")
    facet_paths = {
        "organisation": ["pilot_area__organisation_roles__organisation"],
        "person": ["pilot_area__contact__person"],
        "pilot_area": ["pilot_area"],
    }
    shown_with = (
        *ContentPage.shown_with,
        "pilot_area__contact__person__portrait",
        "pilot_area__contact__organisation",
    )
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
        *record_panels("pilot_area"),
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel("body"),
        ContentPage.sorting_panel,
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("pilot area page")
        verbose_name_plural = _("pilot area pages")

    def own_context(self, request):
        return pilot_area_context(self, request)

    def own_images(self):
        return [*super().own_images(), portrait_of(getattr(self.record, "contact", None))]

    def structured_data(self, request, context):
        sessions = context.get("upcoming", [])
        return [session_event(session, request, page_address(self.url_path, request)) for session in sessions]
