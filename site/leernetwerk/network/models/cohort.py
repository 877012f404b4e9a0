from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from leernetwerk.network.fields import PartialDateField, TranslatedTextField
from leernetwerk.network.models.record import SluggedRecord


class Cohort(SluggedRecord):
    """One group of participants of a community, from its start to its last meeting."""

    changes_with = ("series__sessions", "participations")

    community = models.ForeignKey(
        "network.Community", verbose_name=_("community"), on_delete=models.PROTECT, related_name="cohorts"
    )
    name = TranslatedTextField(_("name"))
    since = PartialDateField(_("since"), blank=True)
    until = PartialDateField(_("until"), blank=True)
    number_of_meetings = models.PositiveSmallIntegerField(
        _("number of meetings"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Readers see it with the dates, such as “8 meetings in 18 months”."),
    )
    duration_in_months = models.PositiveSmallIntegerField(
        _("duration in months"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    groups_participants_by_sector = models.BooleanField(
        _("group the participants by sector"),
        default=False,
        help_text=_("One line a sector with its organisations."),
    )

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.RelatedFields("community", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = _("cohort")
        verbose_name_plural = _("cohorts")
        ordering = ["-since", "-pk"]

    def __str__(self):
        return str(self.name)

    def clean(self):
        super().clean()
        if self.since and self.until and self.until.first_day < self.since.first_day:
            raise ValidationError({"until": _("The end lies before the start.")})


class CohortProgrammeItem(Orderable):
    """One line of how a cohort works, from the first conversation to the closing day."""

    cohort = ParentalKey(Cohort, on_delete=models.CASCADE, related_name="programme")
    title = TranslatedTextField(_("title"))
    note = TranslatedTextField(_("note"), blank=True, multiline=True, max_length=500)

    class Meta(Orderable.Meta):
        verbose_name = _("programme row")
        verbose_name_plural = _("programme")
