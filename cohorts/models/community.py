from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail_localize.fields import SynchronizedField

from cohorts.context import community_context
from leernetwerk.pages.blocks.text import SIMPLE_FEATURES
from leernetwerk.pages.models import ContentPage, RecordPageMixin
from leernetwerk.pages.panels import record_panels
from leernetwerk.pages.placing import BelowHomeMixin


class CommunityPage(BelowHomeMixin, RecordPageMixin, ContentPage):
    """A community of practice in the words of one language; its cohorts stand below it."""

    icon = "group"
    type_label = _("Community of practice")
    shown_with = (*ContentPage.shown_with, "community")
    record_field = "community"
    facts = (*ContentPage.facts, "community")
    template = "cohorts/community_page.html"
    subpage_types = ["cohorts.CohortPage"]

    community = models.ForeignKey(
        "network.Community", verbose_name=_("community"), on_delete=models.PROTECT, related_name="pages"
    )
    mission = RichTextField(_("mission"), blank=True, features=SIMPLE_FEATURES)
    approach = RichTextField(_("approach"), blank=True, features=SIMPLE_FEATURES)

    content_panels = [
        *ContentPage.content_panels,
        *record_panels("community"),
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel(
            "mission", help_text=_("What the community is for, in a short paragraph. Stands above the body.")
        ),
        FieldPanel("approach", help_text=_("How it works, in a short paragraph.")),
        FieldPanel("body"),
        ContentPage.sorting_panel,
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("community page")
        verbose_name_plural = _("community pages")

    def own_context(self, request):
        return community_context(self, request)
