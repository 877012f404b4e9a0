"""What a document is, by its content: its name and the type that a browser sends are only claims."""

import codecs
import re
import zipfile
from pathlib import PurePath

CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "txt": "text/plain",
    "csv": "text/csv",
}
ALLOWED = tuple(CONTENT_TYPES)
OFFICE_PARTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
# Word on the web puts a number there: "word/document2.xml".
NUMBER = re.compile(r"\d+(?=\.xml$)")
OPEN_DOCUMENT = {CONTENT_TYPES[code].encode(): code for code in ("odt", "ods", "odp")}
HEAD = 64 * 1024


def extension_of(name):
    """Return the extension of a file name, in lower case and without its dot."""
    return PurePath(name).suffix[1:].lower()


def file_type_of(file):
    """Return the type code of an open binary file, or None when name and content don't agree on one.

    Plain text and CSV cannot be told apart by content, so there the name decides.
    """
    extension = extension_of(file.name)
    kind = kind_of_content(file)
    if extension in ("txt", "csv"):
        return extension if kind == "text" else None
    return extension if extension == kind else None


def kind_of_content(file):
    """Return ``pdf``, ``docx`` and so on, ``text``, or None; the file is left at its beginning."""
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if head.startswith(b"PK\x03\x04"):
        return kind_of_archive(file)
    if head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"%PDF-"):
        return "pdf"
    return "text" if is_plain_text(head) else None


def kind_of_archive(file):
    """Return which office document a zip archive is, or None; reads no more than its list of parts."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                with archive.open("mimetype") as part:
                    return OPEN_DOCUMENT.get(part.read(100))
            if "[Content_Types].xml" in names:
                parts = {NUMBER.sub("", name) for name in names}
                return next((code for part, code in OFFICE_PARTS.items() if part in parts), None)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError):
        # Damaged, encrypted or packed in a way that the standard library does not know.
        return None
    finally:
        file.seek(0)
    return None


def is_plain_text(head):
    """Tell whether the beginning of a file is text without markup.

    What starts with ``<`` is taken for HTML, SVG or XML: that is what browsers look at.
    """
    is_utf16 = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if is_utf16 else "utf-8-sig"
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        text = head.decode("cp1252", errors="replace")
    if text.lstrip().startswith(("<", "#!", "MZ", "%!PS", "{\\rtf")):
        return False
    return not any(character < " " and character not in "\t\n\r\f" for character in text)
