from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from leernetwerk.network.fields import RecordsField
from leernetwerk.pages.blocks import BodyBlock
from leernetwerk.pages.chips import page_chips
from leernetwerk.pages.context import images_of
from leernetwerk.pages.forms import ContentPageForm
from leernetwerk.pages.models.base import BasePage


class ContentPage(BasePage):
    """A page that lists can show: with a lead, a picture, a body, and facts to filter by.

    It is a table of its own, so that a list over all types is one query without a look-up per type. Page types
    inherit from it and show only the panels that they need. ``starting_blocks`` names the blocks (field name → types)
    that the form for a new page offers, and ``starts_today`` tells whether it offers the date of today.
    """

    starting_blocks = {"body": ("text",)}
    starts_today = False

    facts = (
        *BasePage.facts,
        "date",
        "image",
        "image_is_decorative",
        "themes",
        "sectors",
        "about_pilot_areas",
        "about_cohorts",
        "about_publications",
        "about_organisations",
        "about_people",
        "about_sessions",
    )
    # Paths to the records by which lists can be narrowed; a page type names only those that it adds.
    facet_paths = {
        "theme": ["themes"],
        "sector": ["sectors"],
        "organisation": ["about_organisations"],
        "person": ["about_people"],
        "pilot_area": ["about_pilot_areas"],
    }
    # The path to the year of pages that have no date.
    year_path = ""
    og_type = "article"
    shown_with = (*BasePage.shown_with, "image")
    base_form_class = ContentPageForm

    lead = models.TextField(
        _("lead"),
        max_length=600,
        blank=True,
        help_text=_("One or two sentences that say what the page is about."),
    )
    date = models.DateField(
        _("date"), null=True, blank=True, help_text=_("The day that readers see; lists put the newest first.")
    )
    image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Stands at the top of the page and in lists. The same in every language."),
    )
    image_alt = models.CharField(
        _("alternative text"),
        max_length=255,
        blank=True,
        help_text=_("What one would say about the picture on the telephone."),
    )
    image_is_decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("The picture only adorns; screen readers pass it over.")
    )
    image_caption = models.CharField(
        _("caption"),
        max_length=255,
        blank=True,
        help_text=_("Everybody reads it below the picture; it may stay empty."),
    )
    themes = RecordsField(
        "network.Theme",
        verbose_name=_("themes"),
        blank=True,
        related_name="+",
        help_text=_("Readers narrow lists by them. One or two is enough."),
    )
    sectors = RecordsField(
        "network.Sector",
        verbose_name=_("sectors"),
        blank=True,
        related_name="+",
        help_text=_("Only if the page is about certain sectors, such as care or housing."),
    )
    about_pilot_areas = RecordsField(
        "network.PilotArea",
        verbose_name=_("pilot areas"),
        blank=True,
        related_name="+",
        help_text=_("Their pages then show this page too."),
    )
    about_cohorts = RecordsField(
        "network.Cohort",
        verbose_name=_("cohorts"),
        blank=True,
        related_name="+",
        help_text=_("Their pages then show this page too."),
    )
    about_publications = RecordsField(
        "network.Publication", verbose_name=_("publications"), blank=True, related_name="+"
    )
    about_organisations = RecordsField(
        "network.Organisation", verbose_name=_("organisations"), blank=True, related_name="+"
    )
    about_people = RecordsField("network.Person", verbose_name=_("people"), blank=True, related_name="+")
    about_sessions = RecordsField("network.Session", verbose_name=_("sessions"), blank=True, related_name="+")
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
        index.FilterField("date"),
    ]

    picture_panel = MultiFieldPanel(
        [
            FieldPanel("image"),
            FieldPanel("image_alt"),
            FieldPanel("image_is_decorative"),
            FieldPanel("image_caption"),
        ],
        heading=_("Picture"),
        classname="collapsed",
    )
    sorting_panel = MultiFieldPanel(
        [FieldPanel("themes"), FieldPanel("sectors")], heading=_("Themes and sectors"), classname="collapsed"
    )
    about_panel = MultiFieldPanel(
        [
            FieldPanel("about_pilot_areas"),
            FieldPanel("about_cohorts"),
            FieldPanel("about_publications"),
            FieldPanel("about_organisations"),
            FieldPanel("about_people"),
            FieldPanel("about_sessions"),
        ],
        heading=_("What it is about"),
        classname="collapsed",
    )

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in facts]

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")

    @property
    def description(self):
        return self.search_description or self.lead

    @property
    def sharing_image(self):
        return self.social_image or self.image

    def own_context(self, request):
        return page_chips(self, request)

    def own_images(self):
        return images_of(self)

    @classmethod
    def type_slug(cls):
        """Return the word for this page type in addresses ("newsitem")."""
        return cls._meta.model_name.removesuffix("page")

    @property
    def image_is_described(self):
        """Whether the picture has an alternative text or is marked as decorative."""
        return bool(self.image_alt) or self.image_is_decorative
