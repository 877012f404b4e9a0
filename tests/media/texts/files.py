"""Documents of every kind, written by hand or by the libraries that the site has, well made and hostile."""

import io
import zipfile

from docx import Document as Word
from docx.oxml import OxmlElement
from fpdf import FPDF
from openpyxl import Workbook

from leernetwerk.media.filetypes import CONTENT_TYPES
from tests.factories.media import CREATED, picture_bytes

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPEN = "urn:oasis:names:tc:opendocument:xmlns"
# A small document that unpacks to ten thousand million letters, in a parser that lets it.
ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
    + "]>"
)


def archive(parts, compression=zipfile.ZIP_DEFLATED):
    """Return a zip archive of ``parts``: name → text, bytes, or an iterable of bytes."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", compression) as file:
        for name, content in parts.items():
            with file.open(name, "w") as part:
                for piece in [content] if isinstance(content, (str, bytes)) else content:
                    part.write(piece.encode() if isinstance(piece, str) else piece)
    return output.getvalue()


def pdf(*pages, picture=False, password=None):
    """Return a PDF file with these texts (each a list of lines, or one line) on its pages."""
    file = FPDF()
    file.set_creation_date(CREATED)
    file.set_font("helvetica", size=12)
    if password:
        file.set_encryption(owner_password=password, user_password=password)
    for lines in pages:
        file.add_page()
        for line in filter(None, [lines] if isinstance(lines, str) else lines):
            file.cell(text=line, new_x="LMARGIN", new_y="NEXT")
        if picture:
            file.image(io.BytesIO(picture_bytes()))
    return bytes(file.output())


def docx(*pages):
    """Return a Word file with a paragraph a page, and notes between them of where a page began."""
    word = Word()
    for number, text in enumerate(pages):
        run = word.add_paragraph().add_run()
        if number:
            run._r.append(OxmlElement("w:lastRenderedPageBreak"))
        run.add_text(text)
    output = io.BytesIO()
    word.save(output)
    return output.getvalue()


def docx_of(body, **more):
    """Return a Word file with this XML as its body, and ``more`` parts (name → root element's content)."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": word_part("document", f"<w:body>{body}</w:body>"),
    }
    return archive(parts | {f"word/{name}.xml": word_part(name, content) for name, content in more.items()})


def word_part(name, content):
    return f'<w:{name} xmlns:w="{WORD}" xmlns:mc="urn:mc">{content}</w:{name}>'


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pptx(*slides, hidden=()):
    """Return a presentation with these texts on its slides, stored in another order than they are shown."""
    numbers = range(1, len(slides) + 1)
    parts = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f'<p:presentation xmlns:p="{SLIDES}" xmlns:r="{REFERENCES}"><p:sldIdLst>'
        + "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in numbers)
        + "</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            {f"rId{n}": ("slide", f"slides/slide{len(slides) + 1 - n}.xml") for n in numbers}
        ),
    }
    for number, text in zip(numbers, slides, strict=True):
        show = ' show="0"' if number in hidden else ""
        parts[f"ppt/slides/slide{len(slides) + 1 - number}.xml"] = (
            f'<p:sld xmlns:p="{SLIDES}" xmlns:a="{DRAWING}"{show}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>'
        )
        parts[f"ppt/notesSlides/notesSlide{number}.xml"] = "<p:notes/>"
    return archive(parts)


def relations(targets):
    return (
        "<Relationships>"
        + "".join(
            f'<Relationship Id="{key}" Type="{REFERENCES}/{kind}" Target="{target}"/>'
            for key, (kind, target) in targets.items()
        )
        + "</Relationships>"
    )


def xlsx(sheets, hidden=()):
    """Return a workbook: ``sheets`` maps the name of each to its rows."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name in hidden:
            sheet.sheet_state = "hidden"
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def xlsx_of(rows, shared=""):
    """Return a workbook of one sheet with this XML (a text, or an iterable of pieces) as its rows."""
    sheet = [f'<worksheet xmlns="{SHEETS}"><sheetData>', *([rows] if isinstance(rows, str) else rows)]
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<workbook xmlns="{SHEETS}" xmlns:r="{REFERENCES}"><sheets>'
            '<sheet name="Blad" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations({"rId1": ("worksheet", "/xl/worksheets/sheet1.xml")}),
            "xl/sharedStrings.xml": f'<sst xmlns="{SHEETS}">{shared}</sst>',
            "xl/worksheets/sheet1.xml": [*sheet, "</sheetData></worksheet>"],
        }
    )


def open_document(kind, body, manifest=""):
    """Return an Open Document file of a ``kind`` ("odt") with this XML as its body."""
    return archive(
        {
            "mimetype": CONTENT_TYPES[kind],
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{OPEN}:manifest:1.0">{manifest}</m:manifest>',
            "content.xml": f'<o:document-content xmlns:o="{OPEN}:office:1.0" xmlns:text="{OPEN}:text:1.0" '
            f'xmlns:table="{OPEN}:table:1.0" xmlns:draw="{OPEN}:drawing:1.0" '
            f'xmlns:presentation="{OPEN}:presentation:1.0">{body}</o:document-content>',
        }
    )
