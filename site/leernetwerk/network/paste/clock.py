"""Finds the times in a line: "9.00–10.30", "van 9 tot 10.30 uur", "13:00-15:00", "9am to 10.30am"."""

import re

from leernetwerk.network.forms.dates import read_time

HOUR = r"(?<![0-9.,:/-])([0-9]{1,2})"
MINUTES = r"(?:[.:]([0-9]{2}))"
SUFFIX = r"(?:\s*(uur|u|hrs|h|am|pm|a\.m\.|p\.m\.)(?![a-z]))"
ONE = rf"([0-9]{{1,2}}){MINUTES}?{SUFFIX}?"
SPAN = re.compile(
    rf"(?:\b(?:van|from|om|at|tussen|between)\s+)?(?<![0-9.,:/-]){ONE}\s*"
    rf"(?:[-–—]|\btot(?:\s+en\s+met)?\b|\bt/m\b|\bto\b|\buntil\b|\btill\b|\ben\b|\band\b)\s*{ONE}(?![0-9.:/-])",
    re.IGNORECASE,
)
START = re.compile(
    rf"(?:\b(?:vanaf|van|om|from|at)\s+)?{HOUR}{MINUTES}?{SUFFIX}?(?![0-9.:/-])", re.IGNORECASE
)
NEXT = re.compile(rf"^\s*,\s*{ONE}(?![0-9.:/-])", re.IGNORECASE)


def find_times(text):
    """Return the times in ``text`` and what is left: ``(start, end, rest)``.

    ``start`` and ``end`` are texts as they were meant ("9.00"; "25.00" as well, for the form to refuse), or "".
    """
    for pattern in (SPAN, START):
        for match in pattern.finditer(text):
            if is_time(match):
                parts = [written(match, first) for first in range(1, match.re.groups, 3)]
                start, end = [*parts, ""][:2]
                if match.re is SPAN and not match[3] and (match[6] or "").lower().startswith("p"):
                    start = before_noon_or_after(match, end)
                rest = text[match.end() :]
                if not end and (following := NEXT.match(rest)) and is_time(following):
                    # Start and end in two cells of a table.
                    end, rest = written(following, 1), rest[following.end() :]
                return start, end, f"{text[: match.start()]} {rest}"
    return "", "", text


def is_time(match):
    """Tell whether a match is about time: with minutes or a word for hours, not just any numbers."""
    return any(match[number] for number in range(1, match.re.groups + 1) if number % 3 != 1)


def written(match, first):
    """Return the time of which ``first`` is the group of the hour, in 24 hours ("13.00")."""
    hour, minutes, suffix = int(match[first]), match[first + 1] or "00", (match[first + 2] or "").lower()
    if suffix.startswith(("a", "p")) and 1 <= hour <= 12:
        hour = hour % 12 + (12 if suffix.startswith("p") else 0)
    return f"{hour}.{minutes}"


def before_noon_or_after(match, end):
    """Return the start of "1-3 pm" or "10-1 pm": in the afternoon where that comes before ``end``."""
    later = f"{int(match[1]) % 12 + 12}.{match[2] or '00'}"
    try:
        return later if read_time(later) < read_time(end) else written(match, 1)
    except ValueError:
        return written(match, 1)
