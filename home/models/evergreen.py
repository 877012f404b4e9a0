from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from home.children import child_rows
from leernetwerk.pages.models import ContentPage


class EvergreenPage(ContentPage):
    """A page without a date that is kept true: about us, an approach, privacy, accessibility."""

    type_label = _("Page")
    og_type = "website"
    facts = (*ContentPage.facts, "review_by", "responsible")
    template = "home/evergreen_page.html"
    parent_page_types = ["home.HomePage", "home.EvergreenPage"]
    subpage_types = ["home.EvergreenPage", "home.FormPage"]

    review_by = models.DateField(
        _("review by"), null=True, blank=True, help_text=_("For staff: when somebody should read it again.")
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("responsible"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("For staff: who keeps it true."),
    )

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel("body"),
        ContentPage.sorting_panel,
        ContentPage.about_panel,
    ]
    settings_panels = [
        *ContentPage.settings_panels,
        MultiFieldPanel([FieldPanel("review_by"), FieldPanel("responsible")], heading=_("Upkeep")),
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("evergreen page")
        verbose_name_plural = _("evergreen pages")

    def own_context(self, request):
        return super().own_context(request) | {"children": child_rows(self, request)}
