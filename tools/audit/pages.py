"""Which pages are audited: the first of each type and language that the sitemap holds."""

import re
import urllib.error
import urllib.request
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

from leernetwerk.delivery.progress import progress
from tools.checkout import Refusal

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
FEED_TYPES = {"application/rss+xml", "application/atom+xml"}


@dataclass(frozen=True)
class AuditedPage:
    """A page of the site: its address, its type (the class's name), its language, the feeds it names."""

    url: str
    type: str
    language: str
    feeds: tuple[str, ...]

    def __str__(self):
        return f"{self.type} ({self.language})"


class Head(HTMLParser):
    """Reads from a page what says which page it is."""

    def __init__(self):
        super().__init__()
        self.type = self.language = ""
        self.feeds = []

    def handle_starttag(self, tag, attrs):
        """Note the language, the page's type and the feeds."""
        attributes = dict(attrs)
        if tag == "html":
            self.language = attributes.get("lang") or ""
        elif tag == "body":
            self.type = attributes.get("data-page-type") or ""
        elif tag == "link" and attributes.get("type") in FEED_TYPES:
            self.feeds.append(attributes.get("href") or "")


def fetch(url):
    """Return the text at an address; refuse when there is no site."""
    try:
        with urllib.request.urlopen(url, timeout=60) as response:  # noqa: S310 - the developer's own site
            return response.read().decode()
    except urllib.error.HTTPError as error:
        raise Refusal(f"{url} answers {error.code}.") from error
    except OSError as error:
        raise Refusal(f"Nothing answers at {url}; start the site first: make run") from error


def here(url, base):
    """Return an address of the site with the host of ``base``: it may know itself by another name."""
    path = urlsplit(url)
    return base + (path.path or "/") + (f"?{path.query}" if path.query else "")


def sitemap_addresses(base):
    """Return the addresses in the sitemap, in its order; follows a sitemap of sitemaps."""
    waiting, found = [f"{base}/sitemap.xml"], []
    while waiting:
        # Our own sitemap; nobody else writes in it.
        tree = ElementTree.fromstring(fetch(waiting.pop(0)))  # noqa: S314
        waiting += [here(item.text, base) for item in tree.findall(f"{SITEMAP}sitemap/{SITEMAP}loc")]
        found += [here(item.text, base) for item in tree.findall(f"{SITEMAP}url/{SITEMAP}loc")]
    return found


def read_page(url, base):
    """Return the page at an address."""
    head = Head()
    head.feed(fetch(url))
    feeds = tuple(here(urljoin(url, feed), base) for feed in head.feeds)
    return AuditedPage(url, head.type or "other", head.language, feeds)


def pages_to_audit(base):
    """Return the pages to audit, by type and language."""
    if not re.match(r"https?://", base):
        raise Refusal(f"{base} is no address; give one such as URL=http://127.0.0.1:8000")
    chosen = {}
    for url in progress(sitemap_addresses(base), "Reading pages"):
        page = read_page(url, base)
        chosen.setdefault((page.type, page.language), page)
    if not chosen:
        raise Refusal(f"The sitemap of {base} is empty; bring the demo content back first: make demo")
    return [page for _key, page in sorted(chosen.items())]
