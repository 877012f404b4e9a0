"""Workbooks (XLSX), a page a sheet: its name and its words, not its figures. Hidden sheets are left out.

Figures are stored otherwise than readers see them: a date as a count of days.
"""

from leernetwerk.media.texts.archive import END, START, TEXT, Archive, main_part, relations
from leernetwerk.media.texts.gathering import Lines
from leernetwerk.media.texts.limits import CHARACTERS

WORKBOOK = "xl/workbook.xml"
SHARED = "xl/sharedStrings.xml"
SHEET = "worksheet"


def pages_of(file):
    """Yield the text of each sheet of an open XLSX file; "" for a hidden one, which counts in the numbers."""
    archive = Archive(file)
    workbook = main_part(archive, WORKBOOK)
    parts = relations(archive, workbook)
    sheets = [
        event.attributes
        for event in archive.events(workbook)
        if event.kind == START and event.name == "sheet"
    ]
    shared = shared_texts(archive)
    for sheet in sheets:
        kind, name = parts.get(sheet.get("r:id"), ("", ""))
        if kind != SHEET or sheet.get("state", "visible") != "visible":
            yield ""
        else:
            yield "\n".join(filter(None, [sheet.get("name", ""), sheet_text(archive, name, shared)]))


def shared_texts(archive):
    """Return the texts (a list of ``str``) that cells refer to by number, as far as all of a document may be long."""
    texts, lines, in_text, is_spoken, length = [], Lines(), False, False, 0
    for event in archive.events(SHARED):
        if event.kind == TEXT:
            if in_text and not is_spoken:
                lines.add(event.text)
        elif event.name == "t":
            in_text = event.kind == START
        elif event.name == "rPh":
            # How a Japanese word is spoken.
            is_spoken = event.kind == START
        elif event.name == "si" and event.kind == END:
            texts.append(lines.take())
            length += len(texts[-1]) + 1
            if length > CHARACTERS:
                break
    return texts


def sheet_text(archive, name, shared):
    """Return the words of the sheet in the part with this name, a row a line."""
    lines, kind, in_value, pieces = Lines(), "", False, []
    for event in archive.events(name):
        if event.kind == TEXT:
            if in_value:
                pieces.append(event.text)
        elif event.name == "c":
            if event.kind == START:
                kind, pieces = event.attributes.get("t", ""), []
            elif text := cell_text(kind, "".join(pieces), shared):
                lines.add(f"{text} ")
        elif event.name in ("v", "t"):
            in_value = event.kind == START
        elif event.name == "row" and event.kind == END:
            lines.end()
    return lines.take()


def cell_text(kind, value, shared):
    """Return the words of a cell: those that it has itself, or those that its number refers to."""
    if kind in ("str", "inlineStr"):
        return value
    if kind == "s" and value.strip().isdecimal() and len(value) < 10:
        number = int(value)
        return shared[number] if number < len(shared) else ""
    return ""
