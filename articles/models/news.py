from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from leernetwerk.pages.models import ContentPage


class NewsItemPage(ContentPage):
    """A dated message, about records of the network."""

    icon = "doc-full"
    template = "articles/news_item_page.html"
    parent_page_types = ["articles.NewsSectionPage"]
    subpage_types = []

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("date"),
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel("body"),
        ContentPage.sorting_panel,
        ContentPage.about_panel,
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def save(self, *args, **kwargs):
        self.date = self.date or timezone.localdate()
        super().save(*args, **kwargs)
