"""What people looked for is counted, without a word about who they are and without end."""

import datetime

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone

from search.asked import counting
from search.asked.erasing import erase_old
from search.asked.privacy import is_bsn, is_personal
from search.models import SearchedQuery, SearchSettings
from tests.factories.accounts import UserFactory
from tests.factories.bad_input import AWKWARD
from tests.factories.search import SearchedQueryFactory
from tests.search.publishing import published

pytestmark = pytest.mark.django_db
DUTCH, ENGLISH = "/nl/zoeken/", "/en/search/"


@pytest.fixture(autouse=True)
def _nothing_waiting():
    counting.searched_queries.forget()
    yield
    counting.searched_queries.forget()


def ask(client, query, address=DUTCH, headers=None, **values):
    response = client.get(address, {"q": query, **values}, headers=headers)
    counting.searched_queries.write()
    return response


def counted():
    return {(one.language, one.query): (one.times, one.hits) for one in SearchedQuery.objects.all()}


def test_query_is_counted_by_language_and_day_only(client):
    published("Walvis")
    for query in ("Walvissen", "walvissen ", " WALVISSEN"):
        ask(client, query, headers={"user-agent": "x", "referer": "https://example.org/y"})
    ask(client, "haaien", ENGLISH)

    assert counted() == {("nl", "walvissen"): (3, 1), ("en", "haaien"): (1, 0)}
    assert SearchedQuery.objects.first().day == timezone.localdate()
    assert {field.name for field in SearchedQuery._meta.get_fields()} == {
        "id", "language", "day", "query", "times", "hits",
    }  # fmt: skip


def test_found_is_what_was_found_the_last_time(client):
    ask(client, "walvis")
    published("Walvis")
    client.get(DUTCH, {"q": "walvis"})
    published("Nog een walvis")
    ask(client, "walvis")

    assert counted() == {("nl", "walvis"): (3, 2)}


def test_visitor_gets_no_cookie_and_waits_for_no_query(client):
    counting.searched_queries.write()

    assert "Set-Cookie" not in ask(client, "walvis")


@pytest.mark.parametrize(
    "values", [{"page": "2"}, {"as_typed": "1"}, {"type": "NewsItemPage"}, {"theme": "x"}, {"x": ""}]
)
def test_only_the_first_page_of_a_plain_search_counts(client, values):
    ask(client, "walvis", **values)

    assert counted() == {}


def test_who_is_signed_in_is_not_counted(client):
    client.force_login(UserFactory())
    ask(client, "walvis")

    assert counted() == {}


def test_empty_queries_and_other_methods_are_not_counted(client):
    for query in ("", " ", "?!", "\x00"):
        ask(client, query)
    client.head(DUTCH, {"q": "walvis"})
    client.get(DUTCH)
    counting.searched_queries.write()

    assert counted() == {}


def test_long_query_is_cut(client):
    ask(client, "woord " * 40)

    [(_language, query)] = counted()
    assert len(query) <= 100


PERSONAL = [
    "jan@example.org", "jan ＠ example.org", "06 12345678", "06-12345678", "0546 123 456", "+31 (0)6-12 34 56 78",
    "111222333", "111.222.333", "12345678", "123456782", "mijn bsn 123456782", "1234567", "NL91 ABNA 0417 1643 00",
    "nl91abna0417164300", "BE71096123456769", "GB82 WEST 1234 5698 7654 32", "12-05-1980", "12 05 1980", "٠٦١٢٣٤٥٦٧٨",
    "FR14 2004 1010 0505 0001 3M02 606", "MT84MALT011000012345MTLCAST001S", "IT60 X054 2811 1010 0000 0123 456",
    "４１２３４５６７８", "c3Vic2NyaWJlOnNhbm5lOjE3MDAwMDAw", "zaak 2026.001.234",
]  # fmt: skip


@pytest.mark.parametrize("query", PERSONAL)
def test_what_may_be_somebodys_own_is_not_counted(client, query):
    ask(client, query)

    assert counted() == {}


@pytest.mark.parametrize(
    "query",
    [
        "wmo 2015",
        "2019-2020",
        "2023 2024 2025",
        "cohort 3",
        "artikel 2.3.1",
        "top 100",
        "nl-be",
        "5 tot 12 uur",
    ],
)
def test_years_and_small_numbers_are_counted(client, query):
    ask(client, query)

    assert list(counted()) == [("nl", query)]


def test_personal_part_beyond_the_cut_counts_too(client):
    ask(client, f"{'woord ' * 18} jan@example.org")

    assert counted() == {}


def test_the_test_of_citizen_numbers():
    assert is_bsn("111222333")
    assert is_bsn("123456782")
    # The first nought may be left out, no more.
    assert is_bsn("012345672")
    assert is_bsn("12345672")
    assert not is_bsn("1234560")
    assert not is_bsn("123456789")
    assert not is_bsn("1112223334")


@pytest.mark.parametrize("query", AWKWARD)
def test_awkward_query_is_answered_and_counted_without_harm(client, query):
    assert ask(client, query).status_code == 200
    is_personal(query)


def test_written_at_once_and_then_not_at_every_search(client, monkeypatch):
    client.get(DUTCH, {"q": "walvis"})
    client.get(DUTCH, {"q": "haai"})

    assert counted() == {("nl", "walvis"): (1, 0)}


def test_the_order_in_which_queries_came_is_not_kept(client):
    for query in ("zee", "walvis", "boot"):
        client.get(DUTCH, {"q": query})
    counting.searched_queries.write()
    SearchedQuery.objects.all().delete()
    for query in ("zee", "walvis", "boot"):
        client.get(DUTCH, {"q": query})
    counting.searched_queries.write()

    stored = SearchedQuery.objects.order_by("pk").values_list("query", flat=True)
    assert list(stored) == ["boot", "walvis", "zee"]


def test_flood_fills_neither_memory_nor_database(client, monkeypatch):
    monkeypatch.setattr(counting, "MOST_A_DAY", 5)
    SearchedQueryFactory(query="gisteren", day=timezone.localdate() - datetime.timedelta(days=1))
    ask(client, "walvis")
    for number in range(30):
        client.get(DUTCH, {"q": f"vraag {number}"})
    ask(client, "walvis")

    assert SearchedQuery.objects.count() == 1 + 5
    assert counted()["nl", "walvis"] == (2, 0)


def test_visitor_notices_nothing_of_a_failing_database(client, monkeypatch):
    def fail(counts):
        raise DatabaseError

    monkeypatch.setattr(counting, "store", fail)

    assert ask(client, "walvis").status_code == 200


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite has one writer for all")
def test_wait_for_another_writer_is_short(client):
    waits = []

    def look(counts):
        with connection.cursor() as cursor:
            waits.append(cursor.execute("PRAGMA busy_timeout").fetchone()[0])

    def usual():
        with connection.cursor() as cursor:
            return cursor.execute("PRAGMA busy_timeout").fetchone()[0]

    before = usual()
    waiting = counting.WaitingCounts("a test", look)
    waiting.add("one")
    waiting.write()

    assert waits[0] <= 1000
    assert usual() == before


def test_erased_after_the_days_that_a_manager_set():
    today = timezone.localdate()
    for days in (0, 6, 7, 89, 90):
        SearchedQueryFactory(query=str(days), day=today - datetime.timedelta(days=days))

    erase_old()
    assert set(SearchedQuery.objects.values_list("query", flat=True)) == {"0", "6", "7", "89"}

    settings = SearchSettings.load()
    settings.days_kept = 7
    settings.save()
    erase_old()
    assert set(SearchedQuery.objects.values_list("query", flat=True)) == {"0", "6"}


def test_nothing_is_kept_with_nought_days(client):
    SearchedQueryFactory()
    settings = SearchSettings.load()
    settings.days_kept = 0
    settings.save()

    ask(client, "walvis")
    erase_old()

    assert counted() == {}


def test_old_queries_are_erased_by_the_background_work():
    from leernetwerk.delivery.periodic import periodic_jobs

    assert erase_old in [job.call for job in periodic_jobs.jobs]
