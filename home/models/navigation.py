from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import RevisionMixin, TranslatableMixin

from leernetwerk.pages.blocks.links import LinkBlock
from leernetwerk.pages.robust_forms import RobustFormMixin


class FooterColumnBlock(blocks.StructBlock):
    """A heading with links below it."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    items = blocks.ListBlock(LinkBlock(), label=_("Links"))

    class Meta:
        icon = "list-ul"
        label = _("Column")


class NavigationForm(RobustFormMixin, WagtailAdminModelForm):
    """The form of the menus and the footer."""


class Navigation(RevisionMixin, TranslatableMixin, models.Model):
    """What stands around every page of one language: the site's name, the menus and the footer."""

    site_name = models.CharField(_("name of the site"), max_length=60, default="Leernetwerk")
    site_name_second_line = models.CharField(_("second line of the name"), max_length=60, blank=True)
    footer_text = models.TextField(_("text in the footer"), max_length=400, blank=True)
    contact_email = models.EmailField(_("contact e-mail address"), blank=True)
    main_menu = StreamField([("link", LinkBlock())], verbose_name=_("main menu"), blank=True)
    footer_columns = StreamField(
        [("column", FooterColumnBlock())], verbose_name=_("columns in the footer"), blank=True
    )
    legal_links = StreamField([("link", LinkBlock())], verbose_name=_("last line of the footer"), blank=True)

    base_form_class = NavigationForm
    panels = [
        MultiFieldPanel([FieldPanel("site_name"), FieldPanel("site_name_second_line")], heading=_("Name")),
        FieldPanel("main_menu"),
        MultiFieldPanel(
            [
                FieldPanel("footer_text"),
                FieldPanel("contact_email"),
                FieldPanel("footer_columns"),
                FieldPanel("legal_links"),
            ],
            heading=_("Footer"),
        ),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("navigation")
        verbose_name_plural = _("navigation")

    def __str__(self):
        return " ".join(part for part in (self.site_name, self.site_name_second_line) if part)
