"""Finds candidates in the database that the site runs on. Each backend is given the same tokens and the same questions.

A question is a list of clauses that must all hold; a clause is a list of alternatives of which one must; an
alternative is a list of sets of tokens, of each of which one must stand in the item.
"""

from django.db import connection

from search.backends.postgresql import PostgresTokens
from search.backends.sqlite import SqliteTokens

BACKENDS = {"sqlite": SqliteTokens, "postgresql": PostgresTokens}


def tokens_backend():
    """Return what keeps the tokens of items in the default database."""
    return BACKENDS[connection.vendor]()
