from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models.record import Record
from leernetwerk.network.querysets import SeriesQuerySet


class Series(Record):
    """Sessions that belong together: of a pilot area, of a cohort, or standing alone (a series of masterclasses).

    Its defaults fill in new sessions; each session stores its own values.
    """

    DEFAULTS = ("start_time", "end_time", "place", "online_url", "host")

    name = TranslatedTextField(
        _("name"), help_text=_("What the sessions have in common, such as “Learning sessions in Weversveld”.")
    )
    pilot_area = models.ForeignKey(
        "network.PilotArea",
        verbose_name=_("pilot area"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="series",
    )
    cohort = models.ForeignKey(
        "network.Cohort",
        verbose_name=_("cohort"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="series",
    )
    start_time = models.TimeField(
        _("usual start"),
        null=True,
        blank=True,
        help_text=_("New sessions begin with this time; it can differ for each."),
    )
    end_time = models.TimeField(_("usual end"), null=True, blank=True)
    place = models.CharField(
        _("usual place"),
        max_length=200,
        blank=True,
        help_text=_("New sessions begin with this place; it can differ for each."),
    )
    online_url = models.URLField(_("usual online address"), blank=True)
    host = models.ForeignKey(
        "network.Organisation",
        verbose_name=_("usual host"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = SeriesQuerySet.as_manager()

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        verbose_name = _("series of sessions")
        verbose_name_plural = _("series of sessions")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pilot_area__isnull=True) | models.Q(cohort__isnull=True),
                name="series_has_one_owner",
                violation_error_message=_("Choose a pilot area or a cohort, not both."),
            )
        ]

    def __str__(self):
        return str(self.name)

    def clean(self):
        super().clean()
        if self.start_time and self.end_time and self.end_time <= self.start_time:
            raise ValidationError({"end_time": _("The end lies before the start.")})

    @property
    def owner(self):
        """The pilot area or cohort that the series belongs to, or ``None``."""
        return self.pilot_area or self.cohort

    def sessions_following(self, name, value, today):
        """Return the sessions from ``today`` on whose field ``name`` (one of ``DEFAULTS``) still equals ``value``."""
        return self.sessions.from_day(today).filter(
            **{name: value} if value is not None else {f"{name}__isnull": True}
        )
