"""Positions are stored in lines, of which only those of a query are read."""

from search.index.positions import keys_in, positions_reader, read_all, written

POSITIONS = {"=raad": [1, 5], "raad": [1, 5, 9], "+raad": [12], "raadhuis": [20]}


def test_only_the_keys_of_a_query_are_read():
    read = positions_reader({"raad", "+raad", "rad"})
    assert read(written(POSITIONS)) == {"raad": [1, 5, 9], "+raad": [12]}


def test_all_can_be_read_again():
    assert read_all(written(POSITIONS)) == POSITIONS
    assert keys_in(written(POSITIONS)) == list(POSITIONS)


def test_of_nothing_nothing_is_read():
    assert written({}) == ""
    assert read_all("") == positions_reader(set())("") == {}
    assert positions_reader(set())(written(POSITIONS)) == {}
