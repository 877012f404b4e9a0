"""Reads lines of dates into sessions. A line with only a time or a place counts for all dates without their own."""

import dataclasses
import re
from dataclasses import dataclass

from leernetwerk.network.paste.calendar import (
    Day,
    date_or_none,
    find_days,
    read_serial,
    suggest_year,
)
from leernetwerk.network.paste.clock import find_times
from leernetwerk.network.paste.lines import cells_of, lines_of, trimmed, without_bullet

YEAR_ALONE = re.compile(r"^\D{0,60}?\b((?:19|20)[0-9]{2})\W*$")
PLACE_WORD = re.compile(
    r"^\W*(?:locatie|plaats|waar|adres|location|place|venue|where)\b\s*[:=]?\s*", re.IGNORECASE
)
NOISE = re.compile(r"^\W*(?:op|datum|data|wanneer|tijd|on|date|time|when|de|the)\b\s*[:=]?\s*", re.IGNORECASE)
CONNECTIVE = re.compile(r"^\W*(?:in|te|at|bij|@)\s+", re.IGNORECASE)
TIME_WORD = re.compile(r"^\W*(?:tijd|time|van|om|from|at|elke keer|telkens|steeds)?\W*$", re.IGNORECASE)


@dataclass(frozen=True)
class SessionLine:
    """What a line says of one session. ``source`` is the line; ``start``, ``end`` and ``date_text`` are as typed.

    ``day`` is ``None`` where no day was found; ``is_heading`` then tells that the line has no number at all.
    """

    source: str
    day: Day | None = None
    start: str = ""
    end: str = ""
    place: str = ""
    name: str = ""
    is_heading: bool = False


def read_sessions(text, today):
    """Read what was pasted; ``today`` (a ``date``) helps to guess a year. Return a ``list`` of :class:`SessionLine`."""
    found, shared, year = [], SessionLine(""), None
    for line in lines_of(text):
        if (alone := YEAR_ALONE.match(line)) and not find_days(line)[0]:
            year = int(alone[1])
            continue
        rows = read_line(line)
        if rows[0].day is None and is_shared(rows[0]):
            filled = {
                name: getattr(rows[0], name) for name in ("start", "end", "place") if getattr(rows[0], name)
            }
            shared = dataclasses.replace(shared, **filled)
            continue
        found += [with_year(row, year) for row in rows]
    return [with_guess(with_shared(row, shared), found, today) for row in found]


def read_line(line):
    """Read one line; return a :class:`SessionLine` for each of its days, or one without a day."""
    cells = cells_of(line)
    if cells and (serials := [cell for cell in cells if read_serial(cell)]):
        return [read_serial_row(line, cells, serials[0])]
    if not cells and read_serial(without_bullet(line)):
        return [read_serial_row(line, [without_bullet(line)], without_bullet(line))]
    text = without_bullet(", ".join(cell for cell in cells if cell) if cells else line)
    days, before, after = find_days(text)
    start, end, after = find_times(after)
    if not start:
        start, end, before = find_times(before)
    if not days:
        is_heading = not any(character.isdigit() for character in line)
        row = SessionLine(line, start=start, end=end, is_heading=is_heading)
        return [dataclasses.replace(row, place=place_in(after)) if is_shared(row) else row]
    name = trimmed(NOISE.sub("", trimmed(before)))
    name = name if any(character.isalpha() for character in name) else ""
    return [SessionLine(line, day, start, end, place_in(after), name) for day in days]


def read_serial_row(line, cells, serial):
    """Read a row of Excel of which the cell ``serial`` is the number of a day."""
    moment = read_serial(serial)
    rest = ", ".join(cell for cell in cells if cell and cell != serial)
    start, end, rest = find_times(rest)
    if not start and moment.time().replace(second=0) != moment.min.time():
        start = f"{moment:%H.%M}"
    day = Day(serial, moment.day, moment.month, moment.date())
    return SessionLine(line, day, start, end, place_in(rest))


def place_in(text):
    """Return the place that is left of a line after its date and time."""
    text = trimmed(NOISE.sub("", trimmed(text)))
    named = PLACE_WORD.sub("", text)
    return trimmed(CONNECTIVE.sub("", named).rstrip(". "))


def is_shared(row):
    """Tell whether a line without a date says the time or the place of the other lines."""
    return bool(row.start) or bool(PLACE_WORD.match(without_bullet(row.source)))


def with_shared(row, shared):
    """Return ``row`` with the shared time and place where it has none itself."""
    if row.day is None:
        return row
    times = {} if row.start else {"start": shared.start, "end": shared.end}
    return dataclasses.replace(row, **times, place=row.place or shared.place)


def with_year(row, year):
    """Return ``row`` in the ``year`` that a line above it gave, if it has none itself."""
    if row.day is None or year is None or row.day.date or row.day.has_year:
        return row
    date = date_or_none(row.day.day, row.day.month, year)
    return dataclasses.replace(row, day=dataclasses.replace(row.day, date=date, has_year=True))


def with_guess(row, rows, today):
    """Return ``row`` with a date to ask about when its year is missing: that of another line, else the next one."""
    if row.day is None or row.day.date or row.day.has_year:
        return row
    years = [other.day.date.year for other in rows if other.day and other.day.date]
    date = date_or_none(row.day.day, row.day.month, years[0]) if years else suggest_year(row.day, today)
    return dataclasses.replace(row, day=dataclasses.replace(row.day, date=date))
