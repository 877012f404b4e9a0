"""What was pasted, as clean lines: without signs that nobody sees, and without bullets."""

import re
import unicodedata

MOST_LINES = 500
LONGEST_LINE = 2000  # characters

BULLET = re.compile(r"^(?:[•·▪◦‣●○*§]|[-–—](?=\s)|[0-9]{1,3}[.)](?=\s+\D)|[a-z][.)](?=\s))\s*")
EDGES = " \t,;:|–—-"


def visible(text):
    """Return ``text`` without control signs, marks of direction and half surrogates; tabs and line ends stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\u2028", "\n")
    return "".join(
        character for character in text if character in "\n\t" or unicodedata.category(character)[0] != "C"
    )


def lines_of(text):
    """Return the lines of ``text`` that hold something (``list`` of ``str``), each without white space around it.

    Other white space than tabs counts as a space. Tabs at the start stay: they are empty cells of a table.
    """
    cleaned = (re.sub(r"[^\S\t]+", " ", line).strip(" ").rstrip() for line in visible(text).split("\n"))
    return [line for line in cleaned if line]


def without_bullet(line):
    """Return ``line`` without the bullet, dash or number with which a list begins its lines."""
    return BULLET.sub("", line.strip(), count=1)


def cells_of(line):
    """Return the cells of a line of a table (``list`` of ``str``), or ``None`` for a line without tabs."""
    return [cell.strip() for cell in line.split("\t")] if "\t" in line else None


def trimmed(text):
    """Return ``text`` without the signs that stand between parts of a line, with one space between its words."""
    return " ".join(text.split()).strip(EDGES)


def word(text):
    """Return ``text`` as a single word of a heading is compared: in small letters, without signs around it."""
    return text.strip(EDGES + ".()").casefold()
