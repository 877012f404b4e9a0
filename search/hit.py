"""A hit, as the list of results shows it."""

import datetime
from dataclasses import dataclass


@dataclass
class Hit:
    """A found page or document: title and extract have marks (safe HTML), ``way`` are the pages above a page
    (``title``, ``url``).

    ``language`` and ``language_name`` are empty when its words are in the reader's language; ``when`` is what is known
    of its date when that is less than a day. ``file`` is what is told of a document's (see ``search.document_hits``).
    """

    href: str
    title: str
    extract: str
    type_label: str
    way: list
    date: datetime.date | None = None
    when: str = ""
    language: str = ""
    language_name: str = ""
    file: object = None
