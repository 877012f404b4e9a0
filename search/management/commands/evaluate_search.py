"""Measures how well search answers queries with judgements."""

import json
import time
from collections import Counter, defaultdict
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import connection, transaction

from search.evaluation.files import read_documents, read_judgements, read_queries
from search.evaluation.measures import measure, summary
from search.index.items import analysed, count, store
from search.models import IndexedItem, SearchIndex
from search.scratch import scratch_index
from search.searching import find_among


class Command(BaseCommand):
    """Loads documents into an index of their own and prints measures per language and category."""

    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--documents", required=True, help="gzipped JSON lines: id, lang, title, body")
        parser.add_argument("--queries", required=True, help="JSON lines: id, lang, category, query")
        parser.add_argument("--qrels", required=True, help="tab-separated: query_id, doc_id, relevance")
        parser.add_argument("--language", help="only this language (a code)")
        parser.add_argument("--json", help="a file to write the measures to")

    def handle(self, *, documents, queries, qrels, language, **options):
        judgements = read_judgements(qrels)
        answers = defaultdict(list)
        with scratch_index():
            names = self.load(documents, language)
            for query in read_queries(queries):
                if language in {None, query["lang"]}:
                    answer = self.answer(query, judgements[query["id"]], names)
                    for category in ("all", query["category"]):
                        answers[query["lang"], category].append(answer)
        measures = {" ".join(key): summary(found) for key, found in sorted(answers.items())}
        for key, values in measures.items():
            self.stdout.write(
                f"{key:12} {'  '.join(f'{name} {value:.3f}' for name, value in values.items())}"
            )
        if options["json"]:
            text = json.dumps({"backend": connection.vendor, "measures": measures}, indent=2)
            Path(options["json"]).write_text(text, encoding="utf-8")

    def load(self, path, language):
        """Index the documents and return primary key → identifier."""
        names = {}
        index = SearchIndex.objects.create(is_live=True)
        started = time.perf_counter()
        counts = Counter()
        with transaction.atomic():
            for number, document in enumerate(read_documents(path), start=1):
                if language in {None, document["lang"]}:
                    names[number] = document["id"]
                    words = analysed(document["lang"], document["title"], [document["body"]])
                    counts.update(store(index, words, is_open=True, page_id=number))
            count(index, counts)
        seconds = time.perf_counter() - started
        self.stdout.write(f"{len(names)} documents indexed, {len(names) / seconds:.0f} a second")
        return names

    def answer(self, query, relevant, names):
        """Return the ``Answer`` to a query."""
        started = time.perf_counter()
        found = find_among(IndexedItem.objects.live(), query["query"], query["lang"])
        milliseconds = (time.perf_counter() - started) * 1000
        return measure([names[key] for key in found.pages], relevant, milliseconds)
