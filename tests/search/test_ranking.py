"""Which of two pages answers a query better, told from where its words stand."""

import datetime
import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.document_hits import best_place
from search.ranking.freshness import freshness
from search.ranking.query import Group, groups_of, query_words
from search.ranking.scoring import (
    WINDOW,
    Positions,
    Scorer,
    Statistics,
    distance_between,
    places_of,
    places_of_phrase,
)

PAGES = 100
PLACES = st.sets(st.integers(0, 120), max_size=8).map(sorted)
quick = settings(max_examples=100, deadline=None, derandomize=True)


def statistics(**frequencies):
    known = {f"={word}": number for word, number in frequencies.items()}
    return Statistics(PAGES, title_length=4, body_length=50, frequencies=known)


def page(title=None, body=None, title_length=4, body_length=50):
    """A page on which words (key without its sign → positions) stand as they are asked for."""
    title, body = ({f"={word}": places for word, places in (part or {}).items()} for part in (title, body))
    return Positions(title, body, title_length, body_length)


def scorer(*words, **frequencies):
    frequencies = dict.fromkeys(words, 10) | frequencies
    return Scorer(groups_of(words, "xx"), statistics(**frequencies))


def ascending(values):
    return all(one < other for one, other in pairwise(values))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De walvis van het Noorden", ["walvis", "noorden"]),
        ("de het", ["de", "het"]),
        ("walvis Walvis zee WALVIS", ["walvis", "zee"]),
        ("Hoe meld ik mij aan?", ["aanmeld"]),
        (" ".join(f"vis{number}" for number in range(20)), [f"vis{number}" for number in range(12)]),
        ("?!", []),
    ],
)
def test_a_query_is_made_of_its_telling_words_each_once(text, words):
    found = query_words(text, "nl")
    assert [word for word in found if word not in ("hoe", "mij")] == words


def test_words_that_were_typed_apart_stand_for_the_word_that_they_are_together():
    groups = groups_of(["kolom", "breedte", "instellen"], "nl")
    assert ["=kolombreedte" in group.keys for group in groups] == [True, True, False]
    assert groups[0].alternatives["=kolom"] > groups[0].alternatives["=kolombreedte"] > 0


def test_news_counts_for_slightly_more_while_it_is_new():
    today = datetime.date(2026, 11, 26)
    found = [freshness(today - datetime.timedelta(days=days), today) for days in (0, 365, 730, 20_000)]
    assert found == pytest.approx([1.1, 1.05, 1.025, 1], abs=0.0001)
    assert freshness(today + datetime.timedelta(days=90), today) == found[0]
    assert freshness(None, today) == 1


def test_the_fewer_pages_have_a_word_the_more_it_tells():
    found = [statistics(zee=number).rarity(*groups_of(["zee"], "xx")) for number in (100, 50, 5, 1)]
    assert ascending(found)
    assert found[0] > 0


def test_a_word_on_more_pages_than_there_are_tells_as_little_as_one_on_all():
    """Counts of one word and of all pages may be a moment apart."""
    [group] = groups_of(["zee"], "xx")
    assert statistics(zee=PAGES + 5).rarity(group) == statistics(zee=PAGES).rarity(group)


def test_a_word_that_stands_only_in_parts_tells_as_much_as_the_rarest_part():
    apart = Group("gemeenteraad", "gemeenteraad", own_parts=[{"raad", "+raad"}, {"gemeente", "+gemeente"}])
    frequencies = {"raad": 50, "+raad": 60, "gemeente": 5, "+gemeente": 10}
    found = Statistics(PAGES, 4, 50, frequencies).rarity(apart)
    assert found == statistics(zee=10).rarity(*groups_of(["zee"], "xx"))


def test_a_page_without_the_words_does_not_answer():
    score = scorer("walvis", "zee").score
    assert score(page({"boot": [0]}, {"haven": [3]})) == 0
    assert score(page()) == 0


def test_the_title_says_more_than_the_body_and_a_short_field_more_than_a_long_one():
    score = scorer("walvis").score
    assert ascending(
        [
            score(page(body={"walvis": [3]}, body_length=500)),
            score(page(body={"walvis": [3]})),
            score(page(title={"walvis": [0]}, title_length=8)),
            score(page(title={"walvis": [0]})),
            score(page(title={"walvis": [0]}, title_length=1)),
        ]
    )


def test_a_word_that_stands_often_says_more_but_not_as_many_times_more():
    once, often = (scorer("walvis").score(page(body={"walvis": [*range(0, 100 * n, 100)]})) for n in (1, 10))
    assert once < often < 4 * once


def test_two_words_once_say_more_than_one_of_them_twice():
    score = scorer("walvis", "zee").score
    one = page(body={"walvis": [0, 300]}, body_length=400)
    both = page(body={"walvis": [0], "zee": [300]}, body_length=400)
    assert score(one) < score(both)


def test_the_nearer_two_words_stand_the_better():
    score = scorer("walvis", "zee").score
    assert ascending(
        [score(page(body={"walvis": [0], "zee": [place]}, body_length=100)) for place in (60, 8, 3, 1)]
    )


def test_words_within_one_part_of_a_text_say_more_than_words_far_apart():
    score = scorer("walvis", "qqq", "zee").score
    near, far = (page(body={"walvis": [0], "zee": [place]}, body_length=100) for place in (30, 31))
    assert score(far) < score(near)


@quick
@given(PLACES, PLACES)
def test_the_distance_between_words_is_that_of_the_nearest_two(first, second):
    least = min((abs(one - other) for one in first for other in second), default=math.inf)
    assert distance_between(dict.fromkeys(first, 1.0), dict.fromkeys(second, 1.0)) == least


@quick
@given(st.lists(PLACES, min_size=3, max_size=3))
def test_the_best_part_of_a_text_has_the_words_that_tell_most(bodies):
    words = ("walvis", "zee", "boot")
    found = scorer(*words, walvis=1, zee=20, boot=60)
    told = dict(zip(words, found.rarities, strict=True))
    every = [(place, word) for word, places in zip(words, bodies, strict=True) for place in places]
    parts = [{word for place, word in every if end - WINDOW <= place <= end} for end, _word in every]
    most = max((sum(told[word] for word in part) for part in parts), default=0)

    in_window = found._best_window([dict.fromkeys(places, 1.0) for places in bodies])

    assert in_window == pytest.approx(most)


def test_of_several_forms_at_one_place_the_closest_counts():
    [group] = groups_of(["walvissen"], "nl")
    positions = {"=walvissen": [3], "walvis": [3, 8], "+walvis": [8, 20]}
    exact, form, part = places_of(group, positions).values()
    assert exact > form > part


def test_a_title_of_nothing_else_comes_first_and_one_with_more_of_the_words_before_one_with_less():
    score = scorer("walvis", "zee").score
    whole = page(title={"walvis": [0], "zee": [1]}, title_length=2)
    among_others = page(title={"walvis": [0], "zee": [1]}, title_length=6)
    half = page(title={"walvis": [0]}, body={"zee": [1]}, title_length=2)
    assert score(whole) > score(among_others)
    assert score(whole) > score(half)


def test_coverage_is_the_share_of_what_the_words_tell():
    coverage = scorer("walvis", "zee", walvis=2, zee=50).coverage
    assert coverage(page({"walvis": [0]}, {"zee": [1]})) == 1
    assert coverage(page({"boot": [0]})) == 0
    common, rare = coverage(page(body={"zee": [0]})), coverage(page({"walvis": [0]}))
    assert common < 0.5 < rare
    assert common + rare == pytest.approx(1)


def test_parts_stand_for_a_compound_where_all_are_and_better_where_they_are_near():
    phrase = [{"raad", "+raad"}, {"gemeente"}]
    assert places_of_phrase(phrase, {"raad": [3]}) == {}
    near = places_of_phrase(phrase, {"+raad": [3], "gemeente": [5]})
    far = places_of_phrase(phrase, {"raad": [3], "gemeente": [50]})
    assert near.keys() == far.keys() == {3}
    assert near[3] > far[3]


@pytest.mark.parametrize(
    ("positions", "number", "on_page"),
    [
        # Pages begin at 0, 100 and 200.
        ({"=walvis": [5, 210], "=zee": [150]}, 1, {"=walvis": [5]}),
        ({"=walvis": [5, 110], "=zee": [150, 250]}, 2, {"=walvis": [10], "=zee": [50]}),
        ({"=walvis": [5, 205, 206]}, 3, {"=walvis": [5, 6]}),
        ({"=walvis": [99, 100]}, 1, {"=walvis": [99]}),
        ({"=walvis": [5, 6, 7, 105, 106, 107, 108]}, 1, {"=walvis": [5, 6, 7]}),
        ({"=walvis": [5], "=boot": [6]}, 1, {"=walvis": [5]}),
    ],
)
def test_the_best_page_of_a_document_has_the_most_words_of_the_query(positions, number, on_page):
    place = best_place([0, 100, 200], positions, groups_of(["walvis", "zee"], "xx"))
    assert (place.number, place.positions, place.is_one_of_many) == (number, on_page, True)


def test_a_document_without_the_words_has_no_best_page():
    assert best_place([0, 100], {"=boot": [3]}, groups_of(["walvis"], "xx")) is None
    assert not best_place([0], {"=walvis": [3]}, groups_of(["walvis"], "xx")).is_one_of_many
