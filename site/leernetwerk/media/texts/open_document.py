"""Open Document files: text (ODT), workbooks (ODS) and presentations (ODP)."""

from leernetwerk.media.texts.archive import END, START, TEXT, Archive
from leernetwerk.media.texts.gathering import Lines
from leernetwerk.media.texts.outcome import Reason, UnreadableError

MANIFEST = "META-INF/manifest.xml"
# Not what a reader is shown: remarks, what was deleted, speakers' notes, the names of styles.
SKIPPED = {"annotation", "tracked-changes", "notes", "desc"}
PARAGRAPHS = {"p", "h"}
SPACES = {"s", "tab", "line-break"}
# What begins a page, if it is in the file: a sheet, a slide, or where a page began when the file was last saved.
BEGINNINGS = {"odt": "", "ods": "table", "odp": "page"}
PAGE_BREAK = "soft-page-break"


def pages_of(file, kind):
    """Yield the text of each page of an open file of a ``kind``: "odt", "ods" or "odp"."""
    archive = Archive(file)
    if any(event.name == "encryption-data" for event in archive.events(MANIFEST)):
        raise UnreadableError(Reason.ENCRYPTED)
    beginning = BEGINNINGS[kind]
    page, depth, skipped, started = Lines(), 0, 0, False
    for event in archive.events("content.xml"):
        if event.name in SKIPPED:
            skipped += 1 if event.kind == START else -1
        elif skipped:
            continue
        elif event.kind == TEXT:
            if depth:
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
            started = True
            if kind == "ods":
                page.add(event.attributes.get("name", ""))
                page.end()
    yield page.take()
