"""Finds the pages that a reader may see for what was typed."""

import json
from dataclasses import dataclass, field

from django.db import connection
from django.db.models.expressions import RawSQL

from leernetwerk.pages.models import ContentPage
from search.analysis.analyser import EXACT, PART
from search.analysis.stems import stemmer
from search.analysis.words import fold
from search.backends import tokens_backend
from search.candidates import questions
from search.models import IndexedPage, IndexedWord
from search.ranking.query import groups_of, query_words
from search.ranking.scoring import Positions, Scorer, Statistics
from search.spelling import closest, most_slips

# As many candidates are put in order; more changes nothing among the first ten.
MOST_CANDIDATES = 400
LONGEST_QUERY = 200


@dataclass
class Found:
    """What a search found: ``pages`` are primary keys, the best first.

    ``words`` are those that were searched for, ``corrections`` maps one that was typed to the one that was searched
    for in its place, ``groups`` are what the words became.
    """

    pages: list = field(default_factory=list)
    words: list = field(default_factory=list)
    corrections: dict = field(default_factory=dict)
    groups: list = field(default_factory=list)


def find(text, language, user, correct=True):
    """Return what ``user`` may see in a language for a query: :class:`Found`. Takes three or four queries.

    With ``correct``, a word that no page has is replaced by the nearest one that some page has.
    """
    found = Found(words=query_words(text[:LONGEST_QUERY], language))
    if not found.words:
        return found
    frequencies = frequencies_of(groups_of(found.words, language), language)
    if correct:
        found.corrections = corrections(found.words, language, frequencies)
        if found.corrections:
            found.words = [found.corrections.get(word, word) for word in found.words]
            frequencies = frequencies_of(groups_of(found.words, language), language)
    statistics = statistics_of(frequencies)
    found.groups = [group.known(statistics.frequencies) for group in groups_of(found.words, language)]
    scorer = Scorer(found.groups, statistics)
    keys = candidates(found.groups, scorer.rarities, language, user)
    scores = {key: scorer.score(page) for key, page in positions_of(keys, found.groups)}
    found.pages = sorted((key for key in scores if scores[key]), key=lambda key: (-scores[key], -key))
    return found


def frequencies_of(groups, language):
    """Return key → in how many pages it stands, for all keys of ``groups``, and the sums over all pages (``dict``)."""
    keys = {IndexedWord.PAGES, IndexedWord.TITLE_LENGTH, IndexedWord.BODY_LENGTH}.union(
        *(group.keys for group in groups)
    )
    words = IndexedWord.objects.filter(language=language, key__in=keys, frequency__gt=0)
    return dict(words.values_list("key", "frequency"))


def statistics_of(frequencies):
    """Return the :class:`~search.ranking.scoring.Statistics` that ``frequencies`` hold."""
    pages = frequencies.get(IndexedWord.PAGES, 0)
    lengths = [frequencies.get(key, 0) / (pages or 1) for key in (IndexedWord.TITLE_LENGTH, IndexedWord.BODY_LENGTH)]
    return Statistics(pages, *lengths, frequencies)


def corrections(words, language, frequencies):
    """Return the words of a query that no page has → those that were meant, as far as that can be told."""
    stem = stemmer(language).stem
    unknown = [
        word
        for word in words
        if most_slips(fold(word))
        and not any(key in frequencies for key in (EXACT + fold(word), stem(word), PART + stem(word)))
    ]
    if not unknown:
        return {}
    known = {}
    keys = IndexedWord.objects.filter(language=language, frequency__gt=0)
    for key, frequency in keys.exclude(key__startswith=PART).values_list("key", "frequency"):
        word = key.removeprefix(EXACT)
        known[word] = max(frequency, known.get(word, 0))
    meant = {word: closest(fold(word), known) for word in unknown}
    return {word: other for word, other in meant.items() if other}


def candidates(groups, rarities, language, user):
    """Return the primary keys of the pages that may answer best, of those that ``user`` may see (a ``list``)."""
    backend = tokens_backend()
    visible = ContentPage.objects.visible_to(user).order_by("-pk").values_list("pk", flat=True)
    parts, parameters = [], []
    for tier, clauses in enumerate(questions(groups, rarities, language)):
        question = RawSQL(backend.matching_sql, [backend.question(clauses)])  # noqa: S611 - parameters apart
        sql, values = visible.filter(pk__in=question)[:MOST_CANDIDATES].query.sql_with_params()
        parts.append(f"SELECT found.*, {tier} AS tier FROM ({sql}) AS found")  # noqa: S608 - by the ORM
        parameters += values
    if not parts:
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"{' UNION ALL '.join(parts)} ORDER BY tier", parameters)  # noqa: S608 - by the ORM
        return list(dict.fromkeys(row[0] for row in cursor.fetchall()))[:MOST_CANDIDATES]


def positions_of(keys, groups):
    """Yield ``(primary key, Positions)`` for indexed pages, with the positions of the keys of ``groups``."""
    wanted = set().union(*(group.keys for group in groups))
    rows = IndexedPage.objects.filter(pk__in=keys).values_list(
        "pk", "title_positions", "body_positions", "title_length", "body_length"
    )
    for key, title, body, title_length, body_length in rows:
        yield key, Positions(_wanted(title, wanted), _wanted(body, wanted), title_length, body_length)


def _wanted(stored, wanted):
    positions = json.loads(stored)
    return {key: positions[key] for key in wanted & positions.keys()}
