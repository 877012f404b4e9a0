from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel
from wagtail.url_routing import RouteResult

from leernetwerk.pages.addresses import absolute, address_with, page_address
from leernetwerk.pages.feeds import feed_links, page_entries, serve_feed
from leernetwerk.pages.listing import make_listing, public_pages
from leernetwerk.pages.listing.facets import SECTION_FACETS
from leernetwerk.pages.listing.items import NEWEST_FIRST
from leernetwerk.pages.models.base import BasePage
from leernetwerk.pages.permissions import StructurePageMixin
from leernetwerk.pages.placing import BelowHomeMixin
from leernetwerk.pages.routing import surroundings_of


class SectionPage(BelowHomeMixin, StructurePageMixin, BasePage):
    """The page of a section: it lists by itself what stands below it, in every language.

    Section pages exist in every language; what they list may exist in one only.
    """

    facet_names = SECTION_FACETS
    has_feed = True

    lead = models.TextField(_("lead"), max_length=600, blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead", help_text=_("One or two sentences below the title, above the list.")),
    ]
    # A section goes by a manager's decision, not by a date: no panel with dates.
    settings_panels = [CommentPanel()]

    class Meta:
        abstract = True

    def listed_pages(self, request):
        """Return what the section lists, for the reader: an ordered queryset of content pages.

        It holds what stands below the section in every language, one page per set of translations.
        """
        versions = surroundings_of(self, request).versions
        return public_pages(request).under(versions).order_by(*NEWEST_FIRST)

    def route(self, request, path_components):
        """Route to the section, or to one of its feeds: ``feed/rss/`` and ``feed/atom/`` below it."""
        if self.has_feed and self.live and len(path_components) == 2 and path_components[0] == "feed":
            return RouteResult(self, kwargs={"feed": path_components[1]})
        return super().route(request, path_components)

    def serve(self, request, *args, feed=None, **kwargs):
        return serve_feed(self, request, feed) if feed else super().serve(request, *args, **kwargs)

    def feed_entries(self, request):
        """Return what the feeds of the section hold (a ``list`` of ``FeedEntry``), the newest first."""
        return page_entries(self.listed_pages(request), request)

    def own_context(self, request):
        address = page_address(self.url_path, request)
        listing = make_listing(self.listed_pages(request), address, request, self.facet_names)
        return {"listing": listing}

    def head(self, request, context):
        """Keep the parts of a list out of search engines; its pages are found by themselves."""
        head = {"feeds": feed_links(self, request)} if self.has_feed else {}
        listing = context.get("listing")
        if listing is None:
            return head
        if listing.is_filtered:
            return head | {"robots": "noindex"}
        address = address_with(listing.clear_url or "", {}, listing.pagination["number"])
        return head | {"canonical": absolute(request, address)}

    @property
    def description(self):
        return self.search_description or self.lead
