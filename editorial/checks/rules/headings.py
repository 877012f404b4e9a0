"""Headings form a table of contents without gaps."""

from django.utils.translation import gettext as _

from editorial.checks.findings import Finding


def heading_order(draft, known):
    """Find headings that are empty or skip a level. The title of the page is the heading of level 1."""
    level = 1
    for heading in draft.headings:
        if not heading.words.strip():
            yield Finding(
                heading.path,
                _("This heading is empty"),
                _("Give it words, or make it an ordinary paragraph."),
            )
            continue
        if heading.level > level + 1:
            yield Finding(
                heading.path,
                _("A heading skips a level: H%(level)d where H%(expected)d is expected")
                % {"level": heading.level, "expected": level + 1},
                _("Choose H%(expected)d for it. Readers with a screen reader go from heading to heading.")
                % {"expected": level + 1},
                heading.words,
            )
        level = heading.level
