"""A text does not ask people to join once nobody can."""

import re

from django.utils import formats
from django.utils.translation import gettext as _

from editorial.checks.findings import Finding
from editorial.checks.rules.dates import excerpt

ASKS = re.compile(
    r"\b(?:meld (?:je|u|jezelf|uzelf)(?: \w+){0,3} aan|schrijf (?:je|u)(?: \w+){0,3} in"
    r"|aanmelden|inschrijven|doe(?:t u)? mee"
    r"|(?:nog|weer) (?:open|plek|plaatsen?|plekken|ruimte)|staat open|kun(?:t u| je) (?:nog )?meedoen"
    r"|apply|sign up|enrol|register|still open|(?:is|are) open|open for applications"
    r"|places (?:are )?left|join us|take part)\b",
    re.IGNORECASE,
)
# Such a sentence tells of the past, or of what is no more.
PAST = re.compile(
    r"\b(?:niet meer|gesloten|afgesloten|voorbij|kon|konden|waren|was|werd|werden|hadden|is vol|"
    r"no longer|not|closed|ended|could|were|had|did|full)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[^.!?]+[.!?]*")


def closed_calls(draft, known):
    """Find sentences that ask people to join while all calls that the page is about have ended."""
    if known.closed is None:
        return
    for text in draft.texts:
        for sentence in SENTENCE.finditer(text.words):
            match = ASKS.search(sentence[0])
            if match and not PAST.search(sentence[0]):
                yield Finding(
                    text.path,
                    _("The text asks people to join, but the call closed on %(day)s")
                    % {"day": formats.date_format(known.closed)},
                    _("Put the sentence in the past, or take it out."),
                    excerpt(sentence[0].strip(), ASKS.search(sentence[0].strip())),
                )
                break
