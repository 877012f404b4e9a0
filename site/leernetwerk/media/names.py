"""Names of stored files."""

import secrets
from pathlib import PurePath

MAX_NAME_BYTES = 120


def short_name(filename):
    """Return a file name of at most 120 bytes in UTF-8 that keeps its extension.

    File systems refuse names above 255 bytes, and a title in emoji reaches that in 64 characters.
    """
    name = PurePath(filename)
    extension = name.suffix.encode()[:16].decode(errors="ignore")
    room = MAX_NAME_BYTES - len(extension.encode())
    return name.stem.encode()[:room].decode(errors="ignore") + extension


def document_path(instance, filename):
    """Return where an uploaded document is kept: a folder of its own, so that its name stays as it was."""
    return f"documents/{secrets.token_hex(8)}/{short_name(filename)}"


def title_from(filename):
    """Return a title (``str``, at most 255 characters) made of a file name: without extension and underscores."""
    words = PurePath(filename).stem.replace("_", " ").split()
    return " ".join(words)[:255] or filename[:255]
