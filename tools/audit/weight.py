"""What a first visit to the home page weighs on a phone, and the style sheets and scripts before compression."""

from playwright.sync_api import sync_playwright

from tools.audit.report import Row
from tools.chromium import launch_chromium

LIMITS = {"all": 150_000, "stylesheet": 30_000, "script": 10_000}  # bytes


def weight_rows(pages):
    """Return the rows for each language's home page: everything as sent, CSS and JavaScript as written."""
    rows = []
    with sync_playwright() as playwright:
        browser = launch_chromium(playwright)
        for page in pages:
            if page.type == "HomePage":
                rows += rows_of(page, weigh(browser, page.url))
        browser.close()
    return rows


def weigh(browser, url):
    """Return the bytes of a first visit at 390 pixels, on a screen with two dots a pixel, by kind."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    tab = context.new_page()
    bytes_of = dict.fromkeys(LIMITS, 0)

    def add(request):
        sizes = request.sizes()
        bytes_of["all"] += sizes["responseBodySize"] + sizes["responseHeadersSize"]
        if request.resource_type in bytes_of:
            bytes_of[request.resource_type] += len(request.response().body())

    tab.on("requestfinished", add)
    tab.goto(url, wait_until="networkidle")
    context.close()
    return bytes_of


def rows_of(page, bytes_of):
    """Return the rows for one page."""
    return [
        Row(
            "weight",
            f"{page}, {kind}",
            f"{bytes_of[kind] / 1000:.1f} of {limit / 1000:.0f} kB",
            bytes_of[kind] <= limit,
        )
        for kind, limit in LIMITS.items()
    ]
