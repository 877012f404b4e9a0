import datetime

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable
from wagtail.search import index

from leernetwerk.network.fields import TranslatedTextField
from leernetwerk.network.models.record import Record
from leernetwerk.network.querysets import SessionQuerySet


class Session(Record):
    """One meeting of a series, on a day and perhaps at a time (Europe/Amsterdam). Status words are iCalendar's."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        CONFIRMED = "confirmed", _("confirmed")
        CANCELLED = "cancelled", _("cancelled")

    class Visibility(models.TextChoices):
        PUBLIC = "public", _("public")
        MEMBERS = "members", _("members only")

    series = models.ForeignKey(
        "network.Series", verbose_name=_("series"), on_delete=models.PROTECT, related_name="sessions"
    )
    name = TranslatedTextField(
        _("name"), blank=True, help_text=_("Left empty, the session carries the name of its series.")
    )
    date = models.DateField(_("date"))
    start_time = models.TimeField(
        _("starts at"),
        null=True,
        blank=True,
        help_text=_("Left empty: the time is not known, or it lasts all day."),
    )
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    place = models.CharField(
        _("place"),
        max_length=200,
        blank=True,
        help_text=_("A building and a town, such as “Town hall, Almelo”."),
    )
    online_url = models.URLField(
        _("online address"),
        blank=True,
        help_text=_("Where one joins online. Everybody who sees the session sees it."),
    )
    host = models.ForeignKey(
        "network.Organisation",
        verbose_name=_("host"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="hosted_sessions",
    )
    learning_question = TranslatedTextField(
        _("learning question"),
        blank=True,
        multiline=True,
        max_length=500,
        help_text=_("The question of that day; readers see it in the agenda."),
    )
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=Status.choices,
        default=Status.CONFIRMED,
        help_text=_("Cancelled: the session stays in the agenda, so that readers see that it is off."),
    )
    visibility = models.CharField(
        _("visible to"),
        max_length=20,
        choices=Visibility.choices,
        default=Visibility.PUBLIC,
        help_text=_("Members only: visitors who are not signed in do not see it."),
    )
    report_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("report"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The page that tells about the session afterwards."),
    )
    previous_date = models.DateField(null=True, blank=True, editable=False)
    previous_start_time = models.TimeField(null=True, blank=True, editable=False)

    objects = SessionQuerySet.as_manager()

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("learning_question"),
        index.SearchField("place"),
        index.AutocompleteField("place"),
        index.FilterField("date"),
    ]

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["date", "start_time", "pk"]

    def __str__(self):
        return f"{self.title} ({formats.date_format(self.date)})" if self.date else str(self.title)

    @property
    @admin.display(description=_("session"))
    def title(self):
        """The session's own name, else that of its series (``TranslatedText``)."""
        return self.name or self.series.name

    def clean(self):
        super().clean()
        if self.end_time and not self.start_time:
            raise ValidationError({"start_time": _("An end needs a start.")})
        if self.start_time and self.end_time and self.end_time <= self.start_time:
            raise ValidationError({"end_time": _("The end lies before the start.")})

    def save(self, *args, **kwargs):
        self._remember_move()
        super().save(*args, **kwargs)

    def _remember_move(self):
        """Keep the date and time that a session was announced for, so that readers and calendars see it moved."""
        stored = (
            type(self).objects.filter(pk=self.pk).values("date", "start_time", "status").first()
            if self.pk
            else None
        )
        if stored is None or stored["status"] == self.Status.DRAFT:
            return
        if (stored["date"], stored["start_time"]) != (self.date, self.start_time):
            self.previous_date, self.previous_start_time = stored["date"], stored["start_time"]

    @property
    def is_cancelled(self):
        """Whether the session will not take place."""
        return self.status == self.Status.CANCELLED

    @property
    def starts_at(self):
        """The start as an aware ``datetime`` in Europe/Amsterdam, or ``None`` when only the day is known."""
        return self._moment(self.date, self.start_time)

    @property
    def ends_at(self):
        """The end as an aware ``datetime`` in Europe/Amsterdam, or ``None`` when it is not known."""
        return self._moment(self.date, self.end_time)

    @property
    def previous_starts_at(self):
        """The start before the session was moved: an aware ``datetime``, a ``date`` or ``None``."""
        return self._moment(self.previous_date, self.previous_start_time) or self.previous_date

    @staticmethod
    def _moment(date, time):
        if not date or not time:
            return None
        return timezone.make_aware(datetime.datetime.combine(date, time), timezone.get_default_timezone())

    def at_the_same_moment(self):
        """Return the other sessions, not cancelled, on the same day that start at the same time or have no time."""
        others = (
            type(self)
            .objects.filter(date=self.date)
            .exclude(pk=self.pk)
            .exclude(status=self.Status.CANCELLED)
        )
        return (
            others.filter(start_time=self.start_time)
            if self.start_time
            else others.filter(start_time__isnull=True)
        )


class ProgrammeItem(Orderable):
    """One part of a session: it starts at a time or it lasts a number of minutes."""

    session = ParentalKey(Session, on_delete=models.CASCADE, related_name="programme")
    start_time = models.TimeField(_("starts at"), null=True, blank=True)
    duration = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)
    title = TranslatedTextField(_("title"))

    class Meta(Orderable.Meta):
        verbose_name = _("programme row")
        verbose_name_plural = _("programme")

    def clean(self):
        super().clean()
        if self.start_time and self.duration:
            raise ValidationError({"duration": _("Give a start or a number of minutes, not both.")})
