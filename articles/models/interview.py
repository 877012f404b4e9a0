from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField

from articles.context import text_context
from articles.structured import article_data
from leernetwerk.pages.facts.panels import FactRowsPanel
from leernetwerk.pages.models import ContentPage


class InterviewPage(ContentPage):
    """A conversation with people in their positions."""

    icon = "openquote"
    type_label = _("Interview")
    starting_blocks = {"body": ("text", "question_answer", "question_answer", "picture", "quote")}
    starts_today = True
    facet_paths = {
        "person": ["interviewees__position__person"],
        "organisation": ["interviewees__position__organisation"],
    }
    facts = (*ContentPage.facts, "interviewees")
    template = "articles/interview_page.html"
    parent_page_types = ["articles.InterviewSectionPage"]
    subpage_types = []

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("date"),
        FactRowsPanel(
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

    def own_context(self, request):
        related = ("position__person__portrait", "position__organisation")
        rows = self.interviewees.select_related(*related).all()
        return text_context(self, request) | {"interviewees": [row.position for row in rows]}

    def structured_data(self, request, context):
        return [article_data(self, request, context, "Article")]


class Interviewee(Orderable):
    """Somebody interviewed, in the position held then."""

    page = ParentalKey(InterviewPage, on_delete=models.CASCADE, related_name="interviewees")
    position = models.ForeignKey(
        "network.Position", verbose_name=_("position"), on_delete=models.PROTECT, related_name="interviews"
    )

    class Meta(Orderable.Meta):
        verbose_name = _("interviewee")
        verbose_name_plural = _("interviewees")
