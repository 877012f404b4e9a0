"""Pages that editors recommend for a query."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from pilots.models import PilotSectionPage
from tests.factories.accounts import UserFactory
from tests.factories.bad_input import AWKWARD
from tests.factories.pages import section
from tests.factories.search import PromotionFactory, SynonymFactory
from tests.search.publishing import published

pytestmark = pytest.mark.django_db
DUTCH, ENGLISH = "/nl/zoeken/", "/en/search/"


def recommended(client, query, address=DUTCH, **values):
    response = client.get(address, {"q": query, **values})
    return [link["href"] for link in BeautifulSoup(response.content, "html.parser").select(".recommended a")]


def day(days):
    return timezone.localdate() + datetime.timedelta(days=days)


@pytest.mark.parametrize("query", ["proeftuin", "Proeftuinen", "de proeftuin", " proeftuin! "])
def test_recommended_for_the_word_in_any_form(client, query):
    page = published("Iets anders")
    PromotionFactory(pages=[page], note="Begin hier")

    assert recommended(client, query) == [page.get_url()]
    assert "Begin hier" in client.get(DUTCH, {"q": query}).content.decode()


def test_recommended_for_what_was_typed_and_for_what_was_meant(client):
    page = published("Over schrijven en walvissen")
    PromotionFactory(queries="inschrijven, walvis", pages=[page])

    assert recommended(client, "inschrijven") == [page.get_url()]
    assert recommended(client, "walvisen") == [page.get_url()]


@pytest.mark.parametrize("query", ["", "proeftuin almelo", "tuin", "walvis"])
def test_not_for_other_words(client, query):
    PromotionFactory(pages=[published("Iets anders")])

    assert recommended(client, query) == []


def test_one_of_several_phrases_in_any_order(client):
    page = published("Iets anders")
    PromotionFactory(queries="meedoen, aanmelden groep", pages=[page])

    assert recommended(client, "groep aanmelden") == recommended(client, "meedoen") == [page.get_url()]
    assert recommended(client, "groep") == []


def test_only_in_the_search_of_its_language(client):
    PromotionFactory(pages=[published("Iets anders")])

    assert recommended(client, "proeftuin", ENGLISH) == []


def test_page_of_another_language_says_so(client):
    PromotionFactory(language="en", queries="pilot", pages=[published("Iets anders")])

    soup = BeautifulSoup(client.get(ENGLISH, {"q": "pilots"}).content, "html.parser")

    assert soup.select_one(".recommended a")["lang"] == "nl"
    assert "Dutch" in soup.select_one(".recommended").get_text()


def test_sections_can_be_recommended_and_pages_keep_their_order(client):
    pages = [published("Ze"), section(PilotSectionPage), published("Aa")]
    PromotionFactory(pages=pages)

    assert recommended(client, "proeftuin") == [page.get_url() for page in pages]


@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [(None, None, 1), (0, 0, 1), (1, None, 0), (None, -1, 0), (-1, 1, 1), (None, 0, 1)],
)
def test_only_on_its_days(client, since, until, shown):
    days = [None if number is None else day(number) for number in (since, until)]
    PromotionFactory(pages=[published("Iets anders")], since=days[0], until=days[1])

    assert len(recommended(client, "proeftuin")) == shown


def test_the_second_of_two_periods_takes_over(client):
    first, second = published("Eerst"), published("Daarna")
    PromotionFactory(pages=[first], until=day(-1))
    PromotionFactory(pages=[second], since=day(0))

    assert recommended(client, "proeftuin") == [second.get_url()]


def test_hidden_and_unpublished_pages_are_left_out(client):
    secret, draft, public = (published(title) for title in ("Geheim", "Concept", "Openbaar"))
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    draft.unpublish()
    PromotionFactory(pages=[secret, draft, public])

    assert recommended(client, "proeftuin") == [public.get_url()]
    client.force_login(UserFactory())
    assert recommended(client, "proeftuin") == [secret.get_url(), public.get_url()]


def test_nothing_is_shown_where_every_page_is_hidden(client):
    secret = published("Geheim")
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    PromotionFactory(pages=[secret], note="Alleen voor ons")

    answer = client.get(DUTCH, {"q": "proeftuin"}).content.decode()

    assert "recommended" not in answer.split("<main")[1]
    assert "Alleen voor ons" not in answer


def test_result_page_takes_no_more_than_twelve_queries(client):
    for number in range(3):
        published(f"Proeftuin {number}")
    PromotionFactory(pages=[published(f"Pagina {number}") for number in range(3)])
    SynonymFactory(words="proeftuin", equivalents="sessie")
    recommended(client, "proeftuin")

    with CaptureQueriesContext(connection) as captured:
        recommended(client, "proeftuin")

    assert len(captured) <= 12


def test_one_can_be_changed_and_another_made_for_other_words():
    promotion = PromotionFactory(queries="proeftuin")
    promotion.note = "Begin hier"
    promotion.full_clean()
    PromotionFactory(queries="walvis").full_clean()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"queries": ""}, "queries"),
        ({"queries": "de, het"}, "queries"),
        ({"since": datetime.date(2026, 2, 1), "until": datetime.date(2026, 1, 1)}, "until"),
        ({"queries": "walvis, proeftuinen"}, "queries"),
        ({"language": "de"}, "language"),
    ],
)
def test_what_cannot_be_is_refused(values, field):
    PromotionFactory(queries="proeftuin")

    with pytest.raises(ValidationError) as caught:
        PromotionFactory(**values)

    assert field in caught.value.message_dict


@pytest.mark.parametrize("query", AWKWARD)
def test_awkward_query_is_answered_beside_a_promotion(client, query):
    PromotionFactory(pages=[published("Iets anders")])

    assert recommended(client, query) == []
