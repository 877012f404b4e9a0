"""Dates and times in full, as each language writes them.

Dutch: "donderdag 5 april 2018", "9.00 – 10.30 uur". English: "Thursday 5 April 2018", "9:00–10:30".
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils import timezone, translation
from django.utils.dateformat import format as format_date
from django.utils.dateformat import time_format

ZONE = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True)
class Notation:
    """How a language writes the time of day: Django's format letters, what joins two times, what follows."""

    clock: str
    joint: str
    suffix: str = ""


# Taaladvies and Onze Taal: a full stop and "uur", spaces round the dash. English: a colon, no spaces.
NOTATIONS = {"nl": Notation("G.i", " – ", " uur")}
DEFAULT_NOTATION = Notation("G:i", "–")


def local(value):
    """Return an aware ``datetime`` in Europe/Amsterdam; a date, a time or an unaware moment as it is."""
    if isinstance(value, datetime) and timezone.is_aware(value):
        return value.astimezone(ZONE)
    return value


def full_date(value: date | None, language: str | None = None) -> str:
    """Return the day in words, weekday and year included, in ``language`` (default: the active one).

    Takes a date or a datetime; an aware datetime gives its day in Europe/Amsterdam. ``None`` gives "".
    """
    if value is None:
        return ""
    with translation.override(language or translation.get_language()):
        return format_date(local(value), "l j F Y")


def near_date(value: date | None, today: date, language: str | None = None) -> str:
    """Return the day in few words, "di 3 maart" or "Tue 3 March", with the year only when that is not ``today``'s.

    Takes a date or a datetime; an aware datetime gives its day in Europe/Amsterdam. ``None`` gives "".
    """
    if value is None:
        return ""
    day = local(value)
    with translation.override(language or translation.get_language()):
        return format_date(day, "D j F" if day.year == today.year else "D j F Y")


def time_range(start: time | None, end: time | None = None, language: str | None = None) -> str:
    """Return "from – until" as ``language`` writes it; one time without an end, "" for a whole day.

    Takes times or datetimes; aware datetimes are read in Europe/Amsterdam.
    """
    if start is None:
        return ""
    code = (language or translation.get_language() or "").split("-")[0]
    notation = NOTATIONS.get(code, DEFAULT_NOTATION)
    moments = [local(moment) for moment in (start, end) if moment is not None]
    written = [time_format(clock_of(moment), notation.clock) for moment in moments]
    return notation.joint.join(written) + notation.suffix


def clock_of(moment):
    """Return the time of day of a ``datetime``; a ``time`` as it is."""
    return moment.time() if isinstance(moment, datetime) else moment
