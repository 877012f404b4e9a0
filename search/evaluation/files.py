"""Reads documents, queries and judgements from files."""

import gzip
import json
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path

DOCUMENT = ("id", "lang", "title", "body")
QUERY = ("id", "lang", "category", "query")


class UnusableFile(Exception):
    """A file that cannot be read, or does not hold what it should; the message says which, where and why."""


def read_documents(path):
    """Yield the documents (``dict`` with ``id``, ``lang``, ``title`` and ``body``) of a file of JSON lines, gzipped.

    Raises :class:`UnusableFile`.
    """
    with usable(path), gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from _rows(path, lines, DOCUMENT)


def read_queries(path):
    """Return the queries (``dict`` with ``id``, ``lang``, ``category`` and ``query``) of a file of JSON lines.

    Raises :class:`UnusableFile`.
    """
    with usable(path), Path(path).open(encoding="utf-8") as lines:
        return list(_rows(path, lines, QUERY))


def read_judgements(path):
    """Return query → the documents that answer it (sets of identifiers) from tab-separated lines with a heading.

    Raises :class:`UnusableFile`.
    """
    found = defaultdict(set)
    with usable(path):
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:], start=2):
        try:
            query, document, relevance = line.split("\t")
            is_relevant = int(relevance) > 0
        except ValueError as error:
            raise UnusableFile(
                f"{path}, line {number}: not a query, a document and a number with tabs between."
            ) from error
        if is_relevant:
            found[query].add(document)
    if not found:
        raise UnusableFile(f"{path}: no document is judged to answer a query.")
    return found


@contextmanager
def usable(path):
    """Raise :class:`UnusableFile` where the file cannot be read as it should."""
    try:
        yield
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UnusableFile(f"{path}: {error}") from error


def _rows(path, lines, names):
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict) or not all(isinstance(row.get(name), str) for name in names):
            raise UnusableFile(f"{path}, line {number}: no JSON object with the texts {', '.join(names)}.")
        yield row
