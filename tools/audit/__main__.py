"""Runs every check against a running site and writes the table; fails when a goal is missed."""

import os
import sys

from tools.address import Address
from tools.audit.axe import axe_rows
from tools.audit.feeds import feed_rows
from tools.audit.lighthouse import lighthouse_rows
from tools.audit.markup import markup_rows
from tools.audit.pages import pages_to_audit
from tools.audit.programs import FOLDER, install_programs
from tools.audit.report import write_report
from tools.audit.weight import weight_rows
from tools.checkout import make_writable, run_tool


def main():
    """Audit the site at the address on the command line; without one, where `make run` serves it."""
    url = (sys.argv[1] if sys.argv[1:] else Address.from_environment().url).rstrip("/")
    make_writable()
    install_programs()
    pages = pages_to_audit(url)
    rows = []
    for name, check in (
        ("axe", axe_rows),
        ("Nu HTML checker", markup_rows),
        ("feeds", feed_rows),
        ("weight", weight_rows),
        ("Lighthouse", lighthouse_rows),
    ):
        print(f"{name} …", file=sys.stderr, flush=True)
        rows += check(pages)
    path = FOLDER / "report.md"
    write_report(path, url, pages, rows)
    missed = [row for row in rows if not row.passed]
    for row in missed:
        print(f"{row.check}, {row.subject}: {row.result}")
    print(f"{len(rows) - len(missed)} of {len(rows)} goals reached; the table is in {path}")
    return os.EX_DATAERR if missed else os.EX_OK


if __name__ == "__main__":
    run_tool(main)
