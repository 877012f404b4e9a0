"""The processor time of an uncached article against that of a one-line view, in the same application.

Both go through the same WSGI application with all its middleware, taking turns in one run, so that whatever
else the machine does falls on both. The article comes from the demo content.
"""

import logging
import os
import statistics
import time
from urllib.parse import urlsplit

from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from articles.models import ArticlePage
from leernetwerk.delivery.progress import progress
from tools.checkout import Refusal

ROUNDS = 300
WARM_UP = 30
GOAL = 20  # times the one-line view
LINE = "/one-line"


def compare():
    """Measure, print the ratio, and fail when it is over the goal."""
    article = article_path()
    application = get_wsgi_application()
    # A line in the log costs both the same, and would make the ratio look better than it is.
    logging.disable()
    for _round in range(WARM_UP):
        processor_time(application, article)
        processor_time(application, LINE)
    times = {article: [], LINE: []}
    for _round in progress(range(ROUNDS), "Rounds"):
        for path, measured in times.items():
            measured.append(processor_time(application, path))
    medians = {path: statistics.median(measured) for path, measured in times.items()}
    for path, median in medians.items():
        print(f"{median * 1000:8.3f} ms  {path}")
    ratio = medians[article] / medians[LINE]
    print(f"{ratio:8.1f} ×   (goal: at most {GOAL})")
    return os.EX_OK if ratio <= GOAL else os.EX_DATAERR


def article_path():
    """Return the path of the first article; refuse when there is none."""
    article = ArticlePage.objects.live().order_by("pk").first()
    if article is None:
        raise Refusal("There is no article to measure; bring the demo content back first: make demo")
    return urlsplit(article.full_url).path


def processor_time(application, path):
    """Return the processor time in seconds of one request, from its start to the last byte."""
    environ = RequestFactory().get(path, HTTP_HOST="localhost").environ
    statuses = []
    started = time.process_time()
    response = application(environ, lambda status, headers: statuses.append(status))
    for _chunk in response:
        pass
    response.close()
    elapsed = time.process_time() - started
    if statuses != ["200 OK"]:
        raise Refusal(f"{path} answers {statuses}, which is nothing to measure.")
    return elapsed
