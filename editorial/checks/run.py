"""Runs all checks over a page."""

from django.utils import timezone

from editorial.checks.draft import draft_of
from editorial.checks.known import look_up
from editorial.checks.rules import RULES


def check(page, today=None):
    """Return the findings about a page of a specific type, saved or not, in the order of its fields.

    ``today`` (``datetime.date``) is the day in Europe/Amsterdam unless given. Messages are in the active language.
    """
    draft = draft_of(page)
    known = look_up(draft, page, today or timezone.localdate())
    findings = [finding for rule in RULES for finding in rule(draft, known)]
    order = positions(page)
    return sorted(findings, key=lambda finding: order(finding.path))


def positions(page):
    """Return a function that says where a content path comes in the editor (a sortable ``tuple``)."""
    fields = ["title", *page.get_edit_handler().get_form_options().get("fields", [])]
    blocks = {}

    def position(path):
        name, _dot, rest = path.partition(".")
        if rest and name not in blocks:
            keys = [block["id"] for block in getattr(page, name).get_prep_value()]
            blocks[name] = {key: number for number, key in enumerate(keys)}
        block = blocks.get(name, {}).get(rest.partition(".")[0], 0)
        return (fields.index(name) if name in fields else len(fields), block)

    return position
