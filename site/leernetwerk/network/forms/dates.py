"""Dates and times as editors type them: the Dutch way or ISO 8601, never guessed."""

import datetime
import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leernetwerk.network.fields import PartialDate

CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?)?\s*(?:uur|u|h)?$"
)
MOMENT = re.compile(
    r"(?P<date>.+?)(?:[,T\s]\s*(?:om|at)?\s*(?P<time>\d{1,2}[.:]\d{2}(?::\d{2})?(?:\s*(?:uur|u))?))?$"
)


def read_date(text):
    """Read "20-11-2027", "20 november 2027", "2027-11-20": a ``datetime.date``; raises ``ValueError``."""
    partial = PartialDate.parse(text)
    if partial.day is None:
        raise ValueError(f"not a full date: {text!r}")
    return partial.first_day


def read_time(text):
    """Read "9.00", "9:00", "9.00 uur", "9 uur", "09:00:00": a ``datetime.time``; raises ``ValueError``."""
    match = CLOCK.match(text.strip().lower())
    if match is None:
        raise ValueError(f"not a time: {text!r}")
    return datetime.time(*(int(match[part] or 0) for part in ("hour", "minute", "second")))


def read_moment(text):
    """Read a date and a time, "16-12-2026 9.00": an unaware ``datetime``, midnight without a time; ``ValueError``."""
    match = MOMENT.match(text.strip())
    if match is None:
        raise ValueError(f"not a moment: {text!r}")
    time = read_time(match["time"]) if match["time"] else datetime.time()
    return datetime.datetime.combine(read_date(match["date"]), time)


class ReadableDateField(forms.DateField):
    """A form field for a day; reads what :func:`read_date` reads."""

    default_error_messages = {"invalid": _("Type a date such as 20-11-2027, 20 november 2027 or 2027-11-20.")}

    def strptime(self, value, format):
        return read_date(value)


class ReadableTimeField(forms.TimeField):
    """A form field for a time of day; reads what :func:`read_time` reads."""

    default_error_messages = {"invalid": _("Type a time such as 9.00 or 13:30.")}

    def strptime(self, value, format):
        return read_time(value)


class ReadableDateTimeField(forms.DateTimeField):
    """A form field for a moment in the current time zone; reads what :func:`read_moment` reads."""

    default_error_messages = {"invalid": _("Type a date and a time, such as 20-11-2027 9.00.")}

    def to_python(self, value):
        if not isinstance(value, str) or not value.strip():
            return super().to_python(value)
        try:
            moment = read_moment(value)
            return timezone.make_aware(moment) if timezone.is_naive(moment) else moment
        except (ValueError, OverflowError) as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
