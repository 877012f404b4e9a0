"""Every feed that a page names, read as a feed reader does: no complaint, and something in it."""

import feedparser

from tools.audit.pages import fetch
from tools.audit.report import Row


def feed_rows(pages):
    """Return a row for each feed."""
    feeds = dict.fromkeys(feed for page in pages for feed in page.feeds)
    if not feeds:
        return [Row("feeds", "all", "no page names a feed", False)]
    return [row_of(url) for url in feeds]


def row_of(url):
    """Return the row for the feed at an address."""
    feed = feedparser.parse(fetch(url).encode())
    complaint = str(feed.bozo_exception) if feed.bozo else ""
    if not complaint and not feed.feed.get("title"):
        complaint = "has no title"
    result = complaint or f"{feed.version}, {len(feed.entries)} entries"
    return Row("feeds", url, result, not complaint)
