"""The Chromium or Chrome of the machine: Playwright's own can't be downloaded everywhere."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Where macOS keeps it, which is on nobody's PATH.
MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
# It asks nobody outside for updates or lists while tests run.
QUIET = (
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)


def find_chromium():
    """Return the path of Chromium or Chrome, or nothing."""
    return next(filter(None, map(shutil.which, (*NAMES, MACOS))), None)


def launch_chromium(playwright):
    """Start it without a screen under Playwright (its started ``sync_playwright``)."""
    return playwright.chromium.launch(
        executable_path=find_chromium(), args=list(QUIET), chromium_sandbox=sandbox_works()
    )


def sandbox_works():
    """Tell whether Chromium can use its sandbox, which it refuses to root."""
    return os.geteuid() != 0
