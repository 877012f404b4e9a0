"""What a list of versions shows."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils import formats, timezone
from django.utils.translation import gettext as _

# "di 3 maart 2026 14:05": a version is told apart by its moment, in every language to the minute.
MOMENT = "D j F Y H:i"


def moment_in_words(moment):
    """Return an aware ``datetime`` as people read it, in the active time zone: "di 3 maart 2026 14:05"."""
    return formats.date_format(timezone.localtime(moment), MOMENT)


@dataclass(frozen=True)
class Button:
    """Something to do with a version: ``is_action`` for what changes something and is sent as a form."""

    url: str
    label: str
    is_action: bool = False
    is_main: bool = False
    values: tuple = ()
    icon: str = ""


@dataclass
class Event:
    """Something that happened between two versions, in words; ``label`` is the kind of thing."""

    moment: datetime
    who: str
    text: str
    label: str
    is_draft: bool = False
    buttons: list[Button] = field(default_factory=list)

    @property
    def when(self):
        """The moment in words."""
        return moment_in_words(self.moment)


@dataclass
class Version:
    """One version of a page or a record.

    ``changes`` says what differs from the version before, ``note`` how it came to be when it was put back, ``compare``
    is the address where the difference is shown; ``events`` is what happened between the version before and this one,
    ``summary`` that in a few words.
    """

    moment: datetime
    who: str
    changes: str = ""
    note: str = ""
    is_current: bool = False
    compare: str = ""
    buttons: list[Button] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    summary: str = ""

    @property
    def when(self):
        """The moment in words."""
        return moment_in_words(self.moment)


def who(entry):
    """Return the name (``str``) of whoever did what a log entry says."""
    return str(entry.user_display_name or _("system"))
