"""PDF files."""

import re

import pypdfium2
from pypdfium2 import raw

from leernetwerk.media.texts.outcome import Reason, UnreadableError

# On so many first pages without a word, a picture shows that the file was scanned.
LOOKED_AT = 10
# PDFium writes this for a hyphen at the end of a line, with or without the line's end: there a word is divided,
# unless what follows is a name's next part ("Noord-Brabant") or stands apart ("foto- en filmwerk").
LINE_HYPHEN = "[\x02\ufffe](?:\r\n)?"
DIVIDED, APART = (
    re.compile(rf"{LINE_HYPHEN}(?=[a-zß-ÿ])"),
    re.compile(rf"{LINE_HYPHEN}(?=(?:en|of|and|or)\b)"),
)
JOINED = re.compile(LINE_HYPHEN)


def pages_of(file):
    """Yield the text of each page of an open PDF file; "" for one that is damaged."""
    try:
        pdf = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as error:
        reason = Reason.ENCRYPTED if error.err_code == raw.FPDF_ERR_PASSWORD else Reason.DAMAGED
        raise UnreadableError(reason) from error
    if not len(pdf):
        raise UnreadableError(Reason.DAMAGED)
    has_words = False
    for number in range(len(pdf)):
        text = page_text(pdf, number)
        has_words = has_words or bool(text)
        yield text
    if not has_words and any(has_picture(pdf, number) for number in range(min(LOOKED_AT, len(pdf)))):
        raise UnreadableError(Reason.SCANNED)


def page_text(pdf, number):
    """Return the text of a page as one line, with words that a line's end divided made whole."""
    try:
        page = pdf[number]
        text = page.get_textpage().get_text_bounded()
        page.close()
    except pypdfium2.PdfiumError:
        return ""
    return " ".join(JOINED.sub("-", DIVIDED.sub("", APART.sub("- ", text))).split())


def has_picture(pdf, number):
    """Tell whether a picture stands on a page."""
    try:
        return any(True for _ in pdf[number].get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    except pypdfium2.PdfiumError:
        return False
