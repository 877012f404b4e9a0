"""Part of a file: what a reader asks for in a Range header, and what reads no more than that (RFC 9110, 14)."""

import re

# One range; twenty digits are more than any file has bytes.
ONE_RANGE = re.compile(r"bytes=\s*([0-9]{0,20})-([0-9]{0,20})\s*", re.IGNORECASE)


class NotSatisfiableError(Exception):
    """The range lies outside the file."""


def requested_range(request, size):
    """Return the first and last place (``int``s, from 0) that are asked of a file of ``size`` bytes, or ``None``.

    ``None`` is the whole file: no range, several, one that makes no sense, or none that may be given. Raises
    NotSatisfiableError when there is nothing at that place.
    """
    found = ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    # Only reading has ranges. If-Range asks for a part of one known version: as files bear no ETag, none is known.
    if not found or request.method != "GET" or "If-Range" in request.headers:
        return None
    first, last = found.groups()
    return from_start(int(first), last, size) if first else from_end(last, size)


def from_start(first, last, size):
    """Return the places of "500-" and "500-999", cut at the end of the file; ``last`` is text, perhaps empty."""
    if last and int(last) < first:
        return None
    if first >= size:
        raise NotSatisfiableError
    return first, min(int(last), size - 1) if last else size - 1


def from_end(count, size):
    """Return the places of "-500", the last bytes; ``count`` is text. Without a number it makes no sense."""
    if not count:
        return None
    if int(count) == 0:
        raise NotSatisfiableError
    # Of an empty file the last bytes are all there is, which no places can say.
    return (max(0, size - int(count)), size - 1) if size else None


class FileSlice:
    """Reads an open file from ``first`` up to and including ``last``, as far as it is asked to at a time.

    It has nothing but ``read`` and ``close``: a server that sends a file by its number would send all of it.
    """

    def __init__(self, file, first, last):
        self.file = file
        self.left = last - first + 1
        file.seek(first)

    def read(self, size=-1):
        """Return at most ``size`` bytes, all that are left when it is negative; none at the end."""
        content = self.file.read(self.left if size < 0 else min(size, self.left))
        self.left -= len(content)
        return content

    def close(self):
        """Close the file."""
        self.file.close()
