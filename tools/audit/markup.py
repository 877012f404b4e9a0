"""The Nu HTML checker on every page: no error."""

import json
import subprocess

from tools.audit.programs import MODULES
from tools.audit.report import Row
from tools.checkout import Refusal

CHECKER = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def markup_rows(pages):
    """Return a row for each page with what the checker calls an error."""
    command = ["java", "-jar", CHECKER, "--format", "json", "--exit-zero-always", "--stdout"]
    run = subprocess.run([*command, *(page.url for page in pages)], capture_output=True, text=True)
    if run.returncode:
        raise Refusal(f"The Nu HTML checker did not run: {run.stderr.strip()[:200]}")
    messages = json.loads(run.stdout)["messages"]
    return [row_of(page, [found for found in messages if found.get("url") == page.url]) for page in pages]


def row_of(page, messages):
    """Return the row for one page."""
    errors = [found for found in messages if found["type"] == "error" or found["type"].startswith("non-doc")]
    words = [f"line {found.get('lastLine', '?')}: {found['message']}" for found in errors]
    return Row("Nu HTML checker", str(page), "; ".join(words) or "no error", not errors)
