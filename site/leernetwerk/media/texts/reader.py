"""The process that reads one document: the file on standard input, its kind as the only argument.

It writes a line of JSON for each page, its text, and at the end one that tells how it ended: ``{"reason": …}`` with a
reason or null, and ``"is_whole"``. It starts no Django and knows nothing of the site.
"""

import json
import sys
from functools import partial

from leernetwerk.media.texts import limits
from leernetwerk.media.texts.gathering import PageTooLongError
from leernetwerk.media.texts.outcome import Reason, UnreadableError

# What no database or reader can do anything with.
CONTROLS = dict.fromkeys(number for number in range(32) if chr(number) not in "\n")


def main(kind):
    """Read standard input as a document of this kind."""
    limits.limit_this_process()
    try:
        end = read(pages_reader(kind))
    except UnreadableError as error:
        end = {"reason": error.reason, "is_whole": False}
    except MemoryError:
        end = {"reason": Reason.TOO_MUCH, "is_whole": False}
    write(end)


def pages_reader(kind):
    """Return what yields the pages of an open file of this kind; each module is loaded when it is needed only."""
    if kind == "pdf":
        from leernetwerk.media.texts import portable as module
    elif kind == "docx":
        from leernetwerk.media.texts import word as module
    elif kind == "pptx":
        from leernetwerk.media.texts import slides as module
    elif kind == "xlsx":
        from leernetwerk.media.texts import sheets as module
    elif kind in ("odt", "ods", "odp"):
        from leernetwerk.media.texts import open_document as module

        return partial(module.pages_of, kind=kind)
    elif kind in ("txt", "csv"):
        from leernetwerk.media.texts import plain as module
    else:
        raise UnreadableError(Reason.UNKNOWN_KIND)
    return module.pages_of


def read(pages_of):
    """Write the pages of standard input; return what to say at the end."""
    room, has_words, is_whole = limits.CHARACTERS, False, True
    with open(0, "rb", closefd=False) as file:
        for number, page in enumerate(as_far_as_possible(pages_of(file))):
            if number == limits.PAGES or room <= 0:
                is_whole = False
                break
            text = storable(page)
            is_whole = len(text) <= room
            write(text[:room])
            room -= len(text)
            has_words = has_words or bool(text.strip())
    return {"reason": None if has_words else Reason.NO_WORDS, "is_whole": is_whole}


def as_far_as_possible(pages):
    """Yield ``pages``, and of one that is too long what was read of it: longer than there is room for."""
    try:
        yield from pages
    except PageTooLongError as error:
        yield error.text


def storable(text):
    """Return ``text`` without control characters and halves of characters."""
    return text.translate(CONTROLS).encode("utf-8", "replace").decode("utf-8")


def write(value):
    """Write one line of JSON, at once: what follows may end this process."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
