from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from leernetwerk.network.fields import PartialDateField
from leernetwerk.network.models.record import SluggedRecord


class Organisation(SluggedRecord):
    """An organisation, or a network of organisations when it has members."""

    name = models.CharField(
        _("name"),
        max_length=200,
        help_text=_("The name that it has now. Earlier and other names go below it."),
    )
    abbreviation = models.CharField(_("abbreviation"), max_length=40, blank=True)
    sector = models.ForeignKey(
        "network.Sector",
        verbose_name=_("sector"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="organisations",
    )
    website = models.URLField(_("website"), blank=True)
    logo = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    search_fields = [
        index.SearchField("name"),
        index.SearchField("abbreviation"),
        index.AutocompleteField("name"),
        index.RelatedFields("alternative_names", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]

    def __str__(self):
        return self.name


class AlternativeName(Orderable):
    """Another spelling or name under which an organisation is known ("West Brabant" for "West-Brabant")."""

    organisation = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="alternative_names")
    name = models.CharField(_("also known as"), max_length=200)

    class Meta(Orderable.Meta):
        verbose_name = _("alternative name")
        verbose_name_plural = _("alternative names")

    def __str__(self):
        return self.name


class Membership(Orderable):
    """An organisation's membership of a network, with the years or dates as far as they are known."""

    network = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    member = models.ForeignKey(
        Organisation, verbose_name=_("member"), on_delete=models.PROTECT, related_name="member_of"
    )
    since = PartialDateField(_("since"), blank=True)
    until = PartialDateField(_("until"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("member")
        verbose_name_plural = _("members")

    def __str__(self):
        return f"{self.member} – {self.network}"
