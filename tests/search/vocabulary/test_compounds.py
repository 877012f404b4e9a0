"""How editors divide compounds, and what is indexed anew for it."""

import pytest
from django.core.exceptions import ValidationError
from django.test import TestCase

from search.analysis.compounds import Exceptions, use_exceptions
from search.index.keeping import is_current, keep_current
from search.models import CompoundException, IndexedItem
from search.searching import find
from search.vocabulary import reindexing
from tests.factories.search import CompoundExceptionFactory
from tests.search.publishing import published

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _divided_as_before():
    yield
    use_exceptions(Exceptions())


def found(text):
    return find(text, "nl", None).pages


def stored(action):
    with TestCase.captureOnCommitCallbacks(execute=True):
        return action()


def test_word_that_stays_whole_is_no_longer_found_by_a_part():
    page = published("Gemeenteraad")
    assert found("raad") == [page.pk]

    stored(lambda: CompoundExceptionFactory(word="gemeenteraad"))

    assert found("raad") == []
    assert found("gemeenteraden") == [page.pk]
    assert is_current()


def test_word_is_found_by_the_parts_that_an_editor_names():
    page = published("Qwertzuip")
    assert found("zuip") == []

    stored(lambda: CompoundExceptionFactory(word="qwertzuip", parts="qwert zuip"))

    assert found("zuip") == [page.pk]


def test_change_and_removal_of_a_rule_hold_for_what_is_indexed():
    page, other = published("Gemeenteraad"), published("Wijkraad")
    rule = stored(lambda: CompoundExceptionFactory(word="gemeenteraad"))
    assert found("raad") == [other.pk]

    rule.word = "wijkraad"
    rule.clean()
    stored(rule.save)
    assert found("raad") == [page.pk]

    stored(rule.delete)
    assert sorted(found("raad")) == [page.pk, other.pk]


def test_rule_holds_within_a_longer_word():
    page = published("Gemeenteraadsverkiezing")
    assert found("walvis") == []

    stored(lambda: CompoundExceptionFactory(word="raadsverkiezing", parts="walvis raad"))

    assert found("walvis") == [page.pk]


def test_many_pages_are_left_to_the_background(monkeypatch):
    monkeypatch.setattr(reindexing, "MOST_AT_ONCE", 1)
    pages = [published("Gemeenteraad"), published("De gemeenteraad")]

    stored(lambda: CompoundExceptionFactory(word="gemeenteraad"))
    assert IndexedItem.objects.filter(is_stale=True).count() == 2

    keep_current()
    assert found("raad") == []
    assert len(found("gemeenteraad")) == len(pages)


def test_pages_without_the_word_are_left_alone():
    page = published("Walvis")
    before = IndexedItem.objects.get(page=page).indexed_at

    stored(lambda: CompoundExceptionFactory(word="gemeenteraad"))

    assert IndexedItem.objects.get(page=page).indexed_at == before


def test_what_cannot_be_indexed_stops_no_editor(monkeypatch):
    def fail(stem):
        raise RuntimeError

    monkeypatch.setattr(reindexing, "items_with", fail)

    CompoundExceptionFactory(word="gemeenteraad")

    assert CompoundException.objects.exists()


@pytest.mark.parametrize(
    ("word", "parts", "field"),
    [
        ("twee woorden", "", "word"),
        ("?", "", "word"),
        ("zorg-netwerk", "", "word"),
        ("zorgnetwerk", "zorg", "parts"),
        ("zorgnetwerk", "zorginstellingen netwerk", "parts"),
    ],
)
def test_what_is_no_division_is_refused(word, parts, field):
    with pytest.raises(ValidationError) as caught:
        CompoundExceptionFactory(word=word, parts=parts)
    assert field in caught.value.message_dict


def test_one_rule_a_word_whatever_its_form():
    CompoundExceptionFactory(word="gemeenteraad")
    with pytest.raises(ValidationError) as caught:
        CompoundExceptionFactory(word="gemeenteraden")
    assert "gemeenteraad" in caught.value.message_dict["word"][0]
