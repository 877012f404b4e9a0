"""Reads lines, or a table from Word or Excel, into participants: "Opella, zorg, welzijn en wonen"."""

import re
from dataclasses import dataclass

from leernetwerk.network.paste.lines import cells_of, lines_of, trimmed, without_bullet, word

PARTICIPANT, PARTNER = "participant", "partner"
ROLES = {
    PARTICIPANT: {"deelnemer", "deelnemers", "participant", "participants", "participanten"},
    PARTNER: {"partner", "partners"},
}
HEADINGS = {
    "name": {"organisatie", "organisaties", "naam", "instelling", "organisation", "organization", "name"},
    "sector": {"sector", "branche", "werkveld", "domein", "field"},
    "role": {"rol", "role"},
}
IN_BRACKETS = re.compile(r"^(.+?)\s*\(([^()]*)\)$")


@dataclass(frozen=True)
class ParticipantLine:
    """What a line says of one participant: ``name`` and ``sector`` as written ("" for none), ``role`` as stored."""

    source: str
    name: str
    sector: str = ""
    role: str = PARTICIPANT


def role_of(text):
    """Return the role that a word stands for ("deelnemers", "partner"), or ``None``."""
    return next((role for role, words in ROLES.items() if word(text) in words), None)


def read_participants(text):
    """Read what was pasted; return a ``list`` of :class:`ParticipantLine`.

    A heading such as "Partners:" gives the role of the lines below it; the heading of a table gives its columns.
    """
    found, columns, role = [], ("name", "sector", "role"), PARTICIPANT
    for line in lines_of(text):
        cells = cells_of(line)
        filled = [cell for cell in cells or [without_bullet(line)] if cell]
        if len(filled) == 1 and role_of(filled[0]):
            role = role_of(filled[0])
        elif cells and (headed := columns_of(cells)):
            columns = headed
        elif cells:
            found.append(read_cells(line, cells, columns, role))
        else:
            found.append(read_words(line, without_bullet(line), role))
    return found


def columns_of(cells):
    """Return what the columns below a heading hold (``tuple``), or ``None`` when ``cells`` is no heading."""
    names = tuple(
        next((column for column, words in HEADINGS.items() if word(cell) in words), "") for cell in cells
    )
    return names if "name" in names and all(names[n] or not cell for n, cell in enumerate(cells)) else None


def read_cells(line, cells, columns, role):
    """Read a row of a table; a name with a comma and no sector beside it is read as a line is."""
    values = {column: cell for column, cell in zip(columns, cells, strict=False) if column}
    others = cells[1:] if columns == ("name", "sector", "role") else []
    if role_here := next(
        (role_of(cell) for cell in others if role_of(cell)), role_of(values.get("role", ""))
    ):
        role = role_here
        values = {name: text for name, text in values.items() if not role_of(text)}
    name, sector = without_bullet(values.get("name", "")), values.get("sector", "")
    if name and not sector:
        return read_words(line, name, role)
    return ParticipantLine(line, named(name), trimmed(sector), role)


def read_words(line, text, role):
    """Read "name, sector", "name (sector)" or "name": the name ends at the first comma."""
    name, _comma, rest = text.partition(",")
    parts = [trimmed(part) for part in rest.split(",")]
    if parts and role_of(parts[-1]):
        role = role_of(parts.pop())
    sector = trimmed(", ".join(parts))
    bracketed = IN_BRACKETS.match(trimmed(name))
    if bracketed and role_of(bracketed[2]):
        name, role = bracketed[1], role_of(bracketed[2])
    elif bracketed and not sector and not bracketed[2].isupper():
        name, sector = bracketed[1], trimmed(bracketed[2])
    return ParticipantLine(line, named(name), sector.rstrip("."), role)


def named(text):
    """Return ``text`` as a name: "" for signs only."""
    return trimmed(text) if any(character.isalnum() for character in text) else ""
