"""An index beside that of the site, for measuring: it belongs to one connection and goes with it.

On Elasticsearch it has a prefix of its own, and goes when the measuring ends.
"""

import re
import uuid
from contextlib import contextmanager
from dataclasses import replace

from django.db import connection

from search.backends import tokens_backend
from search.elasticsearch import indices
from search.elasticsearch.server import using
from search.models import IndexedItem, IndexedWord, SearchIndex

MODELS = (SearchIndex, IndexedItem, IndexedWord)
# What a temporary table refers to would have to be temporary too.
REFERENCE = re.compile(r' REFERENCES "\w+" \("\w+"\)( ON DELETE \w+)?( DEFERRABLE INITIALLY DEFERRED)?')


@contextmanager
def scratch_index():
    """Let everything that this connection asks of the index go to empty temporary tables of the same names.

    A database looks for a name among temporary tables first. Nobody else sees them.
    """
    backend = tokens_backend()
    with connection.cursor() as cursor:
        for statement in [*_empty_copies(cursor), *backend.scratch_sql]:
            cursor.execute(statement)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for name in (*(model._meta.db_table for model in MODELS), backend.table):
                cursor.execute(f"DROP TABLE {backend.scratch_schema}.{name}")


@contextmanager
def scratch_server(server):
    """Let everything that is asked of Elasticsearch go to indexes of another prefix on the same ``server``."""
    scratch = replace(server, prefix=f"{server.prefix}-scratch-{uuid.uuid4().hex[:12]}")
    with using(scratch):
        try:
            yield
        finally:
            for index_key in indices.stored_indexes(scratch):
                indices.remove(scratch, index_key)


def _empty_copies(cursor):
    """Return the statements (a list of ``str``) that make empty temporary copies of the models' tables."""
    names = [model._meta.db_table for model in MODELS]
    if connection.vendor == "postgresql":
        return [f"CREATE TEMPORARY TABLE {name} (LIKE {name} INCLUDING ALL)" for name in names]
    places = ", ".join(["%s"] * len(names))
    cursor.execute(
        f"SELECT sql FROM main.sqlite_master WHERE tbl_name IN ({places}) AND sql IS NOT NULL ORDER BY type DESC",  # noqa: S608
        names,
    )
    statements = [REFERENCE.sub("", row[0]) for row in cursor.fetchall()]
    return [re.sub(r'^(CREATE (?:TABLE|(?:UNIQUE )?INDEX)) "', r'\1 temp."', one) for one in statements]
