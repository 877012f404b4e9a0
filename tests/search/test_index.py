"""The index follows what readers see."""

import datetime

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, PageViewRestriction

from leernetwerk.network.models import Session
from search.index import receivers
from search.index.keeping import is_current, keep_current
from search.index.rebuilding import rebuild
from search.models import IndexedItem, IndexedWord
from search.searching import find
from tests.factories import network, pages
from tests.search.publishing import publish, published

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine")]


def found(text, language="nl", user=None):
    return find(text, language, user).pages


def frequencies():
    words = IndexedWord.objects.live().filter(frequency__gt=0)
    return {
        (language, key): number for language, key, number in words.values_list("language", "key", "frequency")
    }


def words_of_pages():
    return sorted(
        IndexedItem.objects.live().values_list("page", "is_open", "title_positions", "body_positions", "text")
    )


def test_a_page_is_found_from_the_moment_it_is_published():
    page = pages.ArticlePageFactory(title="Walvisvaart", live=False)
    assert found("walvisvaart") == []
    publish(page)
    assert found("walvisvaart") == [page.pk]


def test_a_draft_changes_nothing():
    page = published(title="Walvisvaart")
    page.title = "Zeilvaart"
    page.save_revision()
    assert found("zeilvaart") == []
    assert found("walvisvaart") == [page.pk]


def test_old_words_go_with_the_next_publish():
    page = published(title="Walvisvaart")
    page.title, page.lead = "Zeilvaart", ""
    publish(page)
    assert found("walvisvaart") == []
    assert found("zeilvaart") == [page.pk]


@pytest.mark.parametrize("leave", [lambda page: page.unpublish(), lambda page: page.delete()])
def test_a_page_that_is_gone_leaves_nothing_behind(leave):
    before = frequencies()
    page = published(title="Walvisvaart", body=[("text", "<p>Met harpoenen</p>")])
    assert frequencies() != before

    leave(Page.objects.get(pk=page.pk).specific)

    assert found("harpoen") == []
    assert frequencies() == before
    assert not IndexedItem.objects.filter(page=page).exists()


def test_deleting_a_page_takes_those_below_it_along():
    parent = published(factory=pages.EvergreenPageFactory, title="Vloot")
    child = pages.EvergreenPageFactory(parent=parent, title="Walvisvaart")
    publish(child)
    assert found("walvisvaart") == [child.pk]

    Page.objects.get(pk=parent.pk).delete()

    assert found("walvisvaart") == []


def test_words_of_blocks_and_captions_are_found():
    page = published(
        title="Verslag",
        image_caption="Harpoenen",
        body=[("definitions", {"items": []}), ("text", "<p>Traan</p>")],
    )
    assert found("harpoen") == found("traan") == [page.pk]


def test_words_of_a_record_are_found_through_its_page_in_the_language_of_the_page():
    area = network.PilotAreaFactory(
        name={"nl": "Proeftuin Zeepost", "en": "Seafaring pilot"}, place="Vlieland"
    )
    dutch = published(factory=pages.PilotAreaPageFactory, title="Op zee", pilot_area=area)
    english = published(
        "At sea", factory=pages.PilotAreaPageFactory, language="en", translation_of=dutch, pilot_area=area
    )
    assert found("zeepost") == [dutch.pk]
    assert found("seafaring", "en") == [english.pk]
    assert found("vlieland") == [dutch.pk]


def test_sessions_and_their_changes_are_found(django_capture_on_commit_callbacks):
    area = network.PilotAreaFactory()
    series = network.SeriesFactory(pilot_area=area)
    page = published(factory=pages.PilotAreaPageFactory, title="Op zee", pilot_area=area)

    with django_capture_on_commit_callbacks(execute=True):
        session = network.SessionFactory(
            series=series, date=datetime.date(2016, 9, 5), place="Scheepswerf", name={"nl": "Kielhalen"}
        )
    assert found("kielhalen") == found("scheepswerf") == found("5 september 2016") == [page.pk]

    with django_capture_on_commit_callbacks(execute=True):
        session.name = {"nl": "Zeilhijsen"}
        session.save()
    assert found("kielhalen") == []
    assert found("zeilhijsen") == [page.pk]


def test_a_page_is_indexed_once_however_many_records_change(monkeypatch, django_capture_on_commit_callbacks):
    series = network.SeriesFactory(pilot_area=network.PilotAreaFactory())
    page = published("Op zee", factory=pages.PilotAreaPageFactory, pilot_area=series.pilot_area)
    indexed = []
    index_page = receivers.index_page
    monkeypatch.setattr(receivers, "index_page", lambda key: indexed.append(key) or index_page(key))

    with django_capture_on_commit_callbacks(execute=True):
        for name in ("Kielhalen", "Zeilhijsen", "Ankerlichten"):
            network.SessionFactory(series=series, name={"nl": name})

    assert indexed == [page.pk]
    assert found("kielhalen") == found("zeilhijsen") == found("ankerlichten") == [page.pk]


def test_a_record_on_many_pages_is_left_to_the_background(monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr("search.index.receivers.MOST_AT_ONCE", 0)
    area = network.PilotAreaFactory(name={"nl": "Zeepost"})
    page = published("Op zee", factory=pages.PilotAreaPageFactory, pilot_area=area)

    with django_capture_on_commit_callbacks(execute=True):
        area.name = {"nl": "Luchtpost"}
        area.save()

    assert found("luchtpost") == []
    assert keep_current()
    assert found("luchtpost") == [page.pk]


def test_sessions_for_members_only_are_not_found():
    series = network.SeriesFactory(pilot_area=network.PilotAreaFactory())
    network.SessionFactory(series=series, name={"nl": "Kielhalen"}, visibility=Session.Visibility.MEMBERS)
    published("Op zee", factory=pages.PilotAreaPageFactory, pilot_area=series.pilot_area)
    assert found("kielhalen") == []


def test_rebuilding_makes_the_same_index():
    published(title="Walvisvaart", body=[("text", "<p>Met harpoenen</p>")])
    published(factory=pages.NewsItemPageFactory, title="Sailing", language="en")
    rebuild()
    expected = (frequencies(), words_of_pages())

    rebuild()

    assert (frequencies(), words_of_pages()) == expected
    assert found("harpoen")
    assert is_current()


def test_an_index_that_lacks_a_page_is_seen_not_to_be_current():
    rebuild()
    pages.ArticlePageFactory()
    assert not is_current()


def test_what_is_missing_is_mended_in_the_background():
    page = pages.ArticlePageFactory(title="Walvisvaart")
    assert found("walvisvaart") == []

    assert keep_current()

    assert found("walvisvaart") == [page.pk]
    assert not keep_current()


def test_a_page_that_was_closed_unseen_is_closed_in_the_background():
    page = published(title="Walvisvaart")
    restriction = PageViewRestriction(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    # Without a signal, as when what receives it failed.
    PageViewRestriction.objects.bulk_create([restriction])
    assert not is_current()

    assert keep_current()

    assert is_current()
    assert not IndexedItem.objects.get(page=page).is_open
    assert IndexedWord.objects.live().get(language="nl", key="=walvisvaart").open_frequency == 0


def test_a_change_of_the_analysis_is_seen(monkeypatch):
    rebuild()
    call_command("check_search_index")
    monkeypatch.setattr("search.analysis.analyser.VERSION", 99)

    with pytest.raises(CommandError, match="rebuild_search"):
        call_command("check_search_index")


def test_a_failure_never_reaches_who_publishes(monkeypatch, caplog):
    monkeypatch.setattr("search.index.pages.page_texts", lambda page: 1 / 0)
    page = published(title="Walvisvaart")
    page.refresh_from_db()
    assert page.live
    assert "could not be renewed" in caplog.text
