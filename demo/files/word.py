"""Writes a form as a Word file."""

import io
import re

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from demo.writing.markup import Heading, Items, Paragraph, parse

RUN = re.compile(r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>.+?)\*|(?P<plain>[^*]+)")
LANGUAGE_TAGS = {"nl": "nl-NL", "en": "en-GB"}


def write_docx(text, language):
    """Return the Word file (``bytes``) of a :class:`~demo.writing.texts.Text`."""
    document = Document()
    document.core_properties.title = text.head["title"]
    document.core_properties.author = text.head["imprint"]
    document.core_properties.language = LANGUAGE_TAGS[language]
    _set_language(document, LANGUAGE_TAGS[language])
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
    document.add_heading(text.head["title"], 0)
    document.add_paragraph(text.head["subtitle"])
    for part in parse(text.body):
        _write(document, part)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def _set_language(document, tag):
    """Tell Word, and screen readers, in which language the text is written."""
    properties = document.styles.element.find(".//" + qn("w:rPrDefault") + "/" + qn("w:rPr"))
    properties.find(qn("w:lang")).set(qn("w:val"), tag)
    document.styles["Normal"].font.size = Pt(11)


def _write(document, part):
    match part:
        case Heading(level, text):
            document.add_heading(text, level - 1)
        case Paragraph(text):
            _runs(document.add_paragraph(), text)
        case Items(is_numbered, items):
            style = "List Number" if is_numbered else "List Bullet"
            for item in items:
                _runs(document.add_paragraph(style=style), item.text)


def _runs(paragraph, text):
    for match in RUN.finditer(text):
        run = paragraph.add_run(match[match.lastgroup])
        run.bold = match.lastgroup == "bold"
        run.italic = match.lastgroup == "italic"
