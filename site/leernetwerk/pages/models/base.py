from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from leernetwerk.pages.context import page_context
from leernetwerk.pages.querysets import BasePageManager


class BasePage(Page):
    """The part that every page type has.

    A page type adds mixins, each with its own fields and panels, and splices their panels into ``content_panels``.
    ``icon`` names the icon in the admin. ``facts`` names the fields that are true in every language; translators
    leave them alone.
    """

    icon = "doc-empty"
    facts = ("social_image",)

    social_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("picture for social media"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Left empty, the picture of the page is used."),
    )

    objects = BasePageManager()

    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("social_image"),
            ],
            heading=_("For search engines and social media"),
        ),
    ]

    override_translatable_fields = [SynchronizedField("social_image", overridable=False)]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | page_context(self, request)

    @property
    def description(self):
        """One or two sentences about the page for search engines and link previews (``str``; may be empty)."""
        return self.search_description

    @property
    def sharing_image(self):
        """The image that stands for the page elsewhere, or ``None``."""
        return self.social_image

    @property
    def last_changed(self):
        """When what the page shows last changed: an aware ``datetime``, or ``None`` before the first publish."""
        return self.last_published_at

    def structured_data(self, request):
        """Return the schema.org description of the page: a list of ``dict``s, without ``@context``."""
        return []
