"""An index is made anew beside the one that readers search."""

import pytest
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from search.index import rebuilding
from search.index.keeping import is_current, keep_current, needs_rebuilding
from search.index.rebuilding import rebuild
from search.models import IndexedItem, IndexedWord, SearchIndex
from search.searching import find
from tests.factories import network, pages
from tests.search.publishing import publish, published

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine")]


def found(text):
    return find(text, "nl", None).pages


@pytest.fixture
def meanwhile(monkeypatch):
    """Let something happen while the new index is filled: after its first part."""

    def happens(action):
        add_pages = rebuilding.add_pages

        def add_and_act(index, keys):
            add_pages(index, keys)
            action()

        monkeypatch.setattr(rebuilding, "add_pages", add_and_act)

    return happens


def test_readers_search_the_old_index_until_the_new_one_is_full(meanwhile):
    first, second = published("Walvisvaart"), published("Walvistraan")
    seen = []
    meanwhile(lambda: seen.append((SearchIndex.objects.count(), found("walvis"))))

    rebuild()

    assert seen == [(2, [second.pk, first.pk])]
    assert found("walvis") == [second.pk, first.pk]
    assert SearchIndex.objects.count() == 1


def test_what_is_published_meanwhile_is_in_both(meanwhile):
    page = published("Walvisvaart")
    seen = []

    def change():
        page.title, page.lead = "Zeilvaart", ""
        publish(page)
        seen.append(found("zeilvaart"))
        seen.append(publish(pages.ArticlePageFactory(title="Roeivaart")).pk)

    meanwhile(change)

    rebuild()

    assert seen[0] == found("zeilvaart") == [page.pk]
    assert found("roeivaart") == [seen[1]]
    assert found("walvisvaart") == []
    assert is_current()


def test_what_goes_meanwhile_is_in_neither(meanwhile):
    page = published("Walvisvaart")
    meanwhile(page.unpublish)

    rebuild()

    assert found("walvisvaart") == []
    assert not IndexedWord.objects.filter(key="=walvisvaart", frequency__gt=0).exists()


def test_a_rebuilding_that_was_cut_off_leaves_the_old_index_and_is_tidied_by_the_next(meanwhile, monkeypatch):
    page = published("Walvisvaart")

    def stop():
        raise RuntimeError

    meanwhile(stop)
    with pytest.raises(RuntimeError):
        rebuild()
    assert found("walvis") == [page.pk]
    assert SearchIndex.objects.filter(is_live=False).exists()

    monkeypatch.undo()
    rebuild()

    assert found("walvis") == [page.pk]
    assert SearchIndex.objects.count() == 1
    assert IndexedItem.objects.live().count() == IndexedItem.objects.count()


def test_the_last_of_two_rebuildings_is_searched(meanwhile, monkeypatch):
    page = published("Walvisvaart")
    last = []

    def begin_another():
        monkeypatch.undo()
        rebuild()
        last.append(SearchIndex.objects.get())

    meanwhile(begin_another)

    rebuild()

    assert SearchIndex.objects.get() == last[0]
    assert found("walvis") == [page.pk]


def test_what_readers_search_is_never_removed(monkeypatch):
    """Another rebuilding may end at the very moment at which this one removes what it found unfinished."""
    page = published("Walvisvaart")
    unfinished = SearchIndex.objects.create(is_live=False)
    remove, went_live = rebuilding.remove, []

    def remove_too_late(index):
        went_live.append(unfinished.go_live())
        remove(index)

    monkeypatch.setattr(rebuilding, "remove", remove_too_late)
    rebuild()

    assert went_live[0] is False
    assert found("walvis") == [page.pk]


def test_an_index_of_which_the_removal_was_cut_off_is_no_concern_until_the_next(monkeypatch):
    page = published("Walvisvaart")
    monkeypatch.setattr(rebuilding, "remove", lambda index: None)
    rebuild()
    monkeypatch.undo()
    leaving = SearchIndex.objects.get(is_live=False)

    with TestCase.captureOnCommitCallbacks(execute=True):
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert is_current()
    assert IndexedItem.objects.get(index=leaving, page=page).is_open

    rebuild()
    assert SearchIndex.objects.count() == 1


def test_a_change_of_the_analysis_makes_the_index_anew_in_the_background(monkeypatch):
    page = published("Walvisvaart")
    old = SearchIndex.objects.get()
    assert not needs_rebuilding()
    monkeypatch.setattr("search.analysis.analyser.VERSION", 99)
    assert needs_rebuilding()

    keep_current()

    assert not needs_rebuilding()
    assert SearchIndex.objects.get() != old
    assert found("walvis") == [page.pk]


@pytest.mark.skipif(
    connection.vendor != "postgresql", reason="only PostgreSQL sets aside what it indexes later"
)
@pytest.mark.parametrize("mend", [rebuild, keep_current])
def test_nothing_is_left_set_aside_that_each_search_would_read(mend):
    rebuild()
    published("Walvisvaart")
    mend()
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('search_tokens_tokens')")
        assert cursor.fetchone() == (0,)


def test_rebuilding_takes_few_queries_a_page_and_keeps_their_authors_and_themes():
    author, theme = network.PersonFactory(name="Xaverius"), network.ThemeFactory(name={"nl": "Walvisvangst"})

    def queries(number):
        for _number in range(number):
            page = pages.ArticlePageFactory()
            page.themes.set([theme])
            page.authors.create(person=author)
            page.save()
        with CaptureQueriesContext(connection) as captured:
            rebuild()
        return len(captured)

    few = queries(1)

    assert (queries(10) - few) / 10 <= 2
    assert len(found("xaverius")) == len(found("walvisvangst")) == 11
