"""The audit: which pages it takes, and what it makes of what it finds."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tools.audit.feeds import feed_rows
from tools.audit.pages import pages_to_audit
from tools.audit.report import Row, write_report
from tools.checkout import Refusal

PAGE = """<!DOCTYPE html><html lang="{language}"><head><title>{type}</title>
<link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>
<body data-page-type="{type}"><h1>{type}</h1></body></html>"""
PAGES = [("NewsItemPage", "nl"), ("NewsItemPage", "nl"), ("NewsItemPage", "en"), ("HomePage", "nl")]
FEED = '<rss version="2.0"><channel><title>News</title><item><title>One</title></item></channel></rss>'


@pytest.fixture
def folder(tmp_path):
    """A site of four pages as files; its sitemap gives addresses with another host."""
    addresses = ""
    for number, (type_, language) in enumerate(PAGES):
        (tmp_path / f"{number}.html").write_text(PAGE.format(type=type_, language=language))
        addresses += f"<url><loc>http://localhost/{number}.html</loc></url>"
    (tmp_path / "sitemap.xml").write_text(
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{addresses}</urlset>'
    )
    (tmp_path / "feed.xml").write_text(FEED)
    return tmp_path


@pytest.fixture
def site(folder):
    """The address at which those files are served."""
    handler = partial(SimpleHTTPRequestHandler, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_one_page_of_each_type_and_language_is_audited(site):
    assert [(page.url, str(page)) for page in pages_to_audit(site)] == [
        (f"{site}/3.html", "HomePage (nl)"),
        (f"{site}/2.html", "NewsItemPage (en)"),
        (f"{site}/0.html", "NewsItemPage (nl)"),
    ]


def test_a_feed_that_many_pages_name_is_read_once(site):
    rows = feed_rows(pages_to_audit(site))

    assert rows == [Row("feeds", f"{site}/feed.xml", "rss20, 1 entries", True)]


def test_a_feed_that_is_not_well_formed_is_a_missed_goal(site, folder):
    (folder / "feed.xml").write_text(FEED.replace("</channel>", ""))

    assert [row.passed for row in feed_rows(pages_to_audit(site))] == [False]


@pytest.mark.parametrize(
    ("url", "words"), [("http://127.0.0.1:9", "start the site first: make run"), ("here", "is no address")]
)
def test_without_a_site_one_line_says_what_to_do(url, words):
    with pytest.raises(Refusal, match=words):
        pages_to_audit(url)


def test_an_empty_site_is_refused(site, folder):
    (folder / "sitemap.xml").write_text('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>')

    with pytest.raises(Refusal, match="is empty"):
        pages_to_audit(site)


def test_the_table_shows_missed_goals_first(tmp_path):
    rows = [Row("axe", "HomePage (nl)", "no finding", True), Row("weight", "HomePage (nl)", "200 kB", False)]

    write_report(tmp_path / "report.md", "http://127.0.0.1:8000", [], rows)

    report = (tmp_path / "report.md").read_text()
    assert "1 of 2 goals reached" in report
    assert report.index("## Missed") < report.index("200 kB") < report.index("## axe")
    assert "| HomePage (nl) | no finding | yes |" in report
