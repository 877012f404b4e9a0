"""The pictures and files that the demo makes."""

import io

import pypdfium2
import pytest
from docx import Document
from PIL import ImageChops

from demo.files.library import DOCUMENTS, WRITERS
from demo.pictures.catalogue import PICTURES
from demo.writing import texts


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_the_same_each_time_and_large_enough(name):
    picture = PICTURES[name].draw()
    assert ImageChops.difference(picture, PICTURES[name].draw()).getbbox() is None
    assert picture.width >= 800
    assert picture.height >= 800
    assert len(picture.getcolors(maxcolors=picture.width * picture.height)) > 5


def written(name):
    key, language, kind, _file_name = DOCUMENTS[name]
    return WRITERS[kind](texts.read(key, language), language)


@pytest.mark.parametrize("name", [name for name, parts in DOCUMENTS.items() if parts[2] == "pdf"])
def test_a_pdf_file_has_several_pages_that_can_be_read(name):
    pdf = pypdfium2.PdfDocument(written(name))
    assert len(pdf) >= 5
    words = pdf[1].get_textpage().get_text_range().split()
    assert len(words) > 20


def test_typographic_signs_come_through_in_pdf():
    pdf = pypdfium2.PdfDocument(written("weversveld-report"))
    assert "2016–2018" in pdf[0].get_textpage().get_text_range()


@pytest.mark.parametrize("name", [name for name, parts in DOCUMENTS.items() if parts[2] == "docx"])
def test_a_word_file_has_headings_and_lists(name):
    styles = {paragraph.style.name for paragraph in Document(io.BytesIO(written(name))).paragraphs}
    assert {"Title", "Heading 1", "List Number", "List Bullet"} <= styles
