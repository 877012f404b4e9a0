"""Reads documents, queries and judgements from files."""

import gzip
import json
from collections import defaultdict
from pathlib import Path


def read_documents(path):
    """Yield the documents (``dict`` with ``id``, ``lang``, ``title`` and ``body``) of a file of JSON lines, gzipped."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_queries(path):
    """Return the queries (``dict`` with ``id``, ``lang``, ``category`` and ``query``) of a file of JSON lines."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def read_judgements(path):
    """Return query → the documents that answer it (sets of identifiers) from tab-separated lines with a heading."""
    found = defaultdict(set)
    for line in Path(path).read_text(encoding="utf-8").splitlines()[1:]:
        query, document, relevance = line.split("\t")
        if int(relevance) > 0:
            found[query].add(document)
    return found
