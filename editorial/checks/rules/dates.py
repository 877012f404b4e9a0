"""A date in a text has a year, so that it still says something next year."""

import re

from django.utils.translation import gettext as _

from editorial.checks.findings import Finding

DUTCH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
ENGLISH = "January|February|March|April|May|June|July|August|September|October|November|December"
# English months have a capital: "may" and "march" are words too.
MONTH = f"(?:(?i:{DUTCH})|{ENGLISH})"
DAY = r"\d{1,2}(?:e|de|ste|st|nd|rd|th)?"
DATE = re.compile(
    rf"\b(?:{DAY}(?:\s+of)?\s+{MONTH}|(?:{ENGLISH})\s+{DAY}(?!\d))\b"
    # A year follows, or one that is shared with a next date: "from 5 September to 12 October 2027".
    rf"(?!(?:\s*(?:,|-|–|—|/|en|of|tot|t/m|tot en met|and|or|to|until)\s*(?:{DAY}|{MONTH}|\d{{1,2}}\s+{MONTH})"
    rf"|\s+(?:{MONTH}|{DAY}))*,?\s+(?:in\s+)?[12]\d{{3}}\b)"
)


def dates_without_year(draft, known):
    """Find dates such as "5 september" and "September 5" that have no year; the first of each text."""
    for text in draft.texts:
        if match := DATE.search(text.words):
            yield Finding(
                text.path,
                _("A date without a year: “%(date)s”") % {"date": match[0]},
                _("Add the year. Readers who come by later then know which day is meant."),
                excerpt(text.words, match),
            )


def excerpt(words, match, around=40):
    """Return what stands around a match (``str``), cut at whole words."""
    start, end = max(0, match.start() - around), min(len(words), match.end() + around)
    before = words[start : match.start()].partition(" ")[2] if start else words[: match.start()]
    after = words[match.end() : end].rpartition(" ")[0] if end < len(words) else words[match.end() :]
    return f"{'… ' if start else ''}{before}{match[0]}{after}{' …' if end < len(words) else ''}"
