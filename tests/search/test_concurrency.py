"""Several at once index the same page; the counts stay right."""

from threading import Barrier, Thread

import pytest
from django.db import connection, connections

from search.index.pages import index_page
from search.index.rebuilding import rebuild
from search.models import IndexedItem, IndexedWord, SearchIndex
from tests.search.publishing import published

WRITERS, ROUNDS = 4, 3


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
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

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
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert failures == []
    assert counts() == expected
    assert SearchIndex.objects.count() == 1
