"""The counts of words follow the items that come and go."""

import pytest

from search.index.counts import Counts
from search.index.positions import written
from search.models import IndexedItem, IndexedWord, SearchIndex

pytestmark = pytest.mark.django_db


def item(words, is_open=True, language="nl"):
    positions = written({word: [number] for number, word in enumerate(words)})
    return IndexedItem(
        language=language,
        is_open=is_open,
        title_positions="",
        body_positions=positions,
        title_length=0,
        body_length=len(words),
    )


def test_what_is_open_counts_twice_and_what_is_not_once():
    counts = Counts()
    counts.add(item(["zee", "walvis"]))
    counts.add(item(["zee"], is_open=False))
    rows = {key: numbers for _language, key, *numbers in counts.rows()}
    assert rows == {
        "zee": [2, 1],
        "walvis": [1, 1],
        IndexedWord.ITEMS: [2, 1],
        IndexedWord.BODY_LENGTH: [3, 2],
    }


def test_what_comes_and_goes_changes_nothing():
    counts = Counts()
    counts.add(item(["zee"]))
    counts.subtract(item(["zee"]))
    assert counts.rows() == []


def test_words_of_two_languages_are_apart_and_in_order():
    counts = Counts()
    for language in ("nl", "en"):
        counts.add(item(["zee", "eb"], language=language))
    words = [row[:2] for row in counts.rows()]
    assert words == sorted(words)
    assert ("nl", "eb") in words
    assert ("en", "eb") in words


def test_counts_are_added_to_those_that_are_stored():
    index = SearchIndex.objects.create(is_live=False)
    for words in (["zee", "walvis"], ["zee"]):
        counts = Counts()
        counts.add(item(words))
        counts.store(index)
    stored = dict(IndexedWord.objects.filter(index=index).values_list("key", "frequency"))
    assert (stored["zee"], stored["walvis"], stored[IndexedWord.ITEMS]) == (2, 1, 2)
