"""axe on every page, in light and in dark, wide and narrow: no finding."""

import json

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from leernetwerk.delivery.progress import progress
from tools.audit.programs import FOLDER
from tools.audit.report import Row
from tools.chromium import launch_chromium

WIDTHS = (390, 1280)  # CSS pixels
SCHEMES = ("light", "dark")


def axe_rows(pages):
    """Return a row for each page, scheme and width; the findings stand in ``var/audit/axe.json``."""
    rows, findings = [], {}
    with sync_playwright() as playwright:
        browser = launch_chromium(playwright)
        settings = [(scheme, width) for scheme in SCHEMES for width in WIDTHS]
        for scheme, width in progress(settings, "axe"):
            context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
            tab = context.new_page()
            for page in pages:
                tab.goto(page.url)
                violations = Axe().run(tab).response["violations"]
                subject = f"{page}, {scheme}, {width}"
                findings[subject] = violations
                names = [f"{finding['id']} × {len(finding['nodes'])}" for finding in violations]
                rows.append(Row("axe", subject, ", ".join(names) or "no finding", not violations))
            context.close()
        browser.close()
    (FOLDER / "axe.json").write_text(json.dumps(findings, indent=2))
    return rows
