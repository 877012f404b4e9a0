"""What a page of the demo is, whatever its language."""

import datetime
from dataclasses import dataclass, field


@dataclass(frozen=True)
class PagePlan:
    """One page of the demo in all the languages that have a text file under its key.

    ``parent`` is the class of a section or the key of another page. ``first`` is the language it is written in
    first. ``picture`` names a picture; without alternative text in the text file it is decorative. ``facts``
    maps fields to keys of records, ``rows`` a child relation to its field and keys. ``review_by`` is for staff.
    """

    key: str
    page_type: type
    parent: type | str
    first: str = "nl"
    date: datetime.date | None = None
    picture: str = ""
    facts: dict = field(default_factory=dict)
    rows: dict = field(default_factory=dict)
    review_by: datetime.date | None = None
