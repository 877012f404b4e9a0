"""What reading a document ends in. Known to the process that reads, so it needs nothing but Python."""

from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """Why a document has no text."""

    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    SCANNED = "scanned"
    TOO_MUCH = "too_much"
    NO_WORDS = "no_words"
    UNKNOWN_KIND = "unknown_kind"


class UnreadableError(Exception):
    """Raised where reading ends for a :class:`Reason` (``reason``)."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


@dataclass
class Outcome:
    """The text of each page (``str``, a line a paragraph, "" for a page without words) or, without any, a reason.

    ``is_whole`` tells whether that is all: a limit, or damage further on, may have ended it before.
    """

    pages: list = field(default_factory=list)
    reason: Reason | None = None
    is_whole: bool = True
