from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from leernetwerk.network.fields import PartialDateField, TranslatedTextField
from leernetwerk.network.models.record import SluggedRecord


class PilotArea(SluggedRecord):
    """A place where organisations try another way of working together (a "proeftuin")."""

    changes_with = ("series__sessions",)

    name = TranslatedTextField(_("name"))
    place = models.CharField(
        _("place"),
        max_length=120,
        blank=True,
        help_text=_("The town or the neighbourhood, as readers know it."),
    )
    region = TranslatedTextField(_("region"), blank=True)
    since = PartialDateField(_("since"), blank=True)
    until = PartialDateField(_("until"), blank=True)
    contact = models.ForeignKey(
        "network.Position",
        verbose_name=_("contact"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Stands on the page of the pilot area, with telephone and e-mail address."),
    )

    search_fields = [
        index.SearchField("name"),
        index.SearchField("place"),
        index.AutocompleteField("name"),
        index.AutocompleteField("place"),
    ]

    class Meta:
        verbose_name = _("pilot area")
        verbose_name_plural = _("pilot areas")
        ordering = ["slug"]

    def __str__(self):
        return str(self.name)

    def clean(self):
        super().clean()
        if self.since and self.until and self.until.first_day < self.since.first_day:
            raise ValidationError({"until": _("The end lies before the start.")})

    def has_ended(self, today):
        """Tell whether the pilot area ended before ``today`` (``datetime.date``)."""
        return bool(self.until) and str(self.until) < today.isoformat()[: len(str(self.until))]


class PilotAreaOrganisation(Orderable):
    """An organisation's part in a pilot area."""

    class Role(models.TextChoices):
        PARTNER = "partner", _("partner")
        HOST = "host", _("host")
        FACILITATOR = "facilitator", _("facilitator")

    pilot_area = ParentalKey(PilotArea, on_delete=models.CASCADE, related_name="organisation_roles")
    organisation = models.ForeignKey(
        "network.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="pilot_area_roles",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.PARTNER)

    class Meta(Orderable.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")


class PilotAreaDocument(Orderable):
    """A report or other document of a pilot area."""

    pilot_area = ParentalKey(PilotArea, on_delete=models.CASCADE, related_name="document_links")
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    class Meta(Orderable.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")


class PilotAreaLink(Orderable):
    """A link from a pilot area to elsewhere."""

    pilot_area = ParentalKey(PilotArea, on_delete=models.CASCADE, related_name="links")
    label = TranslatedTextField(_("text of the link"))
    url = models.URLField(_("address"))

    class Meta(Orderable.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")
