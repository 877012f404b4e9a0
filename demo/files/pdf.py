"""Writes a booklet as a PDF file."""

import datetime
import re

from fpdf import FPDF
from fpdf.enums import Align

from demo.pictures import palette
from demo.writing.markup import Heading, Items, Paragraph, parse

A5 = (148, 210)  # millimetres, as all measures here
MARGIN = 18
EPOCH = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


class Booklet(FPDF):
    """A booklet of A5 pages in the typefaces that every PDF reader has, so that none is embedded."""

    def __init__(self, title, language):
        super().__init__(format=A5)
        # What Western European languages need, typographic quotes included.
        self.core_fonts_encoding = "cp1252"
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(auto=True, margin=24)
        self.set_title(title)
        self.set_lang(language)
        self.set_creation_date(EPOCH)
        self.running_title = title

    def footer(self):
        """Print the title and the page number below every page but the cover."""
        if self.page_no() == 1:
            return
        self.set_y(-16)
        self.set_font("helvetica", size=8)
        self.set_text_color(palette.SLATE)
        self.cell(w=self.epw - 10, text=self.running_title)
        self.cell(w=10, text=str(self.page_no()), align=Align.R)


def write_pdf(text, language):
    """Return the PDF file (``bytes``) of a :class:`~demo.writing.texts.Text`; each chapter starts a page."""
    booklet = Booklet(text.head["title"], language)
    _cover(booklet, text.head)
    for part in parse(text.body):
        _write(booklet, part)
    return bytes(booklet.output())


def _cover(booklet, head):
    booklet.add_page()
    booklet.set_fill_color(palette.GREEN)
    booklet.rect(0, 0, booklet.w, booklet.h, style="F")
    booklet.set_fill_color(palette.AMBER)
    booklet.circle(x=102, y=152, radius=58, style="F")
    booklet.set_fill_color(palette.CORAL)
    booklet.circle(x=46, y=176, radius=34, style="F")
    booklet.set_text_color(palette.PAPER)
    booklet.set_y(34)
    booklet.set_font("helvetica", "B", 28)
    booklet.multi_cell(w=0, h=11, text=head["title"], align=Align.L, new_x="LMARGIN", new_y="NEXT")
    booklet.ln(4)
    booklet.set_font("helvetica", size=13)
    booklet.multi_cell(w=0, h=6.5, text=head["subtitle"], align=Align.L, new_x="LMARGIN", new_y="NEXT")
    booklet.set_y(-30)
    booklet.set_font("helvetica", size=10)
    booklet.set_text_color(palette.INK)
    booklet.cell(text=head["imprint"])


def _write(booklet, part):
    match part:
        case Heading(2, text):
            booklet.add_page()
            booklet.start_section(text)
            _lines(booklet, text, "B", 18, 8, palette.GREEN)
            booklet.ln(4)
        case Heading(_level, text):
            booklet.ln(2)
            _lines(booklet, text, "B", 12, 6, palette.INK)
            booklet.ln(1)
        case Paragraph(text):
            _lines(booklet, text, "", 10.5, 5.4, palette.INK)
            booklet.ln(2.6)
        case Items(is_numbered, items):
            for number, item in enumerate(items, start=1):
                _item(booklet, f"{number}." if is_numbered else "\u2022", item.text)
            booklet.ln(2)


def _lines(booklet, text, style, size, height, colour):
    booklet.set_font("helvetica", style, size)
    booklet.set_text_color(colour)
    booklet.multi_cell(
        w=0, h=height, text=_marked(text), markdown=True, align=Align.L, new_x="LMARGIN", new_y="NEXT"
    )


def _item(booklet, mark, text):
    booklet.set_font("helvetica", size=10.5)
    booklet.set_text_color(palette.CORAL)
    booklet.cell(w=7, h=5.4, text=mark)
    booklet.set_text_color(palette.INK)
    booklet.multi_cell(
        w=0, h=5.4, text=_marked(text), markdown=True, align=Align.L, new_x="LMARGIN", new_y="NEXT"
    )
    booklet.ln(0.8)


def _marked(text):
    """Return inline markup as fpdf2 has it: italic between double underscores."""
    return re.sub(r"(?<!\*)\*([^*]+)\*(?!\*)", r"__\1__", text)
