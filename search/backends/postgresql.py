from django.db import connection

from search.backends.base import DatabaseTokens


class PostgresTokens(DatabaseTokens):
    """The tokens of pages as lexemes of PostgreSQL's text search, made ready by us: no configuration has a say."""

    page_column = "page_id"
    every, either, quote = " & ", " | ", "'"
    columns = "(page_id bigint PRIMARY KEY, tokens tsvector NOT NULL)"
    create_sql = [
        f"CREATE TABLE {DatabaseTokens.table} {columns}",
        f"CREATE INDEX {DatabaseTokens.table}_tokens ON {DatabaseTokens.table} USING gin (tokens)",
    ]
    drop_sql = [f"DROP TABLE IF EXISTS {DatabaseTokens.table}"]
    scratch_schema = "pg_temp"
    scratch_sql = [
        f"CREATE TEMPORARY TABLE {DatabaseTokens.table} {columns}",
        f"CREATE INDEX ON pg_temp.{DatabaseTokens.table} USING gin (tokens)",
    ]
    matching_sql = "SELECT page_id FROM search_tokens WHERE tokens @@ %s::tsquery"

    def put(self, page_id, tokens):
        """Store the tokens (a set of ``str``) of a page in the place of those it had."""
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO search_tokens (page_id, tokens) VALUES (%s, array_to_tsvector(%s::text[])) "
                "ON CONFLICT (page_id) DO UPDATE SET tokens = excluded.tokens",
                [page_id, sorted(tokens)],
            )

    def _quoted(self, token):
        escaped = token.replace("\\", "\\\\").replace(self.quote, self.quote * 2)
        return f"{self.quote}{escaped}{self.quote}"
