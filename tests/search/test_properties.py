"""What holds for any text whatever."""

import html
import re
import unicodedata

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from search.analysis.analyser import analyse, keys_of
from search.analysis.words import fold, normalise, words_of
from search.extracts import extract, marked
from search.index.items import analysed, put_item
from search.index.pages import forget_page, index_page
from search.index.positions import read_all, written
from search.index.rebuilding import rebuild
from search.models import IndexedItem, IndexedWord, SearchIndex
from search.ranking.query import groups_of, query_words
from search.searching import find
from tests.factories import pages
from tests.search.publishing import published

SOME = [
    "walvis",
    "walvisvaart",
    "gemeenteraad",
    "op-zee",
    "1.000",
    "m.b.t.",
    "meldt",
    "aan",
    "één",
    "café’s",
    "<b>",
    "&",
]
# Any characters, lone surrogates and NUL among them, and texts of letters that words are made of.
ANY = st.text(st.characters(exclude_categories=()), max_size=300)
WORDS = st.lists(
    st.sampled_from(SOME),
    max_size=12,
).map(" ".join)
TEXT = ANY | WORDS
LANGUAGE = st.sampled_from(["nl", "en", "xx"])
quick = settings(max_examples=150, deadline=None, derandomize=True)
with_database = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@quick
@given(st.lists(TEXT, max_size=3), LANGUAGE)
def test_any_text_has_ascending_positions_within_its_length(texts, language):
    field = analyse(texts, language)
    for key, places in field.positions.items():
        assert places == sorted(set(places))
        assert key
        assert not re.search(r"\s", key)
    assert field.length == sum(len(words_of(normalise(text))) for text in texts)


@quick
@given(st.lists(TEXT, max_size=3), LANGUAGE)
def test_positions_are_read_as_they_were_written(texts, language):
    positions = analyse(texts, language).positions
    assert read_all(written(positions)) == positions


@quick
@given(TEXT)
def test_folding_twice_changes_nothing(text):
    for word in words_of(normalise(text)):
        assert fold(fold(word.text)) == fold(word.text)


@quick
@given(TEXT, LANGUAGE)
def test_a_text_has_the_same_keys_composed_and_decomposed(text, language):
    text = normalise(text)
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert analyse([composed], language) == analyse([decomposed], language)


@quick
@given(TEXT, LANGUAGE)
def test_a_word_of_a_query_has_the_keys_that_it_has_on_a_page(text, language):
    for group in groups_of(query_words(text, language), language):
        assert set(keys_of(group.word, language)[:2]) <= group.keys


@quick
@given(TEXT, WORDS)
def test_marks_are_in_pairs_and_leave_the_text_as_it_is(text, query):
    groups = groups_of(query_words(query, "nl"), "nl")
    assert plain(marked(text, groups, "nl")) == text

    line = " ".join(normalise(text).split())
    field = analyse([line], "nl")
    assert plain(extract(line, field.positions, groups, "nl")).removeprefix("… ").removesuffix(" …") in line


def plain(marked_text):
    """Return the text of HTML in which nothing but pairs of marks may stand."""
    assert re.fullmatch(r"(?:[^<>]|<mark>[^<>]+</mark>)*", marked_text)
    return html.unescape(re.sub("</?mark>", "", marked_text))


@pytest.mark.django_db
@with_database
@given(TEXT)
def test_any_query_is_answered_in_few_queries(text):
    with CaptureQueriesContext(connection) as captured:
        find(text, "nl", None)
    assert len(captured) <= 8


@pytest.mark.django_db
@with_database
@given(WORDS.filter(lambda title: query_words(title, "nl")))
def test_a_page_is_found_by_its_title(title):
    page = pages.ArticlePageFactory(title="Titel", live=False)
    put_item(SearchIndex.objects.to_write(), analysed("nl", title, []), is_open=True, page_id=page.pk)
    page.live = True
    page.save()
    assert page.pk in find(title, "nl", None).pages


@pytest.fixture
def article_keys(db):
    """The keys of three published articles, the only pages of which something stands in the index besides sections."""
    IndexedItem.objects.all().delete()
    rebuild()
    return [published(title).pk for title in ("Een", "Twee", "Drie")]


@with_database
@given(
    actions=st.lists(
        st.tuples(st.sampled_from(["publish", "unpublish", "write"]), st.integers(0, 2), WORDS),
        min_size=1,
        max_size=8,
    )
)
def test_counts_are_those_of_a_fresh_index_whatever_happened(article_keys, actions):
    # Each list of actions starts from the same pages.
    with transaction.atomic():
        articles = [Page.objects.get(pk=key).specific for key in article_keys]
        for action, number, text in actions:
            page = articles[number]
            page.lead, page.live = text[:200], action != "unpublish"
            page.save()
            if page.live:
                index_page(page.pk)
            else:
                forget_page(page.pk)
        found = counts()
        rebuild()
        fresh = counts()
        transaction.set_rollback(True)

    assert fresh == found


def counts():
    words = IndexedWord.objects.live().filter(frequency__gt=0)
    return set(words.values_list("language", "key", "frequency", "open_frequency"))
