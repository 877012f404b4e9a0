"""Finds what a reader may see for what was typed."""

from dataclasses import dataclass, field

from django.db import connection
from django.db.models.expressions import RawSQL

from search.analysis.analyser import EXACT, PART
from search.analysis.words import fold
from search.backends import tokens_backend
from search.candidates import questions
from search.elasticsearch.finding import candidates_of_server
from search.index.positions import positions_reader
from search.index.tokens import token
from search.models import IndexedItem, IndexedWord
from search.ranking.query import groups_of, query_words, smallest_parts
from search.ranking.scoring import Positions, Scorer, Statistics
from search.ranking.synonyms import NO_SYNONYMS
from search.spelling import closest, most_slips
from search.vocabulary.current import current_vocabulary

# As many candidates are put in order; more changed nothing among the first ten of 5,361 pages, 200 a little.
MOST_CANDIDATES = 300
LONGEST_QUERY = 200


@dataclass
class Found:
    """What a search found: ``items`` are primary keys of ``IndexedItem``, ``pages`` those of their pages, best first.

    ``words`` are those that were searched for, ``corrections`` maps one that was typed to the one that was searched
    for in its place, ``groups`` are what the words became. ``promotions`` are those for what was
    typed, or else for these words.
    """

    items: list = field(default_factory=list)
    pages: list = field(default_factory=list)
    words: list = field(default_factory=list)
    corrections: dict = field(default_factory=dict)
    groups: list = field(default_factory=list)
    promotions: list = field(default_factory=list)


def find(text, language, user, correct=True):
    """Return what ``user`` may see in a language for a query: :class:`Found`. Takes four to six queries.

    With ``correct``, a word that nothing has is replaced by the nearest one that something has. To strangers, words
    that only others may read are not there.
    """
    vocabulary = current_vocabulary()
    items = IndexedItem.objects.visible_to(user)
    found = find_among(items, text, language, correct, user, vocabulary.synonyms)
    typed = query_words(text[:LONGEST_QUERY], language)
    found.promotions = vocabulary.promotions_for(typed, language) or vocabulary.promotions_for(
        found.words, language
    )
    return found


def find_among(items, text, language, correct=True, user=None, synonyms=NO_SYNONYMS):
    """Return what is found among ``items``, a queryset of what ``user`` may see of the live index (see :func:`find`).

    A word for which editors named ``synonyms`` is no slip.
    """
    is_stranger = user is None or not user.is_authenticated
    found = Found(words=query_words(text[:LONGEST_QUERY], language))
    if not found.words:
        return found
    count = "open_frequency" if is_stranger else "frequency"
    groups = groups_of(found.words, language, synonyms)
    frequencies = frequencies_of(groups, language, count)
    if correct:
        unknown = [
            group
            for group in groups
            if not group.has_synonyms
            and (is_unknown(group, frequencies) if is_stranger else not stands_in(items, group, language))
        ]
        found.corrections = corrections(unknown, language)
        if found.corrections:
            found.words = [found.corrections.get(word, word) for word in found.words]
            groups = groups_of(found.words, language, synonyms)
            frequencies = frequencies_of(groups, language, count)
    statistics = statistics_of(frequencies)
    found.groups = [group.known(statistics.frequencies) for group in groups]
    scorer = Scorer(found.groups, statistics)
    chosen = candidates(items, questions(found.groups, scorer.rarities, language), user)
    scored = [(scorer.score(item), key, page) for key, page, item in positions_of(chosen, found.groups)]
    best_first = sorted((-score, -key, page) for score, key, page in scored if score)
    found.items = [-key for _score, key, _page in best_first]
    found.pages = [page for _score, _key, page in best_first]
    return found


def frequencies_of(groups, language, count):
    """Return key → in how many items it stands, for all keys of ``groups``, and the sums over all items (``dict``).

    ``count`` names the field of ``IndexedWord`` that counts the items.
    """
    keys = {IndexedWord.ITEMS, IndexedWord.TITLE_LENGTH, IndexedWord.BODY_LENGTH}.union(
        *(group.keys for group in groups)
    )
    words = IndexedWord.objects.live().filter(**{f"{count}__gt": 0}, language=language, key__in=keys)
    return dict(words.values_list("key", count))


def statistics_of(frequencies):
    """Return the :class:`~search.ranking.scoring.Statistics` that ``frequencies`` hold."""
    items = frequencies.get(IndexedWord.ITEMS, 0)
    lengths = [
        frequencies.get(key, 0) / (items or 1) for key in (IndexedWord.TITLE_LENGTH, IndexedWord.BODY_LENGTH)
    ]
    return Statistics(items, *lengths, frequencies)


def is_unknown(group, frequencies):
    """Tell whether a word stands in no item, neither itself nor as a part of another (``bool``)."""
    return not any(key in frequencies for key in own_keys(group))


def own_keys(group):
    """Return the keys under which a word stands in an item, as written, as another form or as a part (a set)."""
    return {EXACT + fold(group.word), group.stem, PART + group.stem}


def stands_in(items, group, language):
    """Tell whether a word stands in one of ``items`` (a queryset). To one who is signed in, more of them are open."""
    backend = tokens_backend()
    question = backend.question([[[{token(language, key) for key in own_keys(group)}]]])
    return items.filter(pk__in=RawSQL(backend.matching_sql, [question])).exists()  # noqa: S611 - parameters apart


def corrections(groups, language):
    """Return the words of ``groups`` → those that were meant, as far as items open to all can tell (``dict``)."""
    folded = {group.word: fold(group.word) for group in groups if most_slips(fold(group.word))}
    if not folded:
        return {}
    closest_words = closest(set(folded.values()), language)
    meant = {word: closest_words.get(typed) for word, typed in folded.items()}
    return {
        word: other for word, other in meant.items() if other and not is_other_form(word, other, language)
    }


def is_other_form(word, other, language):
    """Tell whether two words are forms of one compound: no slip, and found by its parts (``bool``)."""
    parts = smallest_parts(word) if language == "nl" else []
    return word == other or bool(parts and parts == smallest_parts(other))


def candidates(items, asked, user):
    """Return those of ``items`` (a queryset of what ``user`` may see) that may best answer what is ``asked``
    (questions, see ``search.backends``)."""
    if not asked:
        return items.none()
    keys = candidates_of_server(asked, user, MOST_CANDIDATES)
    if keys is None:
        return IndexedItem.objects.filter(pk__in=candidates_of_database(items, asked))
    # What the server knows of who may see an item can be a moment old.
    return items.filter(pk__in=keys)


def candidates_of_database(items, asked):
    """Return the primary keys (a list) of :func:`candidates`, found by the database.

    What answers a narrower question comes first, and of that what was indexed last.
    """
    backend = tokens_backend()
    tiers = " UNION ALL ".join(
        f"SELECT item, {tier} AS tier FROM ({backend.matching_sql}) AS tier_{tier}"  # noqa: S608 - numbers
        for tier in range(len(asked))
    )
    matched = f"SELECT item, MIN(tier) AS tier FROM ({tiers}) AS every GROUP BY item"  # noqa: S608 - see above
    # Asked of one match after the other, so that no more are looked at than are needed.
    item = items.order_by().filter(pk=RawSQL("matched.item", [])).values("pk")
    is_wanted, values = item.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT item FROM ({matched}) AS matched WHERE EXISTS ({is_wanted}) "  # noqa: S608 - by the ORM
            f"ORDER BY tier, item DESC LIMIT {MOST_CANDIDATES}",
            [*(backend.question(clauses) for clauses in asked), *values],
        )
        return [row[0] for row in cursor.fetchall()]


def positions_of(items, groups):
    """Yield ``(primary key, that of the page, Positions)`` for items, with the positions of the keys of ``groups``."""
    read = positions_reader(set().union(*(group.keys for group in groups)))
    rows = items.values_list("pk", "page", "title_positions", "body_positions", "title_length", "body_length")
    for key, page, title, body, title_length, body_length in rows:
        yield key, page, Positions(read(title), read(body), title_length, body_length)
