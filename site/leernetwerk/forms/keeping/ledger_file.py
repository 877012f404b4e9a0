"""The ledger of erasures outside the database: a file that is only added to, and survives a restored backup.

A line is a day, what was erased (``Erasure.Scope``) and a mark, with spaces in between.
"""

import datetime
import os
import re
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from leernetwerk.forms.models import Erasure

# Searched for rather than split at: a line that was cut off, by a crash, ends at the next one.
LINE = re.compile(rf"(\d{{4}}-\d\d-\d\d) ({'|'.join(Erasure.Scope.values)}) ([0-9a-f]{{64}})\n")


def append(erasures):
    """Add a line for each of ``erasures`` (list of ``Erasure``); it is on disk when this returns.

    Several processes may do so at once. Raises ``OSError`` when the file cannot be written.
    """
    lines = "".join(f"{erasure.day.isoformat()} {erasure.scope} {erasure.mark}\n" for erasure in erasures)
    path = Path(settings.ERASURE_LEDGER)
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "ab", buffering=0) as file:
        file.write(lines.encode())
        os.fsync(descriptor)


def read():
    """Return the unsaved ``Erasure``s in the file, one for each mark and scope; lines cut off are left out."""
    try:
        text = Path(settings.ERASURE_LEDGER).read_text("ascii", "replace")
    except FileNotFoundError:
        return []
    erasures = {
        (match[3], match[2]): Erasure(
            mark=match[3], scope=match[2], cause=Erasure.Cause.BACKUP, day=day_of(match)
        )
        for match in LINE.finditer(text)
    }
    return list(erasures.values())


def day_of(match):
    """Return the day (``datetime.date``) of a line; that of today where a fault made it one that does not exist.

    What counts is the mark.
    """
    try:
        return datetime.date.fromisoformat(match[1])
    except ValueError:
        return timezone.localdate()
