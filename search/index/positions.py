"""Positions as they are stored: a line per key, so that only the keys of a query are read from a long page."""

import re


def written(positions):
    """Return ``positions`` (key → ascending ``int`` s; keys of letters, digits and signs) as lines (``str``)."""
    return "".join(f"\n{key} {' '.join(map(str, places))}" for key, places in positions.items())


def keys_in(lines):
    """Return the keys (a list of ``str``) that stand in ``lines`` (see :func:`written`)."""
    return [line.partition(" ")[0] for line in lines.split("\n")[1:]]


def read_all(lines):
    """Return the positions that stand in ``lines`` (see :func:`written`) of every key (``dict``)."""
    parted = (line.partition(" ") for line in lines.split("\n")[1:])
    return {key: [int(place) for place in places.split()] for key, _space, places in parted}


def positions_reader(keys):
    """Return a function that reads from lines (see :func:`written`) where the ones among ``keys`` stand (``dict``)."""
    # One expression for all keys passes over the text once, several times as fast as reading every line.
    either = "|".join(re.escape(key) for key in sorted(keys))
    find = re.compile(f"\n({either}) ([^\n]*)").findall

    def read(lines):
        return {key: [int(place) for place in places.split()] for key, places in find(lines)}

    return read
