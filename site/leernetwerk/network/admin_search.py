"""Wagtail's own search of the database, made safe for whatever people type: for all searches in the admin."""

import unicodedata

from modelsearch.backends.base import EmptySearchResults
from modelsearch.backends.database import SearchBackend as database_backend

LONGEST_QUERY = 200
MOST_WORDS = 12


def plain_words(query):
    """Return ``query`` (``str``) without what no search engine takes: quotes, control signs, half surrogates.

    Letters, digits, marks and what stands inside words ("e-mail", "'s") stay; at most ``MOST_WORDS`` words of
    ``LONGEST_QUERY`` characters together. May be empty.
    """
    readable = query[:LONGEST_QUERY].encode("utf-8", "ignore").decode()
    kept = "".join(" " if is_noise(character) else character for character in readable)
    words = [word for word in kept.split() if any(character.isalnum() for character in word)]
    return " ".join(words[:MOST_WORDS])


def is_noise(character):
    """Tell whether a character means something to FTS5 or to nobody: quotes, backslashes, control signs."""
    return character in '"\\*^%' or unicodedata.category(character).startswith("C")


class CarefulSearch:
    """Cleans each query before the database's own backend sees it; mixed into that backend.

    SQLite's FTS5 fails on one stray quote, every database on NUL bytes, half surrogates and very long queries.
    """

    def _search(self, query_compiler_class, query, model_or_queryset, **kwargs):
        if isinstance(query, str):
            query = plain_words(query)
            if not query:
                return EmptySearchResults()
        return super()._search(query_compiler_class, query, model_or_queryset, **kwargs)


def SearchBackend(params):
    """Return the backend of the database in use, made careful; ``params`` are those of the setting."""
    stock = type(database_backend(params))
    return type("SearchBackend", (CarefulSearch, stock), {})(params)
