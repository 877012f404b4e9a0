"""The list of what people looked for, and what is done about a row."""

import csv
import datetime
import html
import io

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from home.structure import roles
from search.asked.counting import searched_queries
from search.models import IgnoredQuery, SearchedQuery
from tests.factories.bad_input import AWKWARD
from tests.factories.search import SearchedQueryFactory
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db
LIST, IGNORED = "/admin/search-asked/", "/admin/search-asked/ignored/"
IGNORE = "/admin/search-asked/ignore/"


@pytest.fixture
def chief(client):
    searched_queries.forget()
    return sign_in(client, roles.CHIEF_EDITOR)


def asked(query, days_ago=0, **values):
    day = timezone.localdate() - datetime.timedelta(days=days_ago)
    return SearchedQueryFactory(query=query, day=day, **values)


def rows(client, address=LIST, **values):
    """Return the cells of each row of the list, as words."""
    answer = client.get(address, values)
    assert answer.status_code == 200
    soup = BeautifulSoup(answer.content, "html.parser")
    return [
        [(cell.b or cell).get_text(strip=True) for cell in row.select("td")]
        for row in soup.select("tbody tr")
    ]


def queries(client, address=LIST, **values):
    return [row[0] for row in rows(client, address, **values)]


def test_most_often_asked_comes_first_with_its_sums(client, chief):
    asked("haai", times=3, hits=2)
    asked("walvis", times=2, hits=0, days_ago=1)
    asked("walvis", times=2, hits=5)

    assert [row[:4] for row in rows(client)] == [
        ["walvis", "Dutch", "4", "5"],
        ["haai", "Dutch", "3", "2"],
    ]


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({}, ["nu", "toen"]),
        ({"days": "7"}, ["nu"]),
        ({"days": "90"}, ["nu", "toen", "lang geleden"]),
        ({"days": "x"}, ["nu", "toen"]),
        ({"days": "90", "language": "en"}, ["lang geleden"]),
        ({"found": "none"}, ["toen"]),
        ({"found": "some"}, ["nu"]),
        ({"q": "oe"}, ["toen"]),
    ],
)
def test_list_can_be_narrowed(client, chief, values, shown):
    asked("nu", times=9, hits=1)
    asked("toen", times=5, days_ago=29)
    asked("lang geleden", days_ago=89, language="en", hits=1)

    assert queries(client, **values) == shown


def test_just_looked_for_is_listed(client, chief):
    client.logout()
    client.get("/nl/zoeken/", {"q": "net nu"})
    sign_in(client, roles.CHIEF_EDITOR)

    assert queries(client) == ["net nu"]


def test_row_leads_to_forms_that_are_filled_in_and_lead_back(client, chief):
    asked("walvissen")
    links = BeautifulSoup(client.get(LIST).content, "html.parser").select(".searched-actions a")

    synonym, promotion = (
        BeautifulSoup(client.get(link["href"]).content, "html.parser").select_one("#w-editor-form")
        for link in links
    )

    assert synonym.select_one("[name=words]")["value"] == "walvissen"
    assert promotion.select_one("[name=queries]")["value"] == "walvissen"
    data = {
        "words": "walvissen",
        "language": "nl",
        "equivalent_language": "nl",
        "equivalents": "potvis",
        "is_two_way": "on",
    }
    assert client.post(synonym["action"], data)["Location"] == LIST


def test_ignored_is_left_out_from_then_on_and_can_come_back(client, chief):
    asked("robot")
    client.post(IGNORE, {"language": "nl", "query": "robot", "next": LIST})
    asked("robot", days_ago=1)

    assert queries(client) == []
    assert queries(client, IGNORED) == ["robot"]

    client.post(IGNORE, {"language": "nl", "query": "robot", "ignored": "0"})

    assert queries(client) == ["robot"]
    assert queries(client, IGNORED) == []


def test_ignored_in_one_language_is_shown_in_the_other(client, chief):
    asked("robot", language="en")
    client.post(IGNORE, {"language": "nl", "query": "robot"})

    assert queries(client) == ["robot"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_list_can_be_taken_along_without_formulas(client, chief, form):
    asked("=1+1", times=3)
    asked("walvis", hits=2)

    answer = client.get(LIST, {"export": form})

    assert answer.status_code == 200
    content = b"".join(answer.streaming_content)
    if form == "csv":
        lines = list(csv.reader(io.StringIO(content.decode())))
        assert lines[0] == ["Looked for", "Language", "Times", "Results", "Last day"]
        assert [line[:4] for line in lines[1:]] == [["'=1+1", "nl", "3", "0"], ["walvis", "nl", "1", "2"]]


def test_list_takes_as_many_queries_whatever_its_length(client, chief):
    def taken():
        client.get(LIST)
        with CaptureQueriesContext(connection) as captured:
            client.get(LIST)
        return len(captured)

    today = timezone.localdate()
    SearchedQuery.objects.bulk_create(
        SearchedQuery(language="nl", day=today, query=f"vraag {number}", times=1, hits=0)
        for number in range(20)
    )
    few = taken()
    SearchedQuery.objects.bulk_create(
        [
            SearchedQuery(language="nl", day=today, query=f"meer {number}", times=1, hits=0)
            for number in range(20_000)
        ],
        batch_size=2_000,
    )

    assert taken() == few


@pytest.mark.parametrize(
    "query",
    [
        "?p=0",
        "?p=" + "9" * 50,
        "?ordering=x",
        "?ordering=-total",
        "?days=%00",
        "?language=%00",
        "?found=%ed%a0%80",
    ],
)
def test_odd_addresses_are_answered(client, chief, query):
    asked("walvis")

    assert client.get(LIST + query).status_code == 200


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_do_no_harm(client, chief, text):
    asked = {"words": text, "language": text}
    names = (
        "words",
        "language",
        "equivalents",
        "equivalent_language",
        "queries",
        "note",
        "since",
        "word",
        "parts",
    )
    forms = {
        "promoted_pages-TOTAL_FORMS": "1",
        "promoted_pages-INITIAL_FORMS": "0",
        "promoted_pages-0-page": text,
    }

    answers = [
        client.get(LIST, {"q": text}),
        client.get(reverse("search-synonyms:index"), {"q": text}),
        client.get(reverse("search-synonyms:add"), asked),
        client.post(IGNORE, {"language": "nl", "query": text}),
        *(
            client.post(reverse(f"search-{name}:add"), dict.fromkeys(names, text) | forms)
            for name in ("synonyms", "promotions", "compounds")
        ),
    ]

    assert all(answer.status_code in (200, 302) for answer in answers)


@pytest.mark.parametrize("name", ["synonyms", "promotions", "compounds"])
def test_forms_without_fields_are_answered(client, chief, name):
    assert client.post(reverse(f"search-{name}:add"), {}).status_code == 200


@pytest.mark.parametrize(
    "values", [{}, {"language": "xx", "query": "walvis"}, {"language": "nl", "query": " "}]
)
def test_what_is_no_query_is_not_ignored(client, chief, values):
    client.post(IGNORE, values)

    assert not IgnoredQuery.objects.exists()


@pytest.mark.parametrize("role", [roles.EDITOR, roles.TRANSLATOR])
def test_list_is_for_who_may_see_it(client, role):
    asked("walvis")
    sign_in(client, role)

    client.post(IGNORE, {"language": "nl", "query": "walvis"})

    for address in (LIST, IGNORED, f"{LIST}results/", f"{LIST}?export=csv"):
        assert client.get(address).status_code == 302
    assert not IgnoredQuery.objects.exists()
    assert LIST not in client.get("/admin/").content.decode()


def test_menu_leads_to_the_screens(client, chief):
    home = html.unescape(client.get("/admin/").content.decode())

    for name in ("asked", "synonyms", "promotions", "compounds"):
        assert f"/admin/search-{name}/" in home


def test_synonym_that_means_nothing_is_told_and_nothing_is_lost(client, chief):
    data = {"words": "sessie", "language": "nl", "equivalents": "de", "equivalent_language": "nl"}

    answer = client.post(reverse("search-synonyms:add"), data).content.decode()

    assert "Search leaves out “de”" in html.unescape(answer)
    assert 'value="sessie"' in answer


def test_promotion_needs_a_page(client, chief):
    forms = {"promoted_pages-TOTAL_FORMS": "0", "promoted_pages-INITIAL_FORMS": "0"}
    answer = client.post(reverse("search-promotions:add"), {"queries": "walvis", "language": "nl", **forms})

    assert answer.status_code == 200


def test_saving_a_compound_says_what_it_does(client, chief):
    answer = client.post(reverse("search-compounds:add"), {"word": "vakmanschap", "parts": ""}, follow=True)

    assert "0 pages hold the word" in answer.content.decode()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_row_begins_in_the_language_of_who_adds_it(client, language):
    sign_in(client, roles.CHIEF_EDITOR, language, language=language)
    for name in ("search-synonyms", "search-promotions"):
        form = BeautifulSoup(client.get(reverse(f"{name}:add")).content, "html.parser")
        chosen = form.select_one('select[name="language"] option[selected]')
        assert chosen["value"] == language
