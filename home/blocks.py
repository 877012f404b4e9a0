"""The sections of a home page. What they list they find by themselves."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from home import sections
from leernetwerk.pages.blocks.choosers import RecordChooserBlock
from leernetwerk.pages.blocks.links import LinkBlock

LISTED_TYPES = [
    ("articles.NewsItemPage", _("News items")),
    ("articles.InterviewPage", _("Interviews")),
    ("articles.ArticlePage", _("Articles")),
    ("articles.PublicationPage", _("Publications")),
    ("pilots.PilotAreaPage", _("Pilot areas")),
    ("cohorts.CohortPage", _("Cohorts")),
    ("home.EvergreenPage", _("Evergreen pages")),
]


class SectionBlock(blocks.StructBlock):
    """What the sections of a home page share: they are filled before the page is drawn.

    ``fill`` is a function of ``home.sections``.
    """

    fill = None

    def prepare(self, value, request):
        """Find what the section shows and keep it on ``value``, for ``get_context``; return it."""
        value.found = self.fill(value, request)
        return value.found

    def get_context(self, value, parent_context=None):
        """Add what the section shows."""
        context = super().get_context(value, parent_context)
        request = (parent_context or {}).get("request")
        if not hasattr(value, "found") and request is not None:
            self.prepare(value, request)
        return context | getattr(value, "found", {})


class LeadSectionBlock(SectionBlock):
    """The opening of the page, with the next session on a ticket."""

    fill = staticmethod(sections.lead)
    eyebrow = blocks.CharBlock(label=_("Line above the heading"), max_length=80, required=False)
    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), max_length=400, required=False)
    links = blocks.ListBlock(LinkBlock(), label=_("Buttons"), max_num=3, default=[])
    image = ImageChooserBlock(
        label=_("Picture"), required=False, help_text=_("Left empty, the circles are drawn.")
    )

    class Meta:
        icon = "title"
        label = _("Lead")
        template = "home/sections/lead.html"


class HeadedSectionBlock(SectionBlock):
    """A section with a heading of the editor's choice."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)


class CallSectionBlock(SectionBlock):
    """The call that is open now; without one nothing is shown."""

    fill = staticmethod(sections.call)

    class Meta:
        icon = "mail"
        label = _("Call now open")
        template = "home/sections/call.html"


class SessionsSectionBlock(HeadedSectionBlock):
    """The next sessions."""

    fill = staticmethod(sections.sessions)
    number = blocks.IntegerBlock(label=_("How many"), default=4, min_value=1, max_value=12)

    class Meta:
        icon = "calendar-alt"
        label = _("Next sessions")
        template = "home/sections/sessions.html"


class NewsSectionBlock(HeadedSectionBlock):
    """The latest news."""

    fill = staticmethod(sections.news)
    number = blocks.IntegerBlock(label=_("How many"), default=5, min_value=1, max_value=12)

    class Meta:
        icon = "doc-full"
        label = _("Latest news")
        template = "home/sections/news.html"


class PilotsSectionBlock(HeadedSectionBlock):
    """The pilot areas."""

    fill = staticmethod(sections.pilots)
    number = blocks.IntegerBlock(label=_("How many"), default=4, min_value=1, max_value=12)

    class Meta:
        icon = "site"
        label = _("Pilot areas")
        template = "home/sections/pilots.html"


class QuotesSectionBlock(HeadedSectionBlock):
    """Quotes that the editor chooses."""

    fill = staticmethod(sections.quotes)
    quotes = blocks.ListBlock(
        RecordChooserBlock("network.Quote", related=["person", "organisation"], label=_("Quote")),
        label=_("Quotes"),
        max_num=6,
    )

    class Meta:
        icon = "openquote"
        label = _("Quotes")
        template = "home/sections/quotes.html"


class ListingSectionBlock(HeadedSectionBlock):
    """A list that the editor configures: which types, on which themes, how many, in which order."""

    fill = staticmethod(sections.listing)
    types = blocks.MultipleChoiceBlock(label=_("Types"), choices=LISTED_TYPES, required=False)
    themes = blocks.ListBlock(
        SnippetChooserBlock("network.Theme", label=_("Theme")), label=_("Themes"), default=[]
    )
    number = blocks.IntegerBlock(label=_("How many"), default=6, min_value=1, max_value=24)
    order = blocks.ChoiceBlock(
        label=_("Order"), choices=[("newest", _("Newest first")), ("title", _("By title"))], default="newest"
    )

    class Meta:
        icon = "list-ul"
        label = _("Listing")
        template = "home/sections/listing.html"


class HomeSectionsBlock(blocks.StreamBlock):
    """The sections of a home page, in the editor's order."""

    lead = LeadSectionBlock()
    call = CallSectionBlock()
    sessions = SessionsSectionBlock()
    news = NewsSectionBlock()
    pilots = PilotsSectionBlock()
    quotes = QuotesSectionBlock()
    listing = ListingSectionBlock()
