from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel
from wagtail.fields import StreamField

from home.blocks import HomeSectionsBlock
from home.structured import site_data
from leernetwerk.pages.models import BasePage
from leernetwerk.pages.permissions import StructurePageMixin
from leernetwerk.pages.pictures import body_images
from leernetwerk.pages.routing import find_page


class HomePage(StructurePageMixin, BasePage):
    """The first page of a language: sections that editors arrange, and the root of all addresses below it."""

    icon = "home"
    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "articles.NewsSectionPage",
        "articles.InterviewSectionPage",
        "articles.ArticleSectionPage",
        "articles.PublicationSectionPage",
        "pilots.PilotSectionPage",
        "pilots.AgendaPage",
        "cohorts.CommunityPage",
        "cohorts.JoinPage",
        "home.EvergreenPage",
        "home.FormPage",
        "home.GlossaryPage",
        "home.OverviewPage",
    ]

    sections = StreamField(HomeSectionsBlock(), verbose_name=_("sections"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("sections")]
    settings_panels = [CommentPanel()]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def route(self, request, path_components):
        """Return the route to the page at ``path_components``, found in one step. Raises ``Http404``."""
        if not path_components:
            return super().route(request, path_components)
        page, rest = find_page(path_components, request)
        if page.pk == self.pk:
            raise Http404
        return page.route(request, rest)

    def own_context(self, request):
        """Let each section find what it shows; the sections themselves pass it to their templates."""
        blocks = [block for block in self.sections if hasattr(block.block, "prepare")]
        found = [block.block.prepare(block.value, request) for block in blocks]
        return {"items": [item for section in found for item in section.get("items", [])]}

    def own_images(self):
        return [*super().own_images(), *body_images(self.sections)]

    def structured_data(self, request, context):
        return site_data(self, request)
