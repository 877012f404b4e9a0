from django.db import connection

from search.backends.base import DatabaseTokens


class PostgresTokens(DatabaseTokens):
    """The tokens of items as lexemes of PostgreSQL's text search, made ready by us: no configuration has a say."""

    item_column = "item_id"
    every, either, quote = " & ", " | ", "'"
    columns = "(item_id bigint PRIMARY KEY, tokens tsvector NOT NULL)"
    # The planner takes "@@" for cheap and would read every row with its tokens, which are stored apart: twenty times as
    # slow as the index. The setting holds within the function only.
    function_sql = (
        "CREATE OR REPLACE FUNCTION search_matching(question tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE "
        "SET enable_seqscan = off "
        "AS 'SELECT item_id FROM search_tokens WHERE tokens @@ question'"
    )
    create_sql = [
        f"CREATE TABLE {DatabaseTokens.table} {columns}",
        f"CREATE INDEX {DatabaseTokens.table}_tokens ON {DatabaseTokens.table} USING gin (tokens)",
        function_sql,
    ]
    drop_sql = [
        "DROP FUNCTION IF EXISTS search_matching(tsquery)",
        f"DROP TABLE IF EXISTS {DatabaseTokens.table}",
    ]
    scratch_schema = "pg_temp"
    scratch_sql = [
        f"CREATE TEMPORARY TABLE {DatabaseTokens.table} {columns}",
        f"CREATE INDEX {DatabaseTokens.table}_tokens ON pg_temp.{DatabaseTokens.table} USING gin (tokens)",
    ]
    in_order = "OFFSET 0"
    matching_sql = "SELECT item FROM search_matching(%s::tsquery) AS item"

    def put_all(self, items):
        """Store the tokens of items (pairs of a primary key and a set of ``str``) in the place of those they had."""
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO search_tokens (item_id, tokens) VALUES (%s, array_to_tsvector(string_to_array(%s, ' '))) "
                "ON CONFLICT (item_id) DO UPDATE SET tokens = excluded.tokens",
                [(key, " ".join(tokens)) for key, tokens in items],
            )

    def settle(self):
        """Put in order what a GIN index set aside, which would be read for each question until the next vacuum.

        See "GIN Fast Update Technique" in the manual of PostgreSQL.
        """
        with connection.cursor() as cursor:
            cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [f"{self.table}_tokens"])

    def _quoted(self, token):
        escaped = token.replace("\\", "\\\\").replace(self.quote, self.quote * 2)
        return f"{self.quote}{escaped}{self.quote}"
