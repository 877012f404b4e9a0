"""Redirects as a CSV file, as spreadsheets write and read it."""

import codecs
import csv
import io

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from editorial.addresses.places import bases, path_of
from editorial.addresses.planning import Row

MOST_BYTES = 2_000_000
MOST_ROWS = 20_000
DELIMITERS = ";,\t"
# What the columns may be called, in the languages of the admin.
OLD = {"from", "old", "van", "oud", "old path", "redirect from", "oud adres", "old address"}
NEW = {"to", "new", "naar", "nieuw", "link", "redirect to", "nieuw adres", "new address"}
KIND = {"type", "soort", "kind"}
TEMPORARY = {"temporary", "tijdelijk", "302"}
HEADER = ("from", "to", "type")
# A cell that begins with one of these is a formula to a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def read_file(content):
    """Return the rows (a list of :class:`~editorial.addresses.planning.Row`) of a CSV file (``bytes``).

    Raises ``ValidationError`` with a message for the reader.
    """
    if len(content) > MOST_BYTES:
        raise ValidationError(_("This file is too large."))
    text = decoded(content)
    if not text.strip():
        raise ValidationError(_("This file is empty."))
    first = next(line for line in text.splitlines() if line.strip())
    delimiter = max(DELIMITERS, key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = [(lines.line_num, [cell.strip() for cell in cells]) for cells in lines]
    except csv.Error as error:
        raise ValidationError(
            _("Line %(line)d cannot be read: is there a quotation mark too many?") % {"line": lines.line_num}
        ) from error
    rows = [(line, cells) for line, cells in rows if any(cells)]
    if len(rows) > MOST_ROWS + 1:
        raise ValidationError(_("These are too many lines: at most %(number)d.") % {"number": MOST_ROWS})
    (_line, header), *rows = rows
    columns = read_header(header)
    if not rows:
        raise ValidationError(_("There are no lines below the header."))
    return [read_row(line, cells, *columns) for line, cells in rows]


def decoded(content):
    """Return the text of ``content`` (``bytes``): UTF-8, what Excel calls Unicode, or Windows-1252."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif b"\x00" in content:
        encodings = []
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValidationError(_("This is not a CSV file. Save the spreadsheet as CSV and choose that file."))


def read_header(cells):
    """Return the positions of the columns: old address, new address, and kind (or ``None``)."""
    names = [cell.casefold() for cell in cells]
    found = [
        next((position for position, name in enumerate(names) if name in known), None)
        for known in (OLD, NEW, KIND)
    ]
    if None in found[:2]:
        raise ValidationError(
            _("The first line has to name the columns “from” and “to”; it says: %(header)s")
            % {"header": " | ".join(cells)[:200]}
        )
    return found


def read_row(line, cells, old, new, kind):
    """Return the :class:`Row` of a line; what is missing is empty."""

    def cell(position):
        text = cells[position] if position is not None and position < len(cells) else ""
        # As it was before it was made safe for spreadsheets.
        return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text

    return Row(line, cell(old), cell(new), cell(kind).casefold() not in TEMPORARY)


def write_file():
    """Return all redirects as the text (``str``) of a CSV file that this site reads again; two queries.

    Columns stand apart as a spreadsheet in the active language expects it.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if get_language() == "nl" else ",", lineterminator="\r\n")
    writer.writerow(HEADER)
    site_bases = bases()
    rows = Redirect.objects.order_by("old_path", "pk")
    for old_path, url_path, link, is_permanent in rows.values_list(
        "old_path", "redirect_page__url_path", "redirect_link", "is_permanent"
    ):
        new = path_of(url_path, site_bases) or "" if url_path else link
        kind = "permanent" if is_permanent else "temporary"
        writer.writerow([safe(cell) for cell in (old_path, new, kind)])
    return out.getvalue()


def safe(cell):
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
