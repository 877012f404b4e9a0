"""Search on generated pages: finding, the page of results, indexing and publishing, beside what Wagtail does itself.

It makes a database of its own (the test database of the one that is configured) and takes it down afterwards. Where
``SEARCH_URL`` names an Elasticsearch, that is measured on the same pages after the database, under a prefix of its own.

What counts are the ratios: whatever else the machine does falls on both sides of each. The processor's time is that of
this process; what a server of PostgreSQL or Elasticsearch does is in the time that passes only.
"""

import gc
import logging
import os
from pathlib import Path

from django.db import connection
from wagtail.search.backends import get_search_backend

from articles.models import ArticlePage
from benchmarks.searching import measure_finding, measure_pages, measure_publishing
from benchmarks.timing import show, timed
from benchmarks.vocabulary import Vocabulary
from search.analysis.compounds import parts_of
from search.analysis.stems import stemmer
from search.elasticsearch.mirroring import fill
from search.elasticsearch.server import configured_server, using
from search.index.rebuilding import rebuild
from search.models import SearchIndex
from search.scratch import scratch_server
from tests.factories import pages

WORDS_A_PAGE = 250
PAGES_A_TIME = 1000
# With more pages, Wagtail's own search on SQLite would take hours.
MOST_TO_COMPARE = 10_000


def measure_search(number):
    """Measure with ``number`` generated pages, a fifth of them English, and print a line for each measure."""
    logging.disable()
    show("memory of the dictionaries", memory_of_dictionaries(), "MB")
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        show("pages generated", number / timed(generate, number).seconds, "pages/s")
        with using(None):
            measure_database(number)
        if configured_server():
            with scratch_server(configured_server()):
                measure_server(number)
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)
    return os.EX_OK


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

        left = int(number * share)
        while left > 0:
            pages.add_many(pages.ArticlePageFactory, min(left, PAGES_A_TIME), write, language=language)
            left -= PAGES_A_TIME


def measure_database(number):
    """Measure the site's own database, beside what Wagtail does in it."""
    print(f"\n{connection.vendor}, {number} pages")
    for what, function in (("indexed", rebuild), ("indexed by Wagtail", index_by_wagtail)):
        took = timed(function)
        show(what, number / took.seconds, "pages/s")
        show(f"{what}, for each second of the processor", number / took.processor, "pages/s")
    if connection.vendor == "postgresql":
        # A server does so by itself after a while.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    measure_finding(beside_wagtail=number <= MOST_TO_COMPARE)
    measure_pages()
    measure_publishing()


def measure_server(number):
    """Measure Elasticsearch, on what the database has indexed."""
    print(f"\nElasticsearch beside {connection.vendor}, {number} pages")
    took = timed(fill, SearchIndex.objects.get(is_live=True))
    show("sent to the server", number / took.seconds, "pages/s")
    measure_finding(beside_wagtail=False)
    measure_pages()
    measure_publishing()


def index_by_wagtail():
    """Index all articles as ``manage.py update_index`` does."""
    index = get_search_backend().get_index_for_model(ArticlePage)
    keys = list(ArticlePage.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), PAGES_A_TIME):
        wanted = keys[start : start + PAGES_A_TIME]
        index.add_items(ArticlePage, list(ArticlePage.get_indexed_objects().filter(pk__in=wanted)))
