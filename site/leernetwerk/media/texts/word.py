"""Word files (DOCX), with pages where Word noted that one began when it last saved the file."""

from leernetwerk.media.texts.archive import END, START, TEXT, Archive, main_part, relations
from leernetwerk.media.texts.gathering import Lines

DOCUMENT = "word/document.xml"
# What these hold stands there a second time, for older programs or where it was moved to.
SKIPPED = {"Fallback", "moveFrom"}
SPACES = {"tab", "br", "cr"}


def pages_of(file):
    """Yield the text of each page of an open DOCX file; footnotes follow the page that refers to them."""
    archive = Archive(file)
    document = main_part(archive, DOCUMENT)
    parts = dict(relations(archive, document).values())
    notes = {
        f"{kind}Reference": notes_of(archive, parts.get(f"{kind}s", f"word/{kind}s.xml"), kind)
        for kind in ("footnote", "endnote")
    }
    page, below, skipped, in_text = Lines(), [], 0, False
    for event in archive.events(document):
        if event.name in SKIPPED:
            skipped += 1 if event.kind == START else -1
        elif skipped:
            continue
        elif event.kind == TEXT:
            if in_text:
                page.add(event.text)
        elif event.name == "t":
            in_text = event.kind == START
        elif event.kind == END:
            if event.name == "p":
                page.end()
        elif event.name in SPACES:
            page.add(" ")
        elif event.name in notes:
            below.append(notes[event.name].get(event.attributes.get("id"), ""))
        elif event.name == "lastRenderedPageBreak":
            yield with_notes(page, below)
            below = []
    yield with_notes(page, below)


def with_notes(page, notes):
    """Return the text of a page (:class:`Lines`) with its notes below it."""
    return "\n".join(filter(None, [page.take(), *notes]))


def notes_of(archive, name, kind):
    """Return identifier → text of the notes in the part with this name."""
    found, lines, identifier, in_text = {}, Lines(), "", False
    for event in archive.events(name):
        if event.kind == TEXT:
            if in_text:
                lines.add(event.text)
        elif event.name == "t":
            in_text = event.kind == START
        elif event.kind == START and event.name == kind:
            identifier = event.attributes.get("id", "")
        elif event.kind == END and event.name == "p":
            lines.end()
        elif event.kind == END and event.name == kind:
            found[identifier] = lines.take()
    return found
