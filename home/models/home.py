from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel
from wagtail.fields import StreamField

from home.blocks import HomeSectionsBlock
from leernetwerk.pages.models import BasePage
from leernetwerk.pages.permissions import StructurePageMixin
from leernetwerk.pages.routing import find_page


class HomePage(StructurePageMixin, BasePage):
    """The first page of a language: sections that editors arrange, and the root of all addresses below it."""

    icon = "home"
    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]

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
        page, rest = find_page(self, path_components)
        if page.pk == self.pk:
            raise Http404
        return page.route(request, rest)
