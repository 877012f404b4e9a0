"""How well a page answers a query, told from where the words stand on it."""

import math
from bisect import bisect_left
from dataclasses import dataclass

from search.ranking.query import WEIGHTS

TITLE_WEIGHT, BODY_WEIGHT = 12.0, 1.0
TITLE_LENGTH_NORM, BODY_LENGTH_NORM = 0.6, 0.4
SATURATION = 3.0
RARITY_POWER = 0.35
COVERAGE_POWER = 0.75
# How rare a word is, what weighs less does not tell: parts of other words are more frequent than the word.
TELLING = 0.6
NEARNESS_BONUS, TITLE_SHARE_BONUS, TITLE_COVER_BONUS, WINDOW_BONUS = 1.0, 0.4, 0.6, 0.2
WINDOW = 30
NEAR = 8


@dataclass
class Statistics:
    """What is known of all pages in a language: their number, their mean lengths, and in how many a key stands."""

    pages: int
    title_length: float
    body_length: float
    frequencies: dict

    def rarity(self, group):
        """Return how much a word tells (its inverse document frequency, ``float``): more, the fewer pages have it."""
        among = (
            self.frequencies.get(key, 0) for key, weight in group.alternatives.items() if weight >= TELLING
        )
        frequency = min(self.pages, max(among, default=0))
        if not frequency:
            frequency = min(self.pages, max(map(self._rarest, group.phrases), default=0))
        return math.log(1 + (self.pages - frequency + 0.5) / (frequency + 0.5))

    def _rarest(self, phrase):
        """Return in how many pages the rarest word of a phrase (a list of sets of keys) stands."""
        return min(max((self.frequencies.get(key, 0) for key in keys), default=0) for keys in phrase)


@dataclass(frozen=True, slots=True)
class Positions:
    """Where the keys of a query stand on a page: key → ascending positions, for title and body, and both lengths."""

    title: dict
    body: dict
    title_length: int
    body_length: int


class Scorer:
    """Scores pages for a query (its :class:`~search.ranking.query.Group` s)."""

    def __init__(self, groups, statistics):
        self.groups = groups
        self.statistics = statistics
        self.rarities = [statistics.rarity(group) for group in groups]
        self.all_rarities = sum(self.rarities) or 1.0
        self.saturated = [rarity**RARITY_POWER for rarity in self.rarities]

    def score(self, page):
        """Return how well a page (:class:`Positions`) answers the query (``float``; 0 for not at all)."""
        titles = [places_of(group, page.title) for group in self.groups]
        bodies = [places_of(group, page.body) for group in self.groups]
        score = found = in_title = 0.0
        for number, (title, body) in enumerate(zip(titles, bodies, strict=True)):
            weight = (
                TITLE_WEIGHT
                * sum(title.values())
                / self._norm(page.title_length, self.statistics.title_length, TITLE_LENGTH_NORM)
            )
            weight += (
                BODY_WEIGHT
                * sum(body.values())
                / self._norm(page.body_length, self.statistics.body_length, BODY_LENGTH_NORM)
            )
            if weight:
                score += self.saturated[number] * weight * (SATURATION + 1) / (SATURATION + weight)
                found += self.rarities[number]
            if title:
                in_title += self.rarities[number] * max(title.values())
        if not score:
            return 0.0
        score += self._nearness(titles, bodies)
        if in_title:
            covered = {}
            for title in titles:
                for place, weight in title.items():
                    covered[place] = max(weight, covered.get(place, 0))
            share = in_title / self.all_rarities
            score += TITLE_SHARE_BONUS * self.all_rarities * share
            score += (
                TITLE_COVER_BONUS
                * self.all_rarities
                * share
                * min(1.0, sum(covered.values()) / max(page.title_length, 1))
            )
        score += WINDOW_BONUS * self._best_window(bodies)
        return score * (found / self.all_rarities) ** COVERAGE_POWER

    def coverage(self, page):
        """Return how much of the query stands on a page (:class:`Positions`), by what its words tell (0 to 1)."""
        standing = (
            rarity
            for group, rarity in zip(self.groups, self.rarities, strict=True)
            if places_of(group, page.title) or places_of(group, page.body)
        )
        return sum(standing) / self.all_rarities

    @staticmethod
    def _norm(length, mean, share):
        return 1 - share + share * length / (mean or 1)

    def _nearness(self, titles, bodies):
        bonus = 0.0
        for number in range(len(self.groups) - 1):
            distance = min(
                distance_between(fields[number], fields[number + 1]) for fields in (titles, bodies)
            )
            if distance <= NEAR:
                bonus += (
                    NEARNESS_BONUS * min(self.rarities[number], self.rarities[number + 1]) / max(distance, 1)
                )
        return bonus

    def _best_window(self, bodies):
        """Return the most rarity of different words that stands within a window of the body."""
        standing = [number for number, body in enumerate(bodies) if body]
        if len(standing) < 2:
            return sum(self.rarities[number] for number in standing)
        places = sorted((place, number) for number, body in enumerate(bodies) for place in body)
        best = total = 0.0
        counts = [0] * len(bodies)
        start = 0
        for place, number in places:
            if not counts[number]:
                total += self.rarities[number]
            counts[number] += 1
            while places[start][0] < place - WINDOW:
                leaving = places[start][1]
                counts[leaving] -= 1
                if not counts[leaving]:
                    total -= self.rarities[leaving]
                start += 1
            best = max(best, total)
        return best


def places_of(group, positions):
    """Return where a word stands in a field: position → the weight of the best alternative there (``dict``)."""
    found = {}
    if not positions:
        return found
    for key, weight in group.alternatives.items():
        for place in positions.get(key, ()):
            if found.get(place, 0) < weight:
                found[place] = weight
    for phrase in group.phrases:
        for place, weight in places_of_phrase(phrase, positions).items():
            if found.get(place, 0) < weight:
                found[place] = weight
    return found


def places_of_phrase(phrase, positions):
    """Return where all parts of a compound, or all words of a synonym, stand.

    These are the positions of the first, with the weight of their nearness.
    """
    places = [sorted(place for key in keys for place in positions.get(key, ())) for keys in phrase]
    if not all(places):
        return {}
    found = {}
    for place in places[0]:
        far = max(nearest(place, others) for others in places[1:]) if len(places) > 1 else NEAR + 1
        found[place] = WEIGHTS["near"] if far <= NEAR // 2 else WEIGHTS["far"]
    return found


def nearest(place, places):
    """Return the distance (``int``) from ``place`` to the nearest of ``places`` (ascending, not empty)."""
    index = bisect_left(places, place)
    return min(abs(place - other) for other in places[max(0, index - 1) : index + 1])


def distance_between(first, second):
    """Return the least distance between positions of two words (dicts by position); infinite when one is missing."""
    if not first or not second:
        return math.inf
    if len(first) > len(second):
        first, second = second, first
    others = sorted(second)
    return min(nearest(place, others) for place in first)
