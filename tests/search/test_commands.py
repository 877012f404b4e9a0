"""The commands of search."""

import gzip
import json

import pytest
from django.core.management import call_command

from search.models import IndexedItem, IndexedWord
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

    measures = json.loads(result.read_text())["measures"]
    assert measures["nl all"]["queries"] == 2
    assert measures["nl all"]["ndcg@10"] == 0.5
    assert measures["nl exact"]["without hits"] == 1.0
    assert measures["en infl"]["mrr@10"] == 1.0


def test_evaluation_of_one_language_asks_no_other(files, tmp_path, capsys):
    call_command("evaluate_search", **files, language="en")
    assert "nl" not in capsys.readouterr().out


def test_evaluation_leaves_the_index_of_the_site_alone(files):
    page = published("Walvisvaart")
    before = (sorted(IndexedItem.objects.values_list()), sorted(IndexedWord.objects.values_list()))

    call_command("evaluate_search", **files)

    assert (sorted(IndexedItem.objects.values_list()), sorted(IndexedWord.objects.values_list())) == before
    assert find("walvisvaart", "nl", None).pages == [page.pk]


def test_explanation_shows_what_a_query_becomes(capsys):
    call_command("explain_search", "de gemeenteraden", language="nl")
    text = capsys.readouterr().out
    assert "gemeenteraden" in text
    assert "part +raad or raad" in text
    assert "\nde " not in text
