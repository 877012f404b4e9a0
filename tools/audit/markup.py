"""The Nu HTML checker on every page: no error."""

import json
import subprocess

from tools.audit.pages import fetch
from tools.audit.programs import FOLDER, MODULES
from tools.audit.report import Row
from tools.checkout import Refusal

CHECKER = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def markup_rows(pages):
    """Return a row for each page with what the checker calls an error."""
    files = {save(page): page for page in pages}
    command = ["java", "-jar", CHECKER, "--format", "json", "--exit-zero-always", "--stdout", *files]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        raise Refusal(f"The Nu HTML checker did not run: {run.stderr.strip()[:200]}")
    messages = json.loads(run.stdout)["messages"]
    return [
        row_of(page, [found for found in messages if found.get("url", "").endswith(f"/{path.name}")])
        for path, page in files.items()
    ]


def save(page):
    """Write a page to a file and return its path: the checker asks nothing of addresses of this machine."""
    path = FOLDER / f"{page.type}-{page.language}.html"
    path.write_text(fetch(page.url))
    return path


def row_of(page, messages):
    """Return the row for one page."""
    errors = [found for found in messages if found["type"] != "info"]
    words = [f"line {found.get('lastLine', '?')}: {found['message']}" for found in errors]
    return Row("Nu HTML checker", str(page), "; ".join(words) or "no error", not errors)
