"""Open Document files: text (ODT), workbooks (ODS) and presentations (ODP)."""

from leernetwerk.media.texts.archive import END, START, TEXT, Archive
from leernetwerk.media.texts.gathering import Lines
from leernetwerk.media.texts.outcome import Reason, UnreadableError

MANIFEST = "META-INF/manifest.xml"
# Not what a reader is shown, or no words: remarks, what was deleted, speakers' notes, the numbers of footnotes.
SKIPPED = {"annotation", "tracked-changes", "notes", "note-citation", "desc"}
PARAGRAPHS = {"p", "h"}
SPACES = {"s", "tab", "line-break"}
# What begins a page, if it is in the file: a sheet, a slide, or where a page began when the file was last saved.
BEGINNINGS = {"odt": "", "ods": "table", "odp": "page"}
PAGE_BREAK = "soft-page-break"
# By these properties of its style a sheet or a slide is hidden.
HIDDEN = {("table-properties", "display", "false"), ("drawing-page-properties", "visibility", "hidden")}


def pages_of(file, kind):
    """Yield the text of each page of an open file of a ``kind``: "odt", "ods" or "odp".

    A hidden sheet or slide gives "", and counts in the numbers.
    """
    archive = Archive(file)
    if any(event.name == "encryption-data" for event in archive.events(MANIFEST)):
        raise UnreadableError(Reason.ENCRYPTED)
    beginning = BEGINNINGS[kind]
    hidden = HiddenStyles()
    page, depth, skipped, started, is_hidden = Lines(), 0, 0, False, False
    for event in archive.events("content.xml"):
        if event.name in SKIPPED:
            skipped += 1 if event.kind == START else -1
        elif skipped:
            continue
        elif event.kind == TEXT:
            if depth and not is_hidden:
                page.add(event.text)
        elif event.name in PARAGRAPHS:
            depth += 1 if event.kind == START else -1
            page.end()
        elif event.kind == END:
            continue
        elif event.name in SPACES:
            page.add(" ")
        elif event.name == beginning or (event.name == PAGE_BREAK and kind == "odt"):
            if started or event.name == PAGE_BREAK:
                yield page.take()
            started, is_hidden = True, event.attributes.get("style-name") in hidden.names
            if kind == "ods" and not is_hidden:
                page.add(event.attributes.get("name", ""))
                page.end()
        else:
            hidden.note(event)
    yield page.take()


class HiddenStyles:
    """Gathers the ``names`` (a set) of the styles of hidden sheets and slides, which come before these."""

    def __init__(self):
        self.names = set()
        self._style = ""

    def note(self, event):
        """Look at the start of an element (:class:`~leernetwerk.media.texts.archive.Event`)."""
        if event.name == "style":
            self._style = event.attributes.get("name", "")
        elif any((event.name, *attribute) in HIDDEN for attribute in event.attributes.items()):
            self.names.add(self._style)
