"""The table that an audit writes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Row:
    """One goal: which check, of what, what came out, and whether that is good enough."""

    check: str
    subject: str
    result: str
    passed: bool


def write_report(path, url, pages, rows):
    """Write the rows as Markdown to ``path``: missed goals first, then all of them, check by check."""
    missed = [row for row in rows if not row.passed]
    now = datetime.now().astimezone().isoformat(timespec="minutes")
    lines = [
        f"# Audit of {url}",
        "",
        f"{now}. {len(pages)} pages, one of each type and language. "
        f"{len(rows) - len(missed)} of {len(rows)} goals reached.",
    ]
    if missed:
        lines += ["", "## Missed", "", *table(missed)]
    for check in dict.fromkeys(row.check for row in rows):
        lines += ["", f"## {check}", "", *table([row for row in rows if row.check == check])]
    path.write_text("\n".join(lines) + "\n")


def table(rows):
    """Return rows as the lines of a Markdown table."""
    cells = [(row.subject, row.result, "yes" if row.passed else "**no**") for row in rows]
    body = [f"| {' | '.join(text.replace('|', '&#124;') for text in row)} |" for row in cells]
    return ["| what | result | reached |", "|---|---|---|", *body]
