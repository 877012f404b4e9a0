from django.db import connection

TABLE = "search_tokens"
QUOTE = "'"


class PostgresTokens:
    """The tokens of pages as lexemes of PostgreSQL's text search, made ready by us: no configuration has a say."""

    table = TABLE
    columns = "(page_id bigint PRIMARY KEY, tokens tsvector NOT NULL)"
    create_sql = [
        f"CREATE TABLE {TABLE} {columns}",
        f"CREATE INDEX {TABLE}_tokens ON {TABLE} USING gin (tokens)",
    ]
    drop_sql = [f"DROP TABLE IF EXISTS {TABLE}"]
    scratch_schema = "pg_temp"
    scratch_sql = [
        f"CREATE TEMPORARY TABLE {TABLE} {columns}",
        f"CREATE INDEX ON pg_temp.{TABLE} USING gin (tokens)",
    ]
    matching_sql = f"SELECT page_id FROM {TABLE} WHERE tokens @@ %s::tsquery"  # noqa: S608 - names only

    def put(self, page_id, tokens):
        """Store the tokens (a set of ``str``) of a page in the place of those it had."""
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {TABLE} (page_id, tokens) VALUES (%s, array_to_tsvector(%s::text[])) "  # noqa: S608
                "ON CONFLICT (page_id) DO UPDATE SET tokens = excluded.tokens",
                [page_id, sorted(tokens)],
            )

    def remove(self, page_id):
        """Forget a page."""
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE} WHERE page_id = %s", [page_id])  # noqa: S608

    def clear(self):
        """Forget all pages."""
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608

    def question(self, clauses):
        """Return ``clauses`` (see the package) as a ``tsquery`` (``str``)."""
        return " & ".join(_either(clause) for clause in clauses)


def _either(alternatives):
    return f"({' | '.join(_all(alternative) for alternative in alternatives)})"


def _all(alternative):
    return f"({' & '.join(_any(tokens) for tokens in alternative)})"


def _any(tokens):
    quoted = (token.replace("\\", "\\\\").replace("'", "''") for token in sorted(tokens))
    return f"({' | '.join(f'{QUOTE}{token}{QUOTE}' for token in quoted)})"
