"""Measures how well search answers queries with judgements."""

import json
import time
from collections import defaultdict
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from search.backends import tokens_backend
from search.elasticsearch.mirroring import fill
from search.elasticsearch.pause import is_paused
from search.elasticsearch.server import configured_server, using
from search.evaluation.databases import measures_in
from search.evaluation.files import read_documents, read_judgements, read_queries
from search.evaluation.measures import measure, summary
from search.index.items import analysed, store_all
from search.models import IndexedItem, SearchIndex
from search.scratch import scratch_index, scratch_server
from search.searching import find_among
from search.vocabulary.current import current_vocabulary

ELASTICSEARCH = "elasticsearch"
DOCUMENTS_A_TIME = 100


class Command(BaseCommand):
    """Loads documents into an index of their own and prints measures per language and category."""

    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--documents", required=True, help="gzipped JSON lines: id, lang, title, body")
        parser.add_argument("--queries", required=True, help="JSON lines: id, lang, category, query")
        parser.add_argument("--qrels", required=True, help="tab-separated: query_id, doc_id, relevance")
        parser.add_argument("--language", help="only this language (a code)")
        parser.add_argument(
            "--backend",
            choices=["sqlite", "postgresql", ELASTICSEARCH, "all"],
            help="what finds candidates, among what the site is set up with; left out: what its readers use",
        )
        parser.add_argument(
            "--database",
            action="append",
            default=[],
            metavar="URL",
            help="another database to measure too, named as in DATABASE_URL; it needs the tables (manage.py migrate)",
        )
        parser.add_argument("--json", help="a file to write the measures to")

    def handle(self, *, documents, queries, qrels, language, backend, database, **options):
        judgements = read_judgements(qrels)
        asked = [query for query in read_queries(queries) if language in {None, query["lang"]}]
        measures = {}
        backends = chosen_backends(backend)
        with scratch_index():
            index, names = self.load(documents, language)
            for name in backends:
                with finding_with(name, index):
                    measures[name] = self.measures(asked, judgements, names)
        files = {"documents": documents, "queries": queries, "qrels": qrels}
        for url in database:
            for name, categories in measures_in(url, files, language).items():
                measures[unused(name, measures)] = categories
        for name, categories in measures.items():
            self.stdout.write(name)
            for category, values in categories.items():
                figures = "  ".join(f"{figure} {value:.3f}" for figure, value in values.items())
                self.stdout.write(f"{category:12} {figures}")
        if options["json"]:
            Path(options["json"]).write_text(json.dumps({"backends": measures}, indent=2), encoding="utf-8")

    def load(self, path, language):
        """Index the documents; return their ``SearchIndex`` and page → identifier."""
        names = {}
        index = SearchIndex.objects.create(is_live=True)
        current_vocabulary()
        started = time.perf_counter()
        wanted = (
            one for one in enumerate(read_documents(path), start=1) if language in {None, one[1]["lang"]}
        )
        while part := list(islice(wanted, DOCUMENTS_A_TIME)):
            names |= {number: document["id"] for number, document in part}
            entries = {
                number: (analysed(document["lang"], document["title"], [document["body"]]), True)
                for number, document in part
            }
            # A part at a time: on SQLite, nobody else writes meanwhile.
            with transaction.atomic():
                store_all(index, "page_id", entries)
        tokens_backend().settle()
        seconds = time.perf_counter() - started
        self.stdout.write(f"{len(names)} documents indexed, {len(names) / seconds:.0f} a second")
        return index, names

    def measures(self, queries, judgements, names):
        """Return language and category → measures (``dict`` s)."""
        answers = defaultdict(list)
        for query in queries:
            answer = self.answer(query, judgements[query["id"]], names)
            for category in ("all", query["category"]):
                answers[f"{query['lang']} {category}"].append(answer)
        return {key: summary(found) for key, found in sorted(answers.items())}

    def answer(self, query, relevant, names):
        """Return the ``Answer`` to a query."""
        started = time.perf_counter()
        found = find_among(IndexedItem.objects.live(), query["query"], query["lang"])
        milliseconds = (time.perf_counter() - started) * 1000
        return measure([names[key] for key in found.pages], relevant, milliseconds)


def unused(name, taken):
    """Return ``name``, or where it is ``taken`` already, with a number after it (``str``)."""
    numbers = range(2, len(taken) + 2)
    return next(one for one in (name, *(f"{name} {number}" for number in numbers)) if one not in taken)


def chosen_backends(name):
    """Return the names (a list) of what is measured; refuses (``CommandError``) what the site is not set up with."""
    ready = [connection.vendor] + ([ELASTICSEARCH] if configured_server() else [])
    if name == "all":
        return ready
    if name is None:
        return ready[-1:]
    if name not in ready:
        setting = "SEARCH_URL" if name == ELASTICSEARCH else "DATABASE_URL"
        raise CommandError(f"The site is not set up with {name}; set {setting}.")
    return [name]


@contextmanager
def finding_with(name, index):
    """Let the named backend find in a :class:`SearchIndex`; refuses (``CommandError``) when the database stepped in."""
    if name != ELASTICSEARCH:
        with using(None):
            yield
        return
    with scratch_server(configured_server()):
        if not fill(index):
            raise CommandError("Elasticsearch could not be filled; the log says why.")
        yield
        if is_paused():
            raise CommandError("Elasticsearch stopped answering, so these would be the database's figures.")
