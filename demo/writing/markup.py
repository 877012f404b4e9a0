"""The markup of the text files, as parts that become HTML, a PDF file or a Word file.

Headings (``## ``), paragraphs, bulleted and numbered lists (nested by two spaces) and directives::

    ::: callout A heading
    Text of the callout.
    :::
"""

import re
from dataclasses import dataclass, field

LIST_LINE = re.compile(r"(?P<indent> *)(?P<marker>-|\d+\.) (?P<text>.*)")


@dataclass
class Heading:
    """A heading of level 2, 3 or 4."""

    level: int
    text: str


@dataclass
class Paragraph:
    """A paragraph with inline markup."""

    text: str


@dataclass
class Item:
    """One item of a list, with a list of its own when it has one."""

    text: str
    children: "Items | None" = None


@dataclass
class Items:
    """A list, bulleted or numbered."""

    is_numbered: bool
    items: list[Item] = field(default_factory=list)


@dataclass
class Directive:
    """A block with a name, an argument and lines of its own."""

    name: str
    argument: str
    lines: list[str]


def parse(text):
    """Return the parts of ``text``: headings, paragraphs, lists and directives, in order.

    Raises ``ValueError`` for a directive that is never closed.
    """
    lines = iter(text.splitlines())
    parts, chunk = [], []
    for line in lines:
        if line.startswith("::: "):
            parts += _parts_of(chunk)
            chunk = []
            name, _space, argument = line[4:].partition(" ")
            parts.append(Directive(name, argument.strip(), _until_closed(lines, line)))
        elif line.strip():
            chunk.append(line)
        else:
            parts += _parts_of(chunk)
            chunk = []
    return parts + _parts_of(chunk)


def _until_closed(lines, opening):
    inner = []
    for line in lines:
        if line.strip() == ":::":
            return inner
        inner.append(line)
    raise ValueError(f"never closed: {opening}")


def _parts_of(chunk):
    """Return the part that lines without a blank one between them form, as a list of none or one."""
    if not chunk:
        return []
    if match := re.match(r"(#{2,4}) (.*)", chunk[0]):
        return [Heading(len(match[1]), match[2]), *_parts_of(chunk[1:])]
    if LIST_LINE.match(chunk[0]):
        return [_list_of(chunk)]
    return [Paragraph(" ".join(line.strip() for line in chunk))]


def _list_of(chunk):
    result = None
    for line in chunk:
        match = LIST_LINE.match(line)
        if match is None:
            target = result.items[-1]
            target.text += " " + line.strip()
            continue
        is_numbered = match["marker"] != "-"
        if result is None:
            result = Items(is_numbered)
        if match["indent"]:
            parent = result.items[-1]
            parent.children = parent.children or Items(is_numbered)
            parent.children.items.append(Item(match["text"]))
        else:
            result.items.append(Item(match["text"]))
    return result
