"""Dates that keep the precision they were given with: a year, a month or a day."""

import calendar
import datetime
import re
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import formats
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

MONTHS = {
    name: number
    for names in (
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sept oct nov dec",
    )
    for number, name in enumerate(names.split(), start=1)
}
WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?,?\s*"
PATTERNS = [
    re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?$"),
    re.compile(r"(?:(?P<day>\d{1,2})[-/. ])?(?P<month>\d{1,2})[-/. ](?P<year>\d{4})$"),
    re.compile(WEEKDAY + r"(?:(?P<day>\d{1,2})\.?\s+)?(?P<month_name>[a-z]+)\.?,?\s+(?P<year>\d{4})$"),
]


@dataclass(frozen=True, order=True)
class PartialDate:
    """A calendar date of which the day, or the month and the day, may be unknown (ISO 8601 reduced precision)."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self):
        # A month or a day 0 is a slip, not an unknown one.
        datetime.date(self.year, *(1 if part is None else part for part in (self.month, self.day)))
        if self.day and not self.month:
            raise ValueError("a day needs a month")

    @classmethod
    def parse(cls, text):
        """Read a date as people in the Netherlands or ISO 8601 write it.

        ``2016``, ``2016-07``, ``juli 2016``, ``7-2016``, ``19-7-2016``, ``maandag 5 september 2016``, ``19 July 2016``.
        Raises ``ValueError`` for anything else and for days that do not exist.
        """
        for pattern in PATTERNS:
            if match := pattern.match(text.strip().lower()):
                parts = match.groupdict()
                if "month_name" in parts:
                    if parts["month_name"] not in MONTHS:
                        break
                    parts["month"] = MONTHS[parts["month_name"]]
                return cls(
                    *(int(parts[name]) if parts.get(name) else None for name in ("year", "month", "day"))
                )
        raise ValueError(f"not a date: {text!r}")

    def __str__(self):
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def first_day(self):
        """The first day (``datetime.date``) that the partial date can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self):
        """The last day (``datetime.date``) that the partial date can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def display(self):
        """The date in words of the active language, no more precise than it is known."""
        pattern = "j F Y" if self.day else "F Y" if self.month else "Y"
        return formats.date_format(self.first_day, pattern)


class PartialDateField(models.CharField):
    """Stores a :class:`PartialDate` as ISO 8601 text, which also sorts it."""

    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)
        # A date that was read always fits; Django's check of the length would ask it for its letters.
        self.validators.clear()

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def from_db_value(self, value, expression, connection):
        return PartialDate.parse(value) if value else None

    def to_python(self, value):
        if not value:
            return None
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(str(value))
        except ValueError as error:
            raise ValidationError(
                _("Give a year, a month and year, or a full date."), code="invalid"
            ) from error

    def get_prep_value(self, value):
        return str(self.to_python(value) or "")

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))

    def formfield(self, **kwargs):
        return PartialDateFormField(
            required=not self.blank,
            label=capfirst(self.verbose_name),
            help_text=self.help_text
            or _("A year, a month and year, or a full date: 2016, juli 2016, 19-7-2016."),
        )


class PartialDateFormField(forms.CharField):
    """Reads what :meth:`PartialDate.parse` reads; shows the stored value as ISO 8601."""

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        try:
            return PartialDate.parse(text)
        except ValueError as error:
            raise ValidationError(
                _("Give a year, a month and year, or a full date."), code="invalid"
            ) from error

    def has_changed(self, initial, data):
        return str(initial or "") != (data or "").strip()
