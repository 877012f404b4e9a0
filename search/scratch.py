"""An index beside that of the site, for measuring: it belongs to one connection and goes with it."""

from contextlib import contextmanager

from django.db import connection

from search.backends import tokens_backend
from search.models import IndexedPage, IndexedWord

UNIQUE = {IndexedPage: "page_id", IndexedWord: "language, key"}


@contextmanager
def scratch_index():
    """Let everything that this connection asks of the index go to empty temporary tables of the same names.

    A database looks for a name among temporary tables first. Nobody else sees them.
    """
    backend = tokens_backend()
    with connection.cursor() as cursor:
        for statement in [*_empty_copies(backend.scratch_schema), *backend.scratch_sql]:
            cursor.execute(statement)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for name in (*(model._meta.db_table for model in UNIQUE), backend.table):
                cursor.execute(f"DROP TABLE {backend.scratch_schema}.{name}")


def _empty_copies(schema):
    """Yield the statements that make empty temporary copies of the models' tables."""
    for model, columns in UNIQUE.items():
        name = model._meta.db_table
        yield f"CREATE TEMPORARY TABLE {name} AS SELECT * FROM {name} WHERE 1 = 0"  # noqa: S608 - names only
        if schema == "temp":
            yield f"CREATE UNIQUE INDEX temp.{name}_once ON {name} ({columns})"
        else:
            yield f"CREATE UNIQUE INDEX ON {schema}.{name} ({columns})"
