"""Finds the days in a line: "maandag 5 september 2016", "5-9-2016", "July 19, 2016", "5 en 6 maart", 42618."""

import datetime
import re
from dataclasses import dataclass

from leernetwerk.network.fields.partial_date import MONTHS
from leernetwerk.network.forms.dates import read_date

WEEKDAYS = {
    name: number
    for names in (
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "monday tuesday wednesday thursday friday saturday sunday",
        "ma di wo do vr za zo",
        "mon tue wed thu fri sat sun",
    )
    for number, name in enumerate(names.split())
}
DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|ste|de|e)?"
MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
YEAR = r"(?:,?\s*(?P<year>(?:19|20)[0-9]{2}\b|['’][0-9]{2}\b))?"
NUMBER_BEFORE = r"(?<![0-9.,:/-])"
DATES = [
    re.compile(
        rf"{NUMBER_BEFORE}(?P<year>[0-9]{{4}})-(?P<month>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}})(?![0-9])"
    ),
    re.compile(
        NUMBER_BEFORE
        + r"(?P<day>[0-9]{1,2})(?P<sign>[-/.])(?P<month>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4}|[0-9]{2})(?![0-9])"
    ),
    re.compile(rf"(?<![0-9.:]){DAY}\.?\s+(?:of\s+)?{MONTH}{YEAR}", re.IGNORECASE),
    re.compile(rf"\b{MONTH}\s+(?:the\s+)?{DAY}\b(?![.:][0-9]){YEAR}", re.IGNORECASE),
    re.compile(
        NUMBER_BEFORE + r"(?P<day>[0-9]{1,2})[-/](?P<month>[0-9]{1,2})(?![0-9.:,/-])"
        r"(?!\s*(?:uur|u|h|am|pm|[-–])\b)(?P<year>)",
        re.IGNORECASE,
    ),
]
WEEKDAY_BEFORE = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")\.?,?\s*(?:de\s+|the\s+)?$", re.IGNORECASE)
WEEKDAY_AFTER = re.compile(r"^,?\s*\(?\b(" + "|".join(list(WEEKDAYS)[:14]) + r")\b\)?", re.IGNORECASE)
SEVERAL_DAYS = re.compile(
    rf"(?<![0-9.:/-])([0-9]{{1,2}})(\s*(?:,|\ben\b|\band\b|&|\+)\s*)(?={DAY}\s+(?P<words>{MONTH}{YEAR}))",
    re.IGNORECASE,
)

SERIAL = re.compile(r"([0-9]{5})(?:[.,]([0-9]+))?$")
FIRST_SERIAL, LAST_SERIAL = 20000, 80000  # 1954 to 2119; day 0 of Excel is 30 December 1899
DAY_ZERO = datetime.date(1899, 12, 30)


@dataclass(frozen=True)
class Day:
    """A day as it was written: ``text``, its ``date`` where that exists, and what is doubtful about it.

    ``weekday`` is the one that was named (0 is Monday) or ``None``. ``has_year`` is false where the year was not
    written in four digits; ``date`` then has the year that the line, or the list, suggests, or is ``None``.
    ``day`` and ``month`` are numbers.
    """

    text: str
    day: int
    month: int
    date: datetime.date | None
    weekday: int | None = None
    has_year: bool = True


def find_days(line):
    """Return the days in ``line`` and what is left of it: ``(list of Day, text before, text after)``."""
    line = expand_days(line)
    matches = first_of_each(line)
    if not matches:
        return [], "", line
    days, before, position = [], "", 0
    years = [full_year(match) for match in matches]
    for number, match in enumerate(matches):
        between = line[position : match.start()]
        named = WEEKDAY_BEFORE.search(between)
        between = between[: named.start()] if named else between
        if number == 0:
            before = between
        position = match.end()
        if after := WEEKDAY_AFTER.search(line[position:]):
            position += after.end()
            named = named or after
        year = years[number] or next((year for year in years[number:] if year), None)
        weekday = WEEKDAYS[named[1].lower()] if named else None
        days.append(day_of(match, year, weekday, has_year=bool(match["year"]) and len(match["year"]) == 4))
    return days, before, line[position:]


def expand_days(line):
    """Return ``line`` with each day of "5 en 6 maart 2027" written out."""
    while match := SEVERAL_DAYS.search(line):
        line = f"{line[: match.end(1)]} {match['words']}{line[match.end(1) :]}"
    return line


def first_of_each(line):
    """Return the matches of days in ``line`` from left to right; of those that overlap, the first kind."""
    found = []
    for pattern in DATES:
        for match in pattern.finditer(line):
            if all(match.end() <= other.start() or match.start() >= other.end() for other in found):
                found.append(match)
    # A day and month in numbers is a guess, and gives way to anything better.
    better = [match for match in found if match.re is not DATES[-1]]
    return sorted(better or found, key=lambda match: match.start())


def full_year(match):
    """Return the year of a match in full (``int``), or ``None`` where it names none."""
    digits = (match["year"] or "").lstrip("'’")
    return (2000 + int(digits) if len(digits) == 2 else int(digits)) if digits else None


def day_of(match, year, weekday, has_year):
    """Return the :class:`Day` that a match means in ``year``."""
    name = match["month"].lower()
    day, month = int(match["day"]), MONTHS.get(name) or int(name)
    return Day(match[0].strip(" ,"), day, month, date_or_none(day, month, year), weekday, has_year)


def date_or_none(day, month, year):
    """Return the date, or ``None`` where there is no such day or ``year`` is ``None``."""
    try:
        return read_date(f"{day}-{month}-{year:04}") if year else None
    except ValueError:
        return None


def read_serial(cell):
    """Return the moment (unaware ``datetime``) that a cell with Excel's number of a day means, or ``None``."""
    match = SERIAL.match(cell.strip())
    if match is None or not FIRST_SERIAL <= int(match[1]) <= LAST_SERIAL:
        return None
    minutes = round(float(f"0.{match[2] or 0}") * 24 * 60)
    midnight = datetime.datetime.combine(DAY_ZERO, datetime.time())
    return midnight + datetime.timedelta(days=int(match[1]), minutes=minutes)


def suggest_year(day, today):
    """Return the date of the first such :class:`Day` from ``today`` on, on its weekday if it has one; or ``None``."""
    dates = [
        date
        for year in range(today.year, min(today.year + 29, 9999))
        if (date := date_or_none(day.day, day.month, year)) and date >= today
    ]
    fitting = [date for date in dates[:6] if day.weekday is None or date.weekday() == day.weekday]
    return next(iter(fitting or dates), None)
