"""Presentations (PPTX), a page a slide. What the audience is not shown, hidden slides and notes, is left out."""

from leernetwerk.media.texts.archive import END, START, TEXT, Archive, main_part, relations
from leernetwerk.media.texts.gathering import Lines

PRESENTATION = "ppt/presentation.xml"
FALSE = ("0", "false")


def pages_of(file):
    """Yield the text of each slide of an open PPTX file; "" for a hidden one, which counts in the numbers."""
    archive = Archive(file)
    presentation = main_part(archive, PRESENTATION)
    parts = relations(archive, presentation)
    slides = [
        event.attributes.get("r:id")
        for event in archive.events(presentation)
        if event.kind == START and event.name == "sldId"
    ]
    for identifier in slides:
        if identifier in parts:
            yield slide_text(archive, parts[identifier][1])


def slide_text(archive, name):
    """Return the text of the slide in the part with this name."""
    lines, in_text, skipped = Lines(), False, 0
    for event in archive.events(name):
        if event.name == "Fallback":
            skipped += 1 if event.kind == START else -1
        elif skipped:
            continue
        elif event.kind == TEXT:
            if in_text:
                lines.add(event.text)
        elif event.name == "t":
            in_text = event.kind == START
        elif event.name == "sld" and event.kind == START:
            if event.attributes.get("show", "1") in FALSE:
                return ""
        elif event.name == "br":
            lines.add(" ")
        elif event.name == "p" and event.kind == END:
            lines.end()
    return lines.take()
