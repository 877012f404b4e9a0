"""Several at once change the index: the counts stay right, and nothing is told of what was closed meanwhile."""

from threading import Barrier, Thread

import pytest
from django.db import connection, connections
from wagtail.models import Page, PageViewRestriction

from search.index import pages as page_index
from search.index import rebuilding
from search.index.pages import index_page, open_among
from search.index.rebuilding import rebuild
from search.models import IndexedItem, IndexedWord, SearchIndex
from tests.search.publishing import published

WRITERS, ROUNDS = 4, 3


def run(threads):
    """Let threads run at the same time, until all have ended."""
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)


def counts():
    words = IndexedWord.objects.live().filter(frequency__gt=0)
    return set(words.values_list("language", "key", "frequency", "open_frequency"))


@pytest.mark.django_db(transaction=True)
def test_a_page_that_several_index_at_once_is_counted_once():
    page = published("Walvisvaart", "Met harpoenen op zee")
    other = published("Zeilvaart")
    expected = counts()
    failures, together = [], Barrier(WRITERS)

    def write(number):
        try:
            for _round in range(ROUNDS):
                together.wait(timeout=30)
                index_page(page.pk)
                index_page(other.pk)
        except Exception as failure:
            failures.append(failure)
        finally:
            connection.close()

    threads = [Thread(target=write, args=[number]) for number in range(WRITERS)]
    run(threads)

    assert failures == []
    assert counts() == expected
    assert IndexedItem.objects.filter(page=page).count() == 1


@pytest.mark.django_db(transaction=True)
def test_pages_that_are_indexed_during_a_rebuilding_are_counted_once():
    page = published("Walvisvaart", "Met harpoenen op zee")
    expected = counts()
    failures, together = [], Barrier(2)

    def attempt(action):
        try:
            together.wait(timeout=30)
            for _round in range(ROUNDS):
                action()
        except Exception as failure:
            failures.append(failure)
        finally:
            connections.close_all()

    threads = [Thread(target=attempt, args=[action]) for action in (rebuild, lambda: index_page(page.pk))]
    run(threads)

    assert failures == []
    assert counts() == expected
    assert SearchIndex.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_several_who_rebuild_at_once_one_whole_index_is_left(monkeypatch):
    pages = [published(f"Walvisvaart {number}") for number in range(6)]
    expected = counts()
    failures, together = [], Barrier(WRITERS)
    monkeypatch.setattr(rebuilding, "ITEMS_A_TIME", 1)

    def rebuild_with_others():
        try:
            together.wait(timeout=30)
            rebuild()
        except Exception as failure:
            failures.append(failure)
        finally:
            connections.close_all()

    threads = [Thread(target=rebuild_with_others) for _number in range(WRITERS)]
    run(threads)

    assert failures == []
    assert counts() == expected
    assert IndexedItem.objects.live().filter(page__in=pages).count() == len(pages)
    rebuild()
    assert SearchIndex.objects.count() == 1


def restrict(page):
    """Close ``page`` and those below it to strangers, over a connection of its own."""
    try:
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    finally:
        connections.close_all()


def settle(page):
    page_index.settle_openness_of_pages(Page.objects.filter(pk=page.pk))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("act", [lambda page: index_page(page.pk), lambda _page: rebuild(), settle])
def test_what_is_closed_while_it_is_indexed_is_told_to_no_stranger(act, monkeypatch):
    page = published("Walvisvaart", "Met harpoenen op zee")
    closing = []

    def ask_and_be_overtaken(keys):
        found = open_among(keys)
        if not closing:
            closing.append(Thread(target=restrict, args=[page.get_parent()]))
            closing[0].start()
            closing[0].join(timeout=2)
        return found

    for module in (page_index, rebuilding):
        monkeypatch.setattr(module, "open_among", ask_and_be_overtaken)
    act(page)
    closing[0].join(timeout=30)

    assert not closing[0].is_alive()
    assert not IndexedItem.objects.live().get(page=page).is_open
    assert not IndexedWord.objects.live().filter(key="=harpoenen", open_frequency__gt=0).exists()
