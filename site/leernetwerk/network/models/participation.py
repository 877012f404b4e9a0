from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models.record import Record


class Participation(Record):
    """An organisation's part in a cohort, with its name and that of its sector as they were used then."""

    class Role(models.TextChoices):
        PARTICIPANT = "participant", _("participant")
        PARTNER = "partner", _("partner")

    owner_field = "cohort"

    cohort = models.ForeignKey(
        "network.Cohort", verbose_name=_("cohort"), on_delete=models.CASCADE, related_name="participations"
    )
    organisation = models.ForeignKey(
        "network.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="participations",
    )
    organisation_label = models.CharField(
        _("name as used then"),
        max_length=200,
        blank=True,
        help_text=_(
            "Only if the name was different then. Left empty, the organisation's present name is shown."
        ),
    )
    role = models.CharField(
        _("role"),
        max_length=20,
        choices=Role.choices,
        default=Role.PARTICIPANT,
        help_text=_("A partner, such as a fund, takes no seat."),
    )
    sector = models.ForeignKey(
        "network.Sector",
        verbose_name=_("sector"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="participations",
    )
    sector_label = TranslatedTextField(
        _("sector as named then"), blank=True, help_text=_("Left empty, the name of the sector is shown.")
    )
    position = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Lower numbers come first.")
    )

    search_fields = [
        index.SearchField("organisation_label"),
        index.AutocompleteField("organisation_label"),
        index.SearchField("sector_label"),
        index.RelatedFields("organisation", [index.SearchField("name"), index.AutocompleteField("name")]),
    ]

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["cohort", "organisation", "role"],
                name="one_participation_per_cohort",
                violation_error_message=_("This organisation already takes part in this cohort."),
            )
        ]

    def __str__(self):
        return f"{self.organisation} – {self.cohort}"

    @property
    def shown_organisation(self):
        """The organisation's name as used then, else its present one (``str``)."""
        return self.organisation_label or self.organisation.name

    @property
    def shown_sector(self):
        """The sector as named then, else the sector's own name (``TranslatedText``; empty when there is none)."""
        return self.sector_label or (self.sector.name if self.sector else self.sector_label)
