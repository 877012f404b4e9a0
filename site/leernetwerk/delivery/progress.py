"""Progress of long work: on a terminal one line that keeps itself up to date, elsewhere nothing."""

import sys
import time

INTERVAL = 0.1  # seconds between two updates of the line


def progress(iterable, label, total=None, stream=None):
    """Yield what ``iterable`` yields and show how far it is as ``label 12/30``.

    ``total`` is the number of items; without it ``len(iterable)`` is used, and when there is none either only
    the count is shown. ``stream`` is standard error unless given. A stream that is no terminal gets nothing.
    """
    stream = stream or sys.stderr
    if not stream.isatty():
        yield from iterable
        return
    if total is None and hasattr(iterable, "__len__"):
        total = len(iterable)
    suffix = "" if total is None else f"/{total}"
    count, shown = 0, 0.0
    try:
        for item in iterable:
            now = time.monotonic()
            if now - shown >= INTERVAL:
                stream.write(f"\r{label} {count}{suffix}")
                stream.flush()
                shown = now
            yield item
            count += 1
    finally:
        stream.write(f"\r{label} {count}{suffix}\n")
        stream.flush()
