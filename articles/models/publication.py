from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from leernetwerk.pages.models import ContentPage, RecordPageMixin


class PublicationPage(RecordPageMixin, ContentPage):
    """A publication in the words of one language."""

    icon = "doc-full-inverse"
    record_field = "publication"
    facts = (*ContentPage.facts, "publication")
    template = "articles/publication_page.html"
    parent_page_types = ["articles.PublicationSectionPage"]
    subpage_types = []

    publication = models.ForeignKey(
        "network.Publication", verbose_name=_("publication"), on_delete=models.PROTECT, related_name="pages"
    )

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("publication"),
        FieldPanel("date"),
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel("body"),
        ContentPage.sorting_panel,
        ContentPage.about_panel,
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("publication page")
        verbose_name_plural = _("publication pages")

    @property
    def sharing_image(self):
        return self.social_image or self.image or self.publication.cover
