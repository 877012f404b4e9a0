"""Finds what a reader may see for what was typed."""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils import timezone

from search.analysis.words import fold
from search.candidates import MOST_CANDIDATES, candidates, positions_of
from search.corrections import corrections, unknown_among
from search.frequencies import SUMS, Frequencies
from search.models import IndexedItem
from search.questions import questions
from search.ranking.freshness import freshness
from search.ranking.query import groups_of, keys_of, query_words
from search.ranking.scoring import Scorer
from search.ranking.synonyms import NO_SYNONYMS
from search.reader import Reader
from search.spelling import forms_of, likely_words
from search.vocabulary.current import CurrentVocabulary, current_vocabulary, remembered_vocabulary

LONGEST_QUERY = 200
# With so many of the words near to one that is not known, it is guessed what will be searched for.
MOST_LIKELY = 5
# Of so many it is noted how much of the query they hold.
MOST_COVERAGES = 20


@dataclass
class Found:
    """What a search found: ``items`` are primary keys of ``IndexedItem``, ``pages`` those of their pages, best first.

    ``words`` are those that were searched for, ``corrections`` maps one that was typed to the one that was searched
    for in its place, ``groups`` are what the words became. ``promotions`` are those for what was typed, or else for
    these words. ``facets`` are the values of each item, by facet; ``translations`` are what the translations of its
    page have in common, and ``coverages`` tell how much of the query stands in each of the best items (0 to 1).
    ``vocabulary`` is what editors told of words, ``frequencies`` (:class:`~search.frequencies.Frequencies`) what is
    known of the index.
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
    frequencies: Frequencies = field(default_factory=Frequencies)
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
    """Return what ``user`` may see in a language for a query: :class:`Found`. Takes two to seven queries.

    With ``correct``, a word that nothing has, so that it finds nothing, is replaced by the nearest one that something
    has. To strangers, words that only others may read are not there.
    """
    frequencies = Frequencies(Reader(user))
    vocabulary = remembered_vocabulary()
    frequencies.ask(probable_keys(text, language, vocabulary.synonyms, correct))
    if frequencies.index is None or frequencies.stamp != vocabulary.stamp:
        vocabulary = current_vocabulary()
    items = IndexedItem.objects.visible_to(user)
    found = find_among(items, text, language, correct, frequencies, vocabulary.synonyms)
    typed = query_words(text[:LONGEST_QUERY], language)
    found.vocabulary = vocabulary
    found.promotions = vocabulary.promotions_for(typed, language) or vocabulary.promotions_for(
        found.words, language
    )
    return found


def probable_keys(text, language, synonyms, correct):
    """Return the keys (a set) that a search, also of the other languages, will most likely ask for.

    Asking for them together saves queries; what else it needs it asks for when it knows.
    """
    words = query_words(text[:LONGEST_QUERY], language)
    keys = set(SUMS)
    for code, _name in settings.LANGUAGES:
        keys |= keys_of(groups_of(query_words(text[:LONGEST_QUERY], code), code, synonyms))
    likely = likely_words({fold(word) for word in words}, language) if correct else {}
    for typed, others in likely.items():
        keys.update(key for other in (typed, *others) for key in forms_of(other))
        for other in others[:MOST_LIKELY]:
            meant = [other if fold(word) == typed else word for word in words]
            keys |= keys_of(groups_of(meant, language, synonyms))
    return keys


def find_among(items, text, language, correct=True, frequencies=None, synonyms=NO_SYNONYMS):
    """Return what is found among ``items``, a queryset of what may be seen of the live index (see :func:`find`).

    ``frequencies`` are the :class:`~search.frequencies.Frequencies` of the reader who may see them (left out: those of
    a stranger), ``synonyms`` are those that editors named.
    """
    frequencies = frequencies or Frequencies()
    found = Found(words=query_words(text[:LONGEST_QUERY], language), frequencies=frequencies)
    if not found.words:
        return found
    groups = groups_of(found.words, language, synonyms)
    frequencies.ask(SUMS | keys_of(groups))
    if correct:
        unknown = unknown_among(groups, frequencies, items, language)
        found.corrections = corrections(unknown, language, frequencies)
        if found.corrections:
            found.words = [found.corrections.get(word, word) for word in found.words]
            groups = groups_of(found.words, language, synonyms)
            frequencies.ask(keys_of(groups))
    statistics = frequencies.statistics(language)
    found.groups = [group.known(statistics.frequencies) for group in groups]
    scorer = Scorer(found.groups, statistics)
    asked = questions(found.groups, scorer.rarities, language)
    chosen = candidates(items, asked, frequencies.reader, frequencies.index)
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
