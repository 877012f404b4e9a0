from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultipleChooserPanel
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField

from leernetwerk.pages.models import ContentPage


class InterviewPage(ContentPage):
    """A conversation with people in their positions."""

    icon = "openquote"
    facts = (*ContentPage.facts, "interviewees")
    template = "articles/interview_page.html"
    parent_page_types = ["articles.InterviewSectionPage"]
    subpage_types = []

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("date"),
        MultipleChooserPanel(
            "interviewees", chooser_field_name="position", heading=_("Interviewees"), label=_("Interviewee")
        ),
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel("body"),
        ContentPage.sorting_panel,
        ContentPage.about_panel,
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("interview")
        verbose_name_plural = _("interviews")


class Interviewee(Orderable):
    """Somebody interviewed, in the position held then."""

    page = ParentalKey(InterviewPage, on_delete=models.CASCADE, related_name="interviewees")
    position = models.ForeignKey(
        "network.Position", verbose_name=_("position"), on_delete=models.PROTECT, related_name="interviews"
    )

    class Meta(Orderable.Meta):
        verbose_name = _("interviewee")
        verbose_name_plural = _("interviewees")
