from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from cohorts.context import cohort_context
from leernetwerk.pages.addresses import page_address
from leernetwerk.pages.models import ContentPage, RecordPageMixin
from leernetwerk.pages.panels import record_panels
from leernetwerk.pages.sessions import session_event


class CohortPage(RecordPageMixin, ContentPage):
    """A cohort in the words of one language; participants, programme and sessions come from its record."""

    icon = "group"
    type_label = _("Cohort")
    facet_paths = {
        "sector": ["cohort__participations__sector"],
        "organisation": ["cohort__participations__organisation"],
    }
    shown_with = (*ContentPage.shown_with, "cohort__community")
    record_field = "cohort"
    facts = (*ContentPage.facts, "cohort")
    template = "cohorts/cohort_page.html"
    parent_page_types = ["cohorts.CommunityPage"]
    subpage_types = []

    cohort = models.ForeignKey(
        "network.Cohort", verbose_name=_("cohort"), on_delete=models.PROTECT, related_name="pages"
    )

    content_panels = [
        *ContentPage.content_panels,
        *record_panels("cohort"),
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel("body"),
        ContentPage.sorting_panel,
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("cohort page")
        verbose_name_plural = _("cohort pages")

    def own_context(self, request):
        return cohort_context(self, request)

    def structured_data(self, request, context):
        address = page_address(self.url_path, request)
        return [session_event(session, request, address) for session in context.get("upcoming", [])]

    def values_for_copied_record(self):
        return {"community": self.get_parent().specific.community}
