"""Shows what changed between two texts, word by word."""

import re
from difflib import SequenceMatcher

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import mark_safe

# A tag, a word, white space or a sign: nothing is cut in the middle.
PIECE = re.compile(r"<[^<>]*>|\w+|\s+|[^\w\s]")


def pieces_of(text):
    """Return the pieces that ``text`` is compared by; together they are the text."""
    return PIECE.findall(text)


def difference(old, new):
    """Return the text ``new`` as safe HTML: what is new in ``<ins>``, what went from ``old`` in ``<del>``."""
    before, after = pieces_of(old), pieces_of(new)
    parts = []
    for kind, old_start, old_end, new_start, new_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        gone, come = "".join(before[old_start:old_end]), "".join(after[new_start:new_end])
        if kind == "equal":
            parts.append(conditional_escape(come))
            continue
        parts += [format_html("<del>{}</del>", gone)] if gone else []
        parts += [format_html("<ins>{}</ins>", come)] if come else []
    return format_html_join("", "{}", ((part,) for part in parts)) if parts else mark_safe("")


def likeness(one, other):
    """Return how much two texts are alike: from 0 to 1."""
    return SequenceMatcher(None, pieces_of(one), pieces_of(other), autojunk=False).ratio()
