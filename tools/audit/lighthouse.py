"""Lighthouse as on a phone: 100 for accessibility, best practices and search, 95 for speed where it matters."""

import json
import os
import subprocess

from leernetwerk.delivery.progress import progress
from tools.audit.programs import FOLDER, MODULES
from tools.audit.report import Row
from tools.chromium import QUIET, find_chromium, sandbox_works

FAST_TYPES = {"HomePage", "ArticlePage", "PilotAreaPage", "CallPage"}
GOALS = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 95}


def lighthouse_rows(pages):
    """Return a row for each of the page types that have to be fast, in both languages."""
    chosen = [page for page in pages if page.type in FAST_TYPES]
    return [row_of(page, report_on(page)) for page in progress(chosen, "Lighthouse")]


def report_on(page):
    """Run Lighthouse on a page; the whole report is kept in ``var/audit``."""
    path = FOLDER / f"lighthouse-{page.type}-{page.language}.json"
    path.unlink(missing_ok=True)
    flags = " ".join(["--headless", *QUIET, *([] if sandbox_works() else ["--no-sandbox"])])
    command = [MODULES / ".bin" / "lighthouse", page.url, "--quiet", "--output=json", f"--output-path={path}"]
    command += [
        f"--only-categories={','.join(GOALS)}",
        f"--chrome-flags={flags}",
        "--no-enable-error-reporting",
    ]
    subprocess.run(command, env=os.environ | {"CHROME_PATH": find_chromium()}, capture_output=True)
    return json.loads(path.read_text()) if path.exists() else {}


def row_of(page, report):
    """Return the row for one page."""
    scores = {name: round(100 * (part["score"] or 0)) for name, part in report.get("categories", {}).items()}
    passed = all(scores.get(name, 0) >= goal for name, goal in GOALS.items())
    result = (
        ", ".join(f"{name} {scores[name]}" for name in GOALS if name in scores) or "Lighthouse did not run"
    )
    return Row("Lighthouse", str(page), result, passed)
