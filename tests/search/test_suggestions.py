"""What the search field offers while one types."""

import re
import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.factories import pages
from tests.factories.accounts import UserFactory
from tests.factories.bad_input import AWKWARD
from tests.search.publishing import publish, published

pytestmark = pytest.mark.django_db

DUTCH, ENGLISH = "/nl/zoeken/suggesties/", "/en/search/suggestions/"


def suggested(client, text, address=DUTCH):
    response = client.get(address, {"q": text})
    assert response.status_code == 200
    assert response["Content-Type"] == "application/x-suggestions+json"
    _typed, texts = response.json()
    return texts


def test_words_and_titles_that_begin_with_what_is_typed_are_offered(client):
    published("Harpoenen op zee", "De harpoenier werpt.")
    assert suggested(client, "harp") == ["harpoenen", "harpoenier", "Harpoenen op zee"]


def test_compounds_that_hold_what_is_typed_are_offered(client):
    published("De walvisharpoen")
    assert "walvisharpoen" in suggested(client, "harpoen")


def test_words_are_found_without_their_accents_and_shown_with_them(client):
    published("Coördinatoren", "Over de crème.")
    assert suggested(client, "coordinat")[0] == "coördinatoren"
    assert suggested(client, "CREM") == ["crème"]


def test_after_another_word_only_words_beside_it_are_offered(client):
    published("Harpoenen werpen")
    published("Wereldzee")
    assert suggested(client, "harpoenen we") == ["harpoenen werpen"]
    assert suggested(client, "wereldzee harp") == []


@pytest.mark.parametrize("typed", ["kapitein cafe\u0301", "kapitein \u0133sb", "\u0130-kapitein cafe"])
def test_what_was_typed_before_the_last_word_stays_as_it_was(client, typed):
    published("\u0130 kapitein", "Een cafébaas en een ijsbreker.")
    before, _last = re.split(r"(?<= )", typed)

    assert suggested(client, typed)[0] in (f"{before}cafébaas", f"{before}ijsbreker")


def test_what_was_typed_already_is_not_offered(client):
    published("Beëdigde kapitein")
    assert suggested(client, "beëdigde kapitein") == suggested(client, "Beedigde  kapitein") == []
    assert suggested(client, "beëdigde kapit") == ["beëdigde kapitein"]


def test_the_commonest_words_come_first_and_those_that_only_hold_what_is_typed_last(client):
    published("De harpoenier", "Walvisharpoen.")
    for number in range(2):
        published(f"Verhaal {number}", "Harpoenist. Walvisharpoen.")
    assert suggested(client, "harpoen")[:3] == ["harpoenist", "harpoenier", "walvisharpoen"]


def test_no_more_than_four_words_and_five_titles_are_offered(client):
    words = ["harpij", "harpoen", "harpist", "harpuis", "harpkoor", "harplied"]
    for word in words:
        published(f"De {word}")
    found = suggested(client, "harp")
    assert sum(one in words for one in found) == 4
    assert sum(one.startswith("De ") for one in found) == 5


def test_titles_that_begin_with_what_was_typed_come_first(client):
    published("De beëdigde kapitein")
    published("Beëdigde kapiteins aan de wal en op zee")
    titles = [one for one in suggested(client, "beedigde kapit") if one[0].isupper()]
    assert titles[0] == "Beëdigde kapiteins aan de wal en op zee"


def test_each_language_has_its_own(client):
    published("Harpoons", language="en")
    assert suggested(client, "harp") == []
    assert suggested(client, "harp", ENGLISH) == ["harpoons"]


def test_what_strangers_may_not_see_is_offered_to_nobody(client, django_capture_on_commit_callbacks):
    page = published("Harpoenen op zee", "De harpoenier werpt.")
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert suggested(client, "harp") == []
    client.force_login(UserFactory())
    assert suggested(client, "harp") == []


def test_a_title_is_not_offered_below_a_restriction_that_was_just_made(client):
    page = published("Harpoenen op zee")
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    assert "Harpoenen op zee" not in suggested(client, "harp")


def test_anyone_may_keep_an_answer_that_holds_still(client):
    published("Harpoenen")
    first = client.get(DUTCH, {"q": "harp"})
    assert first["Cache-Control"] == "public, no-cache"
    assert not first.cookies
    again = client.get(DUTCH, {"q": "harp"}, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_suggestions_take_few_queries_and_little_time(client):
    for number in range(20):
        published(f"Harpoenen {number}", "De harpoenier en de harpoenist werpen.")
    suggested(client, "zee harp")
    started = time.process_time()
    with CaptureQueriesContext(connection) as captured:
        assert suggested(client, "werpen harp")
    assert len(captured) <= 4
    assert time.process_time() - started < 0.1


@pytest.mark.parametrize(
    "text", [*AWKWARD, "", "%", "_", "=", '"', "NEAR(", "x" * 40_000, " ".join(["zee"] * 200)]
)
def test_awkward_letters_give_an_answer(client, text):
    published("Zee")
    suggested(client, text)


def test_a_wildcard_is_a_sign_like_any_other(client):
    published("Harpoenen")
    assert suggested(client, "h_rp") == suggested(client, "%") == []


def test_browsers_are_told_how_to_search_the_site(client):
    home = client.get("/nl/").content.decode()
    assert 'rel="search" type="application/opensearchdescription+xml"' in home
    for address, search, suggestions in (
        ("/nl/zoeken/opensearch.xml", "/nl/zoeken/", DUTCH),
        ("/en/search/opensearch.xml", "/en/search/", ENGLISH),
    ):
        assert f'href="{address}"' in client.get(search).content.decode()
        response = client.get(address)
        assert response["Content-Type"] == "application/opensearchdescription+xml"
        text = response.content.decode()
        assert f'template="http://testserver{search}?q={{searchTerms}}"' in text
        assert f'template="http://testserver{suggestions}?q={{searchTerms}}"' in text


def test_search_engines_are_told_of_the_search_page(client):
    assert (
        '"urlTemplate": "http://testserver/en/search/?q={search_term_string}"'
        in client.get("/en/").content.decode()
    )


def test_a_page_that_goes_is_no_longer_offered(client):
    page = published("Harpoenen", factory=pages.EvergreenPageFactory)
    page.unpublish()
    assert suggested(client, "harp") == []
    publish(page)
    assert suggested(client, "harp") == ["harpoenen"]
