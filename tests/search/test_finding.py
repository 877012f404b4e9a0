"""What a query finds, and for whom."""

import pytest
from django.contrib.auth.models import Group
from django.test import TestCase
from wagtail.models import PageViewRestriction

from search.searching import find
from tests.factories import pages
from tests.factories.accounts import UserFactory
from tests.factories.bad_input import AWKWARD
from tests.search.publishing import published

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine")]


def found(text, language="nl", user=None, **options):
    return find(text, language, user, **options).pages


@pytest.mark.parametrize(
    "query",
    [
        "gemeenteraadsverkiezing",
        "gemeenteraadsverkiezingen",
        "verkiezing gemeenteraad",
        "raad",
        "GEMEENTERAADSVERKIEZINGEN",
        "gemeenteraadsverkeizing",
        "“gemeenteraadsverkiezingen”",
        "wat is een gemeenteraadsverkiezing?",
    ],
)
def test_a_compound_is_found_by_its_forms_parts_and_slips(query):
    page = published("Verslag", "Over gemeenteraadsverkiezingen")
    published("Iets anders")
    assert found(query)[:1] == [page.pk]


def test_a_compound_is_found_where_its_parts_stand_apart():
    page = published("De breedte van een kolom")
    assert found("kolombreedte") == [page.pk]


def test_one_unknown_word_does_not_empty_the_result():
    page = published("Walvisvaart")
    assert found("walvisvaart qqqqqqqq") == [page.pk]


def test_the_title_and_the_exact_word_come_first():
    mention = published("Verslag", "Iets over walvisvaart en nog veel meer " * 5)
    other_form = published("Walvissen")
    exact = published("Walvis")
    assert found("walvis")[:2] == [exact.pk, other_form.pk]
    assert mention.pk not in found("walvis")[:2]


def test_words_near_one_another_come_first():
    far = published("Een", "samen " + "vulling " * 40 + " leren")
    near = published("Twee", "samen leren " + "vulling " * 40)
    assert [key for key in found("samen leren") if key in {near.pk, far.pk}] == [near.pk, far.pk]


def test_each_language_is_searched_by_itself():
    dutch = published("Water en wind")
    english = published("Water and wind", language="en")
    assert found("water") == [dutch.pk]
    assert found("water", "en") == [english.pk]


def test_a_correction_is_told_and_can_be_refused():
    page = published("Walvisvaart")
    corrected = find("walvisvart", "nl", None)
    assert corrected.pages == [page.pk]
    assert corrected.corrections == {"walvisvart": "walvisvaart"}
    assert found("walvisvart", correct=False) == []


def test_what_some_page_has_is_not_corrected():
    published("Walvisvaart")
    page = published("Walvisvart")
    assert find("walvisvart", "nl", None).corrections == {}
    assert found("walvisvart") == [page.pk]


def restrict(page):
    """Open a page to a group only, and return that."""
    group = Group.objects.create(name="Partners")
    with TestCase.captureOnCommitCallbacks(execute=True):
        restriction = PageViewRestriction.objects.create(
            page=page, restriction_type=PageViewRestriction.GROUPS
        )
        restriction.groups.add(group)
    return group


def test_a_restricted_page_is_found_only_by_who_may_see_it():
    page = published("Walvisvaart")
    member = UserFactory()
    member.groups.add(restrict(page))
    assert found("walvisvaart") == found("walvisvaart", user=UserFactory()) == []
    assert found("walvisvaart", user=member) == [page.pk]


def test_a_restriction_above_the_page_counts_too():
    parent = published("Vloot", factory=pages.EvergreenPageFactory)
    child = published("Walvisvaart", factory=pages.EvergreenPageFactory, parent=parent)
    assert found("walvisvaart") == [child.pk]
    restrict(parent)
    assert found("walvisvaart") == []


def test_a_restricted_page_crowds_no_other_out(monkeypatch):
    monkeypatch.setattr("search.candidates.MOST_CANDIDATES", 1)
    page = published("Walvisvaart")
    restrict(published("Walvisvaart"))
    assert found("walvisvaart") == [page.pk]


def test_of_more_matches_than_are_put_in_order_the_best_are_kept(monkeypatch):
    monkeypatch.setattr("search.candidates.MOST_CANDIDATES", 1)
    page = published("Walvisvaart")
    published("Vloot", "Over walvisvaart.")
    assert found("walvisvaart") == [page.pk]


def test_a_word_of_a_restricted_page_corrects_nobody_elses():
    restrict(published("Walvisvaart"))
    for user in (None, UserFactory()):
        assert find("walvisvart", "nl", user).corrections == {}


def test_a_word_that_only_others_may_read_is_corrected_as_if_it_were_not_there():
    published("Walvisvaart")
    page = published("Walvisvart")
    member = UserFactory()
    member.groups.add(restrict(page))
    for user in (None, UserFactory()):
        assert find("walvisvart", "nl", user).corrections == {"walvisvart": "walvisvaart"}
    assert find("walvisvart", "nl", member).corrections == {}


def test_words_are_open_again_once_the_restriction_is_gone(django_capture_on_commit_callbacks):
    page = published("Walvisvaart")
    restrict(page)
    assert find("walvisvart", "nl", None).corrections == {}

    with django_capture_on_commit_callbacks(execute=True):
        page.view_restrictions.all().delete()

    assert find("walvisvart", "nl", None).corrections == {"walvisvart": "walvisvaart"}


@pytest.mark.parametrize(
    "query", [*AWKWARD, "AND", "NEAR(a b)", "a*", "^a", "x:y", '"', "((", "'", "\\", "de het"]
)
def test_awkward_queries_never_fail(query):
    published("Walvisvaart", "Een verhaal over de zee")
    assert isinstance(found(query), list)


def test_two_hundred_words_are_searched_for_as_well_as_can_be():
    page = published("Walvisvaart")
    assert found("walvisvaart " + " ".join(f"qqq{number}" for number in range(200))) == [page.pk]
