"""What a visitor waits for, on generated pages: finding, the page of results, and publishing."""

import random
import statistics
from urllib.parse import urlencode

from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from articles.models import ArticlePage, ArticleSectionPage
from benchmarks.timing import Took, middle, middle_of_processor, requested, show, show_times, timed
from search.index.pages import index_page
from search.models import IndexedWord
from search.searching import find
from search.spelling import most_slips
from tests.factories import pages

QUERIES = 60
# Of each kind of queries, so many are asked of Wagtail too.
COMPARED = 7
# Words that so large a share of pages has: common ones, and those that a site is about.
COMMON, EVERYWHERE = (0.01, 0.1), (0.3, 0.9)
PUBLISHED = 15
REQUESTS = 15
WARM_UP = 3


def title_queries():
    """Return queries (a list of ``str``) of one to three words that stand in the title of a page."""
    choice = random.Random("queries")  # noqa: S311 - the same each time, no secret
    titles = ArticlePage.objects.filter(locale__language_code="nl").order_by("pk")
    found = []
    for title in choice.choices(list(titles.values_list("title", flat=True)), k=QUERIES):
        words = title.replace(".", "").lower().split()
        found.append(" ".join(choice.sample(words, min(len(words), choice.randint(1, 3)))))
    return found


def common_queries(shares=COMMON, longest=3):
    """Return queries (a list of ``str``) of one word to so many, each of which such ``shares`` of pages have (the least
    and the most).
    """
    choice = random.Random("common queries")  # noqa: S311 - the same each time, no secret
    rows = IndexedWord.objects.live().filter(language="nl")
    least, most = (share * rows.get(key=IndexedWord.ITEMS).frequency for share in shares)
    rows = rows.filter(key__startswith="=", frequency__gte=least, frequency__lte=most).order_by("key")
    words = [key[1:] for key in rows.values_list("key", flat=True)]
    return [" ".join(choice.sample(words, choice.randint(1, longest))) for _number in range(QUERIES)]


def measure_finding(beside_wagtail):
    """Find the best for each query, by ours and, if so asked, by Wagtail's own."""
    kinds = {
        "words of a title": title_queries(),
        "common words": common_queries(),
        "words that most pages have": common_queries(EVERYWHERE, longest=1),
    }
    for kind, queries in kinds.items():
        for query in queries[:WARM_UP]:
            find(query, "nl", None)
        ours = [timed(find, query, "nl", None) for query in queries]
        show_times(f"found, {kind}", ours)
        if beside_wagtail:
            compare(kind, queries[:COMPARED])
    slips = [query[:2] + query[3:] for query in title_queries()]
    slips = [slip for slip in slips if most_slips(slip.split()[0])]
    show_times("found, misspelt", [timed(find, slip, "nl", None) for slip in slips])


def compare(kind, queries):
    """Find the best ten by Wagtail's own search and by ours, taking turns; and how many it finds in all.

    The search page of a new Wagtail site asks for their number too, which ours knows with the best ten. Wagtail
    finds pages with all words and, for another operator, those with any, as ours does when these are few. On SQLite
    the latter would take hours.
    """
    operators = {"and": "all words"} | ({} if connection.vendor == "sqlite" else {"or": "any word"})
    for operator, words in operators.items():
        find_by_wagtail(queries[0], operator)
        ours, theirs, counted, numbers = [], [], [], []
        for query in queries:
            ours.append(timed(find, query, "nl", None))
            theirs.append(timed(find_by_wagtail, query, operator))
            counted.append(timed(count_by_wagtail, query, operator, numbers))
        what = f"Wagtail, {words}, {kind}"
        show_times(f"found by {what}", theirs)
        show(f"of these, {what} finds nothing for", 100 * numbers.count(0) / len(queries), "%")
        listed = [
            Took(ten.seconds + number.seconds, ten.processor + number.processor)
            for ten, number in zip(theirs, counted, strict=True)
        ]
        for number, took in (("", theirs), (" with their number", listed)):
            show(f"{what}{number}, for ours, in the middle", middle(took) / middle(ours), "×")
            means = [statistics.fmean(one.seconds for one in some) for some in (took, ours)]
            show(f"{what}{number}, for ours, on average", means[0] / means[1], "×")


def find_by_wagtail(query, operator):
    """Return the best ten pages by Wagtail's own search."""
    return list(Page.objects.live().search(query, operator=operator)[:10])


def count_by_wagtail(query, operator, numbers):
    """Add to ``numbers`` (a list) how many pages Wagtail's own search finds."""
    numbers.append(Page.objects.live().search(query, operator=operator).count())


def measure_pages():
    """Compare a first page of results with the listing of the section that has all pages."""
    application = get_wsgi_application()
    listing = pages.section(ArticleSectionPage).get_url()
    with translation.override("nl"):
        address = reverse("search")
    for kind, queries in (("words of a title", title_queries()), ("common words", common_queries())):
        addresses = [f"{address}?{urlencode({'q': query})}" for query in queries[:REQUESTS]]
        counts = [queries_of(application, one) for one in (*addresses, listing)]
        searches, listings = [], []
        for one in addresses:
            searches.append(requested(application, one))
            listings.append(requested(application, listing))
        show_times(f"page of results, {kind}", searches)
        show_times("listing of the section", listings)
        show("page of results for a listing, time", middle(searches) / middle(listings), "×")
        ratio = middle_of_processor(searches) / middle_of_processor(listings)
        show("page of results for a listing, processor", ratio, "×")
        show("page of results, at most", max(counts[:-1]), "queries")


def queries_of(application, path):
    """Return how many queries of the database a request takes (``int``) once what it needs is remembered."""
    requested(application, path)
    captured = CaptureQueriesContext(connection)
    requested(application, path, captured)
    return len(captured)


def measure_publishing():
    """Compare indexing a page with storing and publishing it."""
    saves, indexings = [], []
    for page in ArticlePage.objects.order_by("pk")[: PUBLISHED + WARM_UP]:
        saves.append(timed(lambda page=page: page.save_revision().publish()))
        indexings.append(timed(index_page, page.pk))
    saves, indexings = saves[WARM_UP:], indexings[WARM_UP:]
    # Publishing has indexed the page once itself.
    save, indexing = middle(saves), middle(indexings)
    show("publishing, without its indexing", (save - indexing) * 1000, "ms")
    show("indexing one page", indexing * 1000, "ms")
    show("indexing for publishing, time", indexing / (save - indexing), "×")
    save, indexing = middle_of_processor(saves), middle_of_processor(indexings)
    show("indexing for publishing, processor", indexing / (save - indexing), "×")
