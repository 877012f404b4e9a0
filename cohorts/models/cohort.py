from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from leernetwerk.pages.models import ContentPage, RecordPageMixin


class CohortPage(RecordPageMixin, ContentPage):
    """A cohort in the words of one language; participants, programme and sessions come from its record."""

    icon = "group"
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
        FieldPanel("cohort"),
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel("body"),
        ContentPage.sorting_panel,
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("cohort page")
        verbose_name_plural = _("cohort pages")
