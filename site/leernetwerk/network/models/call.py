import datetime

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from leernetwerk.network.models.record import Record
from leernetwerk.network.querysets import CallQuerySet

LAST_WEEK = datetime.timedelta(days=7)


class CallState(models.TextChoices):
    """What a reader may expect of a call today; derived from its dates and seats, never stored."""

    DRAFT = "draft", _("draft")
    CANCELLED = "cancelled", _("cancelled")
    STARTED = "started", _("started")
    CLOSED = "closed", _("closed")
    ANNOUNCED = "announced", _("announced")
    FULL = "full", _("full")
    LAST_WEEK = "last-week", _("last week")
    OPEN = "open", _("open")


class Call(Record):
    """The call to join a cohort. Opening and closing days count whole, in Europe/Amsterdam."""

    changes_with = ("cohort", "cohort__participations")

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        CONFIRMED = "confirmed", _("confirmed")
        CANCELLED = "cancelled", _("cancelled")

    cohort = models.OneToOneField(
        "network.Cohort", verbose_name=_("cohort"), on_delete=models.PROTECT, related_name="call"
    )
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=Status.choices,
        default=Status.DRAFT,
        help_text=_("Readers see the call once it is confirmed. Open and closed follow from the dates."),
    )
    opens = models.DateField(_("opens on"), help_text=_("From this day on people can apply."))
    closes = models.DateField(_("closes on"), help_text=_("The last day on which one can apply."))
    starts = models.DateField(_("cohort starts on"), null=True, blank=True)
    seats = models.PositiveSmallIntegerField(
        _("seats"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Left empty: there is no limit. With all seats taken the call says that it is full."),
    )
    contact = models.ForeignKey(
        "network.Position",
        verbose_name=_("who to ask"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Stands on the page of the call, with telephone and e-mail address."),
    )

    objects = CallQuerySet.as_manager()

    search_fields = [
        index.RelatedFields("cohort", [index.SearchField("name"), index.AutocompleteField("name")])
    ]

    class Meta:
        verbose_name = _("call")
        verbose_name_plural = _("calls")
        ordering = ["-opens", "-pk"]

    def __str__(self):
        return _("Call: %(cohort)s") % {"cohort": self.cohort}

    def clean(self):
        super().clean()
        errors = {}
        if self.opens and self.closes and self.closes < self.opens:
            errors["closes"] = _("The call closes before it opens.")
        if self.closes and self.starts and self.starts < self.closes:
            errors["starts"] = _("The cohort starts before the call closes.")
        if errors:
            raise ValidationError(errors)

    @property
    def seats_taken(self):
        """How many seats are taken (``int``, 0 before it is saved); uses the annotation of ``with_seats_taken``."""
        if not hasattr(self, "taken_count"):
            counted = type(self).objects.filter(pk=self.pk).with_seats_taken()
            self.taken_count = counted.values_list("taken_count", flat=True).first() or 0
        return self.taken_count

    def state(self, today):
        """Return the :class:`CallState` on ``today`` (``datetime.date``): the first that fits."""
        if self.status == self.Status.DRAFT:
            return CallState.DRAFT
        if self.status == self.Status.CANCELLED:
            return CallState.CANCELLED
        if self.starts and today >= self.starts:
            return CallState.STARTED
        if today > self.closes:
            return CallState.CLOSED
        if today < self.opens:
            return CallState.ANNOUNCED
        if self.seats is not None and self.seats_taken >= self.seats:
            return CallState.FULL
        if self.closes - today < LAST_WEEK:
            return CallState.LAST_WEEK
        return CallState.OPEN

    def next_change_after(self, today):
        """Return the next day (``datetime.date``) on which the state changes by itself, or ``None``."""
        days = [
            self.opens,
            self.closes - LAST_WEEK + datetime.timedelta(days=1),
            self.closes + datetime.timedelta(days=1),
        ]
        return min((day for day in [*days, self.starts] if day and day > today), default=None)


class CallSector(Orderable):
    """A sector from which a call seeks participants, for a number of seats or for any."""

    call = ParentalKey(Call, on_delete=models.CASCADE, related_name="wanted_sectors")
    sector = models.ForeignKey(
        "network.Sector", verbose_name=_("sector"), on_delete=models.PROTECT, related_name="+"
    )
    seats = models.PositiveSmallIntegerField(
        _("seats"), null=True, blank=True, validators=[MinValueValidator(1)]
    )

    class Meta(Orderable.Meta):
        verbose_name = _("wanted sector")
        verbose_name_plural = _("wanted sectors")
