"""Positions are stored in lines, of which only those of a query are read."""

from search.index.positions import all_in, keys_in, position_reader, written
from search.ranking.query import Group

POSITIONS = {"=raad": [1, 5], "raad": [1, 5, 9], "+raad": [12], "raadhuis": [20]}


def test_only_the_keys_of_a_query_are_read():
    read = position_reader([Group("raad", "raad", {"raad": 0.8, "+raad": 0.6, "rad": 0.1})])
    assert read(written(POSITIONS)) == {"raad": [1, 5, 9], "+raad": [12]}


def test_all_can_be_read_again():
    assert all_in(written(POSITIONS)) == POSITIONS
    assert keys_in(written(POSITIONS)) == list(POSITIONS)


def test_of_nothing_nothing_is_read():
    assert written({}) == ""
    assert all_in("") == position_reader([])("") == {}
    assert position_reader([])(written(POSITIONS)) == {}
