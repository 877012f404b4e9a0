from django.conf import settings
from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.fields import SynchronizedField

from leernetwerk.pages.addresses import known_from
from leernetwerk.pages.context import page_context
from leernetwerk.pages.facts.mixin import SharedFacts
from leernetwerk.pages.facts.panels import FactsPanel
from leernetwerk.pages.forms import CopyPageForm, PageForm
from leernetwerk.pages.querysets import BasePageManager
from leernetwerk.pages.richtext import clean_rich_text


def rendered(response):
    """Return a response drawn now, while what it needs is at hand, if it is one that is drawn later."""
    return response.render() if hasattr(response, "render") else response


class BasePage(SharedFacts, Page):
    """The part that every page type has.

    A page type adds mixins, each with its own fields and panels, and splices their panels into ``content_panels``.
    ``icon`` names the icon in the admin. ``facts`` names the fields that are true in every language; translators
    leave them alone. ``type_label`` says to readers what kind of page it is. ``shown_with`` names the relations that
    are loaded with a page that is to be shown.
    """

    icon = "doc-empty"
    facts = ("social_image",)
    base_form_class = PageForm
    copy_form_class = CopyPageForm
    type_label = ""
    og_type = "website"
    shown_with = ()
    is_known_open = False

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

    content_panels = [*Page.content_panels, FactsPanel(heading=_("Facts"), icon="info-circle")]

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

    def own_context(self, request):
        """Return what the template of this page type is given besides what all are: a ``dict``."""
        return {}

    def own_images(self):
        """Return the pictures (``None`` among them) that the page shows besides those in its lists."""
        return [self.sharing_image]

    def head(self, request, context):
        """Return what this page type says otherwise in the head than others: a part of ``page_metadata``."""
        return {}

    def get_view_restrictions(self):
        """Return the restrictions on the page; without a query when finding it has shown that there are none."""
        return PageViewRestriction.objects.none() if self.is_known_open else super().get_view_restrictions()

    def serve(self, request, *args, **kwargs):
        with known_from(request):
            return rendered(super().serve(request, *args, **kwargs))

    def serve_preview(self, request, mode_name):
        """Show the page in its own language, whatever that of the editor."""
        with translation.override(self.locale.language_code), known_from(request):
            return rendered(super().serve_preview(request, mode_name))

    def clean(self):
        """Rid formatted text outside of the body of what came along from Word."""
        super().clean()
        for field in self._meta.concrete_fields:
            if isinstance(field, RichTextField):
                setattr(self, field.attname, clean_rich_text(getattr(self, field.attname)))

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

    def structured_data(self, request, context):
        """Return the schema.org description of the page: a list of ``dict``s, without ``@context``."""
        return []
