from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField

from articles.context import author_chips, text_context
from articles.structured import article_data
from leernetwerk.pages.facts.panels import FactRowsPanel
from leernetwerk.pages.models import ContentPage


class ArticlePage(ContentPage):
    """An article or a case: a longer text that may have no date."""

    icon = "form"
    type_label = _("Article")
    starting_blocks = {"body": ("text", "picture", "quote")}
    starts_today = True
    facet_paths = {"person": ["authors__person"]}
    facts = (*ContentPage.facts, "authors")
    template = "articles/article_page.html"
    parent_page_types = ["articles.ArticleSectionPage"]
    subpage_types = []

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("date"),
        FactRowsPanel("authors", chooser_field_name="person", heading=_("Authors"), label=_("Author")),
        FieldPanel("lead"),
        ContentPage.picture_panel,
        FieldPanel("body"),
        ContentPage.sorting_panel,
        ContentPage.about_panel,
    ]

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def own_context(self, request):
        return text_context(self, request) | {"authors": author_chips(self, request)}

    def structured_data(self, request, context):
        return [article_data(self, request, context, "Article")]


class ArticleAuthor(Orderable):
    """Who wrote an article."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey(
        "network.Person", verbose_name=_("person"), on_delete=models.PROTECT, related_name="articles"
    )

    class Meta(Orderable.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")
