"""The processor time of an uncached article against that of a one-line view, in the same application.

Both go through the same WSGI application with all its middleware, taking turns in one run, so that whatever
else the machine does falls on both. The articles are all those of the demo content, the short and the long.
"""

import logging
import os
import statistics
from urllib.parse import urlsplit

from django.core.wsgi import get_wsgi_application

from articles.models import ArticlePage
from benchmarks.timing import requested
from leernetwerk.delivery.progress import progress
from tools.checkout import Refusal

ROUNDS = 40
WARM_UP = 5
GOAL = 20  # times the one-line view
LINE = "/one-line"


def compare():
    """Measure, print the median of each and the ratio, and fail when it is over the goal."""
    articles = article_paths()
    application = get_wsgi_application()
    # A line in the log costs both the same, and would make the ratio look better than it is.
    logging.disable()
    for _round in range(WARM_UP):
        list(measure_round(application, articles))
    lines, by_path = [], {path: [] for path in articles}
    for _round in progress(range(ROUNDS), "Rounds"):
        for path, article, line in measure_round(application, articles):
            by_path[path].append(article)
            lines.append(line)
    medians = {path: statistics.median(times) for path, times in by_path.items()}
    line, article = statistics.median(lines), statistics.median(medians.values())
    for path, median in (medians | {"the article in the middle": article, LINE: line}).items():
        print(f"{median * 1000:8.3f} ms  {path}")
    ratio = article / line
    print(f"{ratio:8.1f} ×   (goal: at most {GOAL})")
    return os.EX_OK if ratio <= GOAL else os.EX_DATAERR


def article_paths():
    """Return the paths of all live articles; refuse when there is none."""
    articles = ArticlePage.objects.live().order_by("pk")
    if not articles:
        raise Refusal("There is no article to measure; bring the demo content back first: make demo")
    return [urlsplit(article.full_url).path for article in articles]


def measure_round(application, articles):
    """Yield the path and the time of each article, and that of the one-line view asked for right after it."""
    for path in articles:
        yield path, requested(application, path).processor, requested(application, LINE).processor
