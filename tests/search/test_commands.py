"""The commands of search."""

import gzip
import json
import sqlite3
from contextlib import closing

import pytest
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from django.db import connection

from search.elasticsearch import indices
from search.elasticsearch.server import configured_server
from search.models import IndexedItem, IndexedWord, SearchIndex
from search.searching import find
from tests.search.publishing import published

pytestmark = pytest.mark.django_db

DOCUMENTS = [
    {"id": "a", "lang": "nl", "title": "Kolommen", "body": "Een kolom verbreden."},
    {"id": "b", "lang": "nl", "title": "Rijen", "body": "Een rij."},
    {"id": "c", "lang": "en", "title": "Columns", "body": "Widen a column."},
]
QUERIES = [
    {"id": "1", "lang": "nl", "category": "infl", "query": "kolom"},
    {"id": "2", "lang": "nl", "category": "exact", "query": "tafel"},
    {"id": "3", "lang": "en", "category": "infl", "query": "column"},
]


@pytest.fixture
def files(tmp_path):
    """The arguments of the command that name the files above."""
    documents, queries, qrels = (
        tmp_path / name for name in ("documents.jsonl.gz", "queries.jsonl", "qrels.tsv")
    )
    with gzip.open(documents, "wt") as lines:
        lines.writelines(json.dumps(document) + "\n" for document in DOCUMENTS)
    queries.write_text("\n".join(json.dumps(query) for query in QUERIES))
    qrels.write_text("query_id\tdoc_id\trelevance\n1\ta\t1\n1\tb\t0\n2\tb\t1\n3\tc\t1\n")
    return {"documents": str(documents), "queries": str(queries), "qrels": str(qrels)}


def test_evaluation_measures_per_language_and_category(files, tmp_path):
    result = tmp_path / "measures.json"

    call_command("evaluate_search", **files, json=str(result))

    measures = json.loads(result.read_text())["backends"][connection.vendor]
    assert measures["nl all"]["queries"] == 2
    assert measures["nl all"]["ndcg@10"] == 0.5
    assert measures["nl exact"]["without hits"] == 1.0
    assert measures["en infl"]["mrr@10"] == 1.0


def zipped(content):
    """Return ``content`` (``bytes``) gzipped, without the time: the same for all workers, which name tests by it."""
    return gzip.compress(content, mtime=0)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("documents", None, "No such file"),
        ("documents", b"no gzip", "Not a gzipped file"),
        (
            "documents",
            zipped(b'{"id": 1}\n'),
            "line 1: no JSON object with the texts id, lang, title, body",
        ),
        ("documents", zipped(b"[1]\n"), "line 1: no JSON object"),
        ("documents", zipped(b"\xff\n"), "can't decode"),
        ("documents", zipped(b"a" * 99)[:20], "ended before"),
        ("queries", None, "No such file"),
        ("queries", b"nonsense\n", "line 1: no JSON object with the texts id, lang, category, query"),
        ("queries", b"", "has no queries in the language"),
        ("qrels", None, "No such file"),
        ("qrels", b"query_id\tdoc_id\trelevance\n1\ta\n", "line 2: not a query, a document and a number"),
        (
            "qrels",
            b"query_id\tdoc_id\trelevance\n1\ta\tyes\n",
            "line 2: not a query, a document and a number",
        ),
        ("qrels", b"nonsense\n", "no document is judged"),
    ],
)
def test_evaluation_says_what_is_wrong_with_a_file(files, tmp_path, name, content, message):
    path = tmp_path / "other"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=message) as error:
        call_command("evaluate_search", **files | {name: str(path)})
    assert str(path) in str(error.value)


def test_evaluation_of_a_language_without_queries_says_so(files):
    with pytest.raises(CommandError, match="no queries in the language"):
        call_command("evaluate_search", **files, language="fr")


def test_a_query_is_explained_in_a_language_of_the_site_only():
    with pytest.raises(CommandError, match="invalid choice: 'xx'"):
        call_command("explain_search", "walvis", "--language", "xx")


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_a_certificate_that_cannot_be_used_is_told_of(settings, tmp_path, content):
    path = tmp_path / "ca.pem"
    if content:
        path.write_text(content)
    settings.SEARCH_CA_FILE = str(path)
    [error] = [error for error in run_checks() if error.id.startswith("search")]
    assert "SEARCH_CA_FILE" in error.msg


@pytest.mark.parametrize("address", ["ftp://search.example:9200/prefix", "search.example:9200"])
def test_an_address_of_another_kind_is_told_of(settings, address):
    settings.SEARCH_URL = address
    assert [error.id for error in run_checks() if error.id.startswith("search")] == ["search.E001"]


def test_evaluation_of_one_language_asks_no_other(files, tmp_path, capsys):
    call_command("evaluate_search", **files, language="en")
    assert "nl" not in capsys.readouterr().out


def test_evaluation_leaves_the_index_of_the_site_alone(files):
    page = published("Walvisvaart")
    before = (sorted(IndexedItem.objects.values_list()), sorted(IndexedWord.objects.values_list()))

    call_command("evaluate_search", **files)

    assert (sorted(IndexedItem.objects.values_list()), sorted(IndexedWord.objects.values_list())) == before
    assert find("walvisvaart", "nl", None).pages == [page.pk]


@pytest.fixture
def other_database(tmp_path):
    """The address of another database with the site's tables."""
    if connection.vendor != "sqlite":
        pytest.skip("a finished database can be copied on SQLite only")
    path = tmp_path / "other.sqlite3"
    with (
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as source,
        closing(sqlite3.connect(path)) as copy,
    ):
        source.backup(copy)
    return f"sqlite:///{path}"


def test_evaluation_measures_in_another_database_too(files, tmp_path, other_database):
    result = tmp_path / "measures.json"

    call_command("evaluate_search", **files, json=str(result), database=[other_database])

    measures = json.loads(result.read_text())["backends"]
    assert list(measures) == ["sqlite", "sqlite 2"]
    assert without_times(measures["sqlite"]) == without_times(measures["sqlite 2"])


def test_evaluation_says_why_another_database_cannot_be_measured(files, tmp_path):
    with pytest.raises(CommandError, match="no such table"):
        call_command("evaluate_search", **files, database=[f"sqlite:///{tmp_path}/empty.sqlite3"])


def test_evaluation_on_elasticsearch_gives_the_same_and_leaves_its_index_alone(
    files, tmp_path, elasticsearch
):
    page = published("Walvisvaart")
    elasticsearch.catch_up()
    result = tmp_path / "measures.json"
    index_key = SearchIndex.objects.get().pk

    call_command("evaluate_search", **files, json=str(result), backend="all")

    database, server = (without_times(one) for one in json.loads(result.read_text())["backends"].values())
    assert database == server
    assert indices.differences(configured_server(), index_key).all == []
    with configured_server().client(10) as client:
        names = client.indices.get_alias(index=f"{configured_server().prefix}*")
    assert list(names) == [configured_server().index_name(index_key)]
    assert find("walvisvaart", "nl", None).pages == [page.pk]


def without_times(measures):
    return {
        key: {name: value for name, value in values.items() if not name.endswith("ms")}
        for key, values in measures.items()
    }


def test_evaluation_refuses_what_the_site_is_not_set_up_with(files):
    with pytest.raises(CommandError, match="SEARCH_URL"):
        call_command("evaluate_search", **files, backend="elasticsearch")


def test_explanation_shows_what_a_query_becomes(capsys):
    call_command("explain_search", "de gemeenteraden", language="nl")
    text = capsys.readouterr().out
    assert "gemeenteraden" in text
    assert "part +raad or raad" in text
    assert "\nde " not in text
