"""What is kept of an exception: nothing that could be about somebody."""

import traceback
from pathlib import PurePath

from leernetwerk.outbox.limits import TimeLimitReached
from leernetwerk.outbox.models import LONGEST_ERROR
from leernetwerk.outbox.outcomes import GiveUp, TryAgainAt


def error_line(error):
    """Return a line (``str``) about an exception: the text of one of ours, else its type and where it was raised.

    The text of any other is left out: a mail server's, for one, names the address.
    """
    if isinstance(error, (GiveUp, TryAgainAt, TimeLimitReached)) and str(error):
        line = " ".join(str(error).replace("\x00", "").split())
    else:
        line = type(error).__name__ + place_of(error)
    return line[:LONGEST_ERROR]


def place_of(error):
    """Return where an exception was raised, as " (elastic.py:52)", or "" where it was never raised."""
    frames = traceback.extract_tb(error.__traceback__)
    return f" ({PurePath(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""


def trace_of(error):
    """Return the lines of code that led to an exception (``str``), without its text."""
    return "".join(traceback.format_tb(error.__traceback__))
