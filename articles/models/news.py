from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from articles.context import text_context
from articles.structured import article_data
from leernetwerk.pages.models import ContentPage


class NewsItemPage(ContentPage):
    """A dated message, about records of the network."""

    icon = "doc-full"
    type_label = _("News item")
    starting_blocks = {"body": ("text", "picture", "quote")}
    starts_today = True
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

    def own_context(self, request):
        return text_context(self, request)

    def structured_data(self, request, context):
        return [article_data(self, request, context, "NewsArticle")]

    def save(self, *args, **kwargs):
        self.date = self.date or timezone.localdate()
        super().save(*args, **kwargs)
