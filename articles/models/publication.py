from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from articles.context import publication_context
from articles.print_requests.page import (
    edition_of,
    form_page_context,
    form_page_head,
    paper_context,
    print_slug,
    serve_form,
)
from articles.structured import publication_data
from leernetwerk.pages.models import ContentPage, RecordPageMixin
from leernetwerk.pages.panels import record_panels


class PublicationPage(RecordPageMixin, ContentPage):
    """A publication in the words of one language."""

    icon = "doc-full-inverse"
    type_label = _("Publication")
    year_path = "publication__year"
    facet_paths = {
        "person": ["publication__contributors__person"],
        "organisation": ["publication__contributors__organisation", "publication__publisher"],
    }
    shown_with = (*ContentPage.shown_with, "publication__cover", "publication__publisher")
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
        *record_panels("publication"),
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
        return self.social_image or self.image or getattr(self.record, "cover", None)

    def route(self, request, path_components):
        """Route to the page, or to the form for printed copies below it where there are any to be asked for."""
        is_form = self.live and path_components == [print_slug(self.locale.language_code)]
        if is_form and (edition := edition_of(self.record)):
            return RouteResult(self, kwargs={"edition": edition})
        return super().route(request, path_components)

    def serve(self, request, *args, edition=None, **kwargs):
        return serve_form(self, edition, request) if edition else super().serve(request, *args, **kwargs)

    def own_context(self, request):
        if hasattr(request, "reception"):
            return form_page_context(self, request)
        return publication_context(self, request) | paper_context(self, edition_of(self.record), request)

    def head(self, request, context):
        return form_page_head(self, request, context) if "webform" in context else {}

    def own_images(self):
        return [*super().own_images(), getattr(self.record, "cover", None)]

    def structured_data(self, request, context):
        return [] if "webform" in context else [publication_data(self, request, context)]
