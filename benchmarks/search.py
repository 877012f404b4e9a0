"""Search on generated pages: finding, the page of results, indexing and publishing, beside what Wagtail does itself.

It makes a database of its own (the test database of the one that is configured) and takes it down afterwards. What
counts are the ratios: whatever else the machine does falls on both sides of each.
"""

import gc
import logging
import os
import random
import statistics
import time
from pathlib import Path
from urllib.parse import urlencode

from django.core.wsgi import get_wsgi_application
from django.db import connection
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from articles.models import ArticlePage, ArticleSectionPage
from benchmarks.article import processor_time
from benchmarks.vocabulary import Vocabulary
from search.analysis.compounds import parts_of
from search.analysis.stems import stemmer
from search.index.pages import index_page
from search.index.rebuilding import rebuild
from search.searching import find
from search.spelling import most_slips
from tests.factories import pages

WORDS_A_PAGE = 250
QUERIES = 60
PUBLISHED = 15
REQUESTS = 25


def measure_search(number):
    """Measure with ``number`` generated pages, a fifth of them English, and print a line for each measure."""
    logging.disable()
    show("memory of the dictionaries", memory_of_dictionaries(), "MB")
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        generate(number)
        print(f"{connection.vendor}, {number} pages")
        measure_indexing(number)
        measure_finding()
        measure_pages()
        measure_publishing()
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
    return os.EX_OK


def show(what, value, unit):
    """Print one measure."""
    print(f"{value:10.1f} {unit:8} {what}", flush=True)


def memory_of_dictionaries():
    """Return how many megabytes the process grows by when the words of both languages are loaded."""
    before = resident_memory()
    for language in ("nl", "en"):
        stemmer(language).stem("x")
    parts_of("gemeenteraadsverkiezing")
    return resident_memory() - before


def resident_memory():
    """Return the memory of this process in megabytes, 0.0 where the system does not tell."""
    gc.collect()
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if statm.exists() else 0.0


def generate(number):
    """Put so many articles into the database, without indexing them."""
    for language, share in (("nl", 0.8), ("en", 0.2)):
        words = Vocabulary(language)

        def write(page, _number, words=words):
            page.title = words.title()
            page.lead = words.text(20)
            page.body = [("text", f"<p>{words.text(WORDS_A_PAGE)}</p>")]

        pages.add_many(pages.ArticlePageFactory, int(number * share), write, language=language)


def measure_indexing(number):
    """Index every page, by ours and by Wagtail's own."""
    ours = seconds(rebuild)
    backend = get_search_backend()
    articles = list(ArticlePage.objects.all())

    def wagtail():
        index = backend.get_index_for_model(ArticlePage)
        for start in range(0, len(articles), 100):
            index.add_items(ArticlePage, articles[start : start + 100])

    theirs = seconds(wagtail)
    show("indexed, analysis included", number / ours, "pages/s")
    show("indexed by Wagtail, pages read before", number / theirs, "pages/s")


def queries():
    """Return queries (a list of ``str``) of one to three words that stand in the title of a page."""
    choice = random.Random("queries")  # noqa: S311 - the same each time, no secret
    titles = list(ArticlePage.objects.filter(locale__language_code="nl").values_list("title", flat=True))
    found = []
    for title in choice.choices(titles, k=QUERIES):
        words = title.replace(".", "").lower().split()
        found.append(" ".join(choice.sample(words, min(len(words), choice.randint(1, 3)))))
    return found


def measure_finding():
    """Find the best for each query, by ours and by Wagtail's own."""
    ours, slips, theirs = [], [], []
    find("warm", "nl", None)
    for number, query in enumerate(queries()):
        ours.append(seconds(lambda query=query: find(query, "nl", None)))
        slip = query[:2] + query[3:]
        if most_slips(slip.split()[0]):
            slips.append(seconds(lambda slip=slip: find(slip, "nl", None)))
        if number < QUERIES // 4:
            theirs.append(seconds(lambda query=query: list(Page.objects.live().search(query)[:10])))
    for what, times in (("found", ours), ("found, misspelt", slips), ("found by Wagtail", theirs)):
        show(f"{what}, in the middle", statistics.median(times) * 1000, "ms")
        show(f"{what}, at the 95th percentile", sorted(times)[int(len(times) * 0.95)] * 1000, "ms")
    show("Wagtail's time for ours, in the middle", statistics.median(theirs) / statistics.median(ours), "×")


def measure_pages():
    """Compare a first page of results with the listing of a section: processor time of this process."""
    application = get_wsgi_application()
    listing = pages.section(ArticleSectionPage).get_url()
    addresses = ["/nl/zoeken/?" + urlencode({"q": query}) for query in queries()[:REQUESTS]]
    searches, listings = [], []
    for address in addresses[:3] + addresses:
        searches.append(processor_time(application, address))
        listings.append(processor_time(application, listing))
    results, section = statistics.median(searches[3:]), statistics.median(listings[3:])
    show("page of results, processor time", results * 1000, "ms")
    show("listing of a section, processor time", section * 1000, "ms")
    show("page of results for a listing", results / section, "×")


def measure_publishing():
    """Compare indexing a page with storing and publishing it."""
    saves, indexings = [], []
    for page in ArticlePage.objects.order_by("pk")[:PUBLISHED]:
        saves.append(seconds(lambda page=page: page.save_revision().publish()))
        indexings.append(seconds(lambda page=page: index_page(page.pk)))
    # Publishing has indexed the page once itself.
    save, indexing = statistics.median(saves), statistics.median(indexings)
    show("publishing, without its indexing", (save - indexing) * 1000, "ms")
    show("indexing one page", indexing * 1000, "ms")
    show("indexing for publishing", indexing / (save - indexing), "×")


def seconds(function):
    """Return how long ``function`` takes."""
    started = time.perf_counter()
    function()
    return time.perf_counter() - started
