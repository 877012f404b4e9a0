"""Finding pages, records and documents by name while one types.

The names themselves are searched, not an index: so a word is found inside a compound ("dag" finds "Slotdag"), what
was saved a second ago is found too, and nothing that people type is syntax.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Group:
    """What was found of one sort: a heading, rows (``Row``) and the address of a list of all, or ""."""

    key: str
    heading: str
    rows: list
    more_url: str = ""
