"""Finds what a reader may see for what was typed."""

from dataclasses import dataclass, field

from django.db.models import Subquery
from django.utils import timezone

from search.candidates import MOST_CANDIDATES, candidates, positions_of
from search.corrections import corrections, unknown_among
from search.models import IndexedItem, IndexedWord
from search.questions import questions
from search.ranking.freshness import freshness
from search.ranking.query import groups_of, query_words
from search.ranking.scoring import Scorer, Statistics
from search.ranking.synonyms import NO_SYNONYMS
from search.reader import Reader
from search.spelling import SearchedIndex
from search.vocabulary.current import CurrentVocabulary, current_vocabulary

LONGEST_QUERY = 200
# Of so many it is noted how much of the query they hold.
MOST_COVERAGES = 20


@dataclass
class Found:
    """What a search found: ``items`` are primary keys of ``IndexedItem``, ``pages`` those of their pages, best first.

    ``words`` are those that were searched for, ``corrections`` maps one that was typed to the one that was searched
    for in its place, ``groups`` are what the words became. ``promotions`` are those for what was typed, or else for
    these words. ``facets`` are the values of each item, by facet; ``translations`` are what the translations of its
    page have in common, and ``coverages`` tell how much of the query stands in each of the best items (0 to 1).
    ``vocabulary`` is what editors told of words, ``index`` the :class:`~search.spelling.SearchedIndex`, ``None`` where
    it has none of the words. ``reader`` is who searches.
    """

    items: list = field(default_factory=list)
    pages: list = field(default_factory=list)
    words: list = field(default_factory=list)
    corrections: dict = field(default_factory=dict)
    groups: list = field(default_factory=list)
    promotions: list = field(default_factory=list)
    facets: dict = field(default_factory=dict)
    translations: dict = field(default_factory=dict)
    vocabulary: CurrentVocabulary = field(default_factory=CurrentVocabulary)
    index: SearchedIndex | None = None
    reader: Reader = field(default_factory=Reader)
    coverages: dict = field(default_factory=dict)

    @property
    def coverage(self):
        """How much of the query stands in the best item (0 to 1)."""
        return self.coverages[self.items[0]] if self.items else 0.0

    @property
    def is_cut(self):
        """Whether there may be more than the best that are kept."""
        return len(self.items) >= MOST_CANDIDATES


def find(text, language, user, correct=True):
    """Return what ``user`` may see in a language for a query: :class:`Found`. Takes three to seven queries.

    With ``correct``, a word that nothing has, so that it finds nothing, is replaced by the nearest one that something
    has. To strangers, words that only others may read are not there.
    """
    vocabulary = current_vocabulary()
    items = IndexedItem.objects.visible_to(user)
    found = find_among(items, text, language, correct, Reader(user), vocabulary.synonyms)
    typed = query_words(text[:LONGEST_QUERY], language)
    found.vocabulary = vocabulary
    found.promotions = vocabulary.promotions_for(typed, language) or vocabulary.promotions_for(
        found.words, language
    )
    return found


def find_among(items, text, language, correct=True, reader=None, synonyms=NO_SYNONYMS):
    """Return what is found among ``items``, a queryset of what a :class:`~search.reader.Reader` (left out: a stranger)
    may see of the live index (see :func:`find`).

    ``synonyms`` are those that editors named.
    """
    reader = reader or Reader()
    found = Found(words=query_words(text[:LONGEST_QUERY], language), reader=reader)
    if not found.words:
        return found
    count = "open_frequency" if reader.is_stranger else "frequency"
    groups = groups_of(found.words, language, synonyms)
    frequencies = frequencies_of(groups, language, count)
    if correct:
        unknown = unknown_among(groups, frequencies, items, language)
        found.corrections = corrections(unknown, language, frequencies.index)
        if found.corrections:
            found.words = [found.corrections.get(word, word) for word in found.words]
            groups = groups_of(found.words, language, synonyms)
            frequencies = frequencies_of(groups, language, count)
    found.index = frequencies.index
    statistics = statistics_of(frequencies)
    found.groups = [group.known(statistics.frequencies) for group in groups]
    scorer = Scorer(found.groups, statistics)
    chosen = candidates(items, questions(found.groups, scorer.rarities, language), reader)
    put_in_order(found, positions_of(chosen, found.groups), scorer)
    return found


def put_in_order(found, rows, scorer):
    """Note in ``found`` what the scorer makes of ``rows`` (see :func:`positions_of`), the best first."""
    today = timezone.localdate()
    scored = [
        (scorer.score(positions) * freshness(item.news_date, today), item, positions)
        for item, positions in rows
    ]
    best_first = sorted(
        ((score, item, positions) for score, item, positions in scored if score),
        key=lambda one: (-one[0], -one[1].pk),
    )
    found.items = [item.pk for _score, item, _positions in best_first]
    found.pages = [item.page_id for _score, item, _positions in best_first]
    found.facets = {item.pk: item.facets for _score, item, _positions in best_first}
    found.translations = {item.pk: item.translation_key for _score, item, _positions in best_first}
    found.coverages = {
        item.pk: scorer.coverage(positions) for _score, item, positions in best_first[:MOST_COVERAGES]
    }


class Frequencies(dict):
    """Key → in how many items it stands; see :func:`frequencies_of`."""

    open_keys = frozenset()
    index = None


def frequencies_of(groups, language, count):
    """Return key → in how many items it stands, for all keys of ``groups``, and the sums over all items.

    ``count`` names the field of ``IndexedWord`` that counts the items. Of the :class:`Frequencies`, ``open_keys`` are
    those that stand in items open to all, and ``index`` is the :class:`~search.spelling.SearchedIndex`.
    """
    keys = {IndexedWord.ITEMS, IndexedWord.TITLE_LENGTH, IndexedWord.BODY_LENGTH}.union(
        *(group.keys for group in groups)
    )
    words = IndexedWord.objects.live().filter(**{f"{count}__gt": 0}, language=language, key__in=keys)
    newest = Subquery(IndexedWord.objects.order_by("-pk").values("pk")[:1])
    rows = list(words.values_list("key", count, "open_frequency", "index", "index__created_at", newest))
    frequencies = Frequencies((row[0], row[1]) for row in rows)
    frequencies.open_keys = {key for key, _number, number, *_index in rows if number}
    frequencies.index = SearchedIndex(*rows[0][3:]) if rows else None
    return frequencies


def statistics_of(frequencies):
    """Return the :class:`~search.ranking.scoring.Statistics` that ``frequencies`` hold."""
    items = frequencies.get(IndexedWord.ITEMS, 0)
    lengths = [
        frequencies.get(key, 0) / (items or 1) for key in (IndexedWord.TITLE_LENGTH, IndexedWord.BODY_LENGTH)
    ]
    return Statistics(items, *lengths, frequencies)
