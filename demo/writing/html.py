"""Turns parts of markup into the HTML that Wagtail keeps as rich text."""

import re
from html import escape

from demo.writing.markup import Heading, Items, Paragraph

LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
ITALIC = re.compile(r"\*(.+?)\*")


def rich_text(parts, link_attributes):
    """Return ``parts`` (headings, paragraphs and lists) as one piece of HTML.

    ``link_attributes`` takes the target of a link as it is written and returns the attributes of its ``a``.
    """
    return "".join(_html_of(part, link_attributes) for part in parts)


def _html_of(part, link_attributes):
    match part:
        case Heading(level, text):
            return f"<h{level}>{inline(text, link_attributes)}</h{level}>"
        case Paragraph(text):
            return f"<p>{inline(text, link_attributes)}</p>"
        case Items(is_numbered, items):
            tag = "ol" if is_numbered else "ul"
            return f"<{tag}>{''.join(_item(item, link_attributes) for item in items)}</{tag}>"
    raise TypeError(f"cannot stand in running text: {part!r}")


def _item(item, link_attributes):
    nested = _html_of(item.children, link_attributes) if item.children else ""
    return f"<li>{inline(item.text, link_attributes)}{nested}</li>"


def inline(text, link_attributes):
    """Return a line with ``**bold**``, ``*italic*`` and ``[words](target)`` as HTML."""
    html = escape(text, quote=False)
    html = LINK.sub(lambda match: f"<a {link_attributes(match[2])}>{match[1]}</a>", html)
    html = BOLD.sub(r"<b>\1</b>", html)
    return ITALIC.sub(r"<i>\1</i>", html)
