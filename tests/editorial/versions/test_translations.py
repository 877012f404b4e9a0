"""Putting back a version of a translation: its words, and the strings that it is put together from."""

import pytest

from tests.editorial.translator.screen import boxes, open_screen, post
from tests.editorial.versions.screen import fresh, html, put_back, undo, versions_screen
from tests.factories.accounts import SuperuserFactory
from tests.pages.truth.publishing import (
    publish,
    publish_translation,
    state,
    translated,
    written_in_english,
)
from tests.pages.words.translating import dutch_page, type_all, type_string

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(client):
    """A client of a superuser who reads English."""
    client.force_login(SuperuserFactory(language="en"))
    return client


def retranslated(translation, **texts):
    """Translate the Dutch texts anew, and publish; return the version that was live before, and the page."""
    before = translation.get_target_instance().live_revision
    for dutch, words in texts.items():
        type_string(translation, dutch.replace("_", " "), words)
    return before, publish_translation(translation)


def text_of(page):
    return str(page.body)


def box(client, translation, dutch):
    """Return what the translator's screen shows for a Dutch text, and its item."""
    return next(
        (one.value, one.item) for one in boxes(open_screen(client, translation)) if one.source == dutch
    )


def test_the_words_come_back_and_the_facts_stay_those_of_the_original(boss):
    dutch, english, translation = translated()
    before, english = retranslated(translation, Nederlandse_inleiding="Better lead")
    publish(dutch, date="2027-04-04")

    put_back(boss, english, before)

    english = fresh(english)
    assert (english.lead, str(english.date)) == ("English 21", "2027-04-04")


def test_the_translators_screen_shows_the_words_that_were_put_back(boss):
    _dutch, english, translation = translated()
    before, english = retranslated(
        translation, Nederlandse_inleiding="Better lead", Tweede_alinea="Better text"
    )

    put_back(boss, english, before)

    assert box(boss, translation, "Nederlandse inleiding")[0] == "English 21"
    assert box(boss, translation, "Tweede alinea")[0] == "English 13"


def test_the_next_publish_side_by_side_keeps_the_words_that_were_put_back(boss):
    _dutch, english, translation = translated()
    before, english = retranslated(
        translation, Nederlandse_inleiding="Better lead", Eerste_alinea="Better text"
    )

    put_back(boss, english, before)
    post(boss, translation, "publish", {"Een citaat": "A quote"})
    english = publish_translation(translation)

    assert (english.lead, "English 13" in text_of(english), "A quote" in text_of(english)) == (
        "English 21", True, True)  # fmt: skip


@pytest.mark.parametrize("changed", ["Eerste alinea", "Tweede alinea"])
def test_paragraphs_with_the_same_translation_are_told_apart(boss, changed):
    _dutch, english, translation = translated()
    before, english = retranslated(translation, **{changed: "Better text"})

    put_back(boss, english, before)

    assert [box(boss, translation, text)[0] for text in ("Eerste alinea", "Tweede alinea")] == [
        "English 13"
    ] * 2
    assert state(english) == ("current", 0)


def test_a_translation_of_unchanged_texts_stays_current(boss):
    _dutch, english, translation = translated()
    before, english = retranslated(translation, Nederlandse_inleiding="Better lead")

    put_back(boss, english, before)

    assert state(english) == ("current", 0)


def test_words_of_a_text_that_the_original_changed_since_wait_for_the_translator(boss):
    dutch, english, translation = translated()
    publish(dutch, lead="Andere inleiding")
    before, english = retranslated(translation, Andere_inleiding="Other lead")
    assert state(english) == ("current", 0)

    screen = put_back(boss, english, before)

    shown, item = box(boss, translation, "Andere inleiding")
    assert fresh(english).lead == "English 21"
    assert state(english) == ("behind", 1)
    assert (item.stored, item.needs_revision, shown) == ("", True, "English 21")
    assert "1 text that this version does not translate" in html(screen)


def test_the_next_publish_side_by_side_does_not_undo_a_text_that_waits(boss):
    dutch, english, translation = translated()
    publish(dutch, lead="Andere inleiding")
    before, english = retranslated(translation, Andere_inleiding="Other lead")

    put_back(boss, english, before)
    english = publish_translation(translation)

    assert english.lead == "English 21"
    assert state(english) == ("behind", 1)


def test_undo_brings_back_words_strings_and_state(boss):
    dutch, english, translation = translated()
    publish(dutch, lead="Andere inleiding")
    before, english = retranslated(translation, Andere_inleiding="Other lead")

    undo(boss, put_back(boss, english, before))

    shown, item = box(boss, translation, "Andere inleiding")
    assert fresh(english).lead == "Other lead"
    assert state(english) == ("current", 0)
    assert (item.stored, shown) == ("Other lead", "Other lead")


def test_undo_and_undo_again_leaves_strings_and_page_the_same(boss):
    dutch, english, translation = translated()
    publish(dutch, lead="Andere inleiding")
    before, english = retranslated(translation, Andere_inleiding="Other lead")

    undo(boss, undo(boss, put_back(boss, english, before)))

    assert fresh(english).lead == "English 21"
    assert state(english) == ("behind", 1)
    assert publish_translation(translation).lead == "English 21"


def test_undo_brings_back_what_was_typed_and_not_yet_published(boss):
    dutch, english, translation = translated()
    publish(dutch, lead="Andere inleiding")
    before, english = retranslated(translation, Andere_inleiding="Other lead")
    publish(dutch, lead="Derde inleiding")
    type_string(translation, "Derde inleiding", "Third lead, unfinished")

    undo(boss, put_back(boss, english, before))

    assert box(boss, translation, "Derde inleiding")[0] == "Third lead, unfinished"
    assert fresh(english).lead == "Other lead"
    assert state(english) == ("behind", 1)


def test_what_a_translator_saved_after_it_is_not_taken_back_by_undo(boss):
    _dutch, english, translation = translated()
    before, english = retranslated(translation, Nederlandse_inleiding="Better lead")
    screen = put_back(boss, english, before)
    type_string(translation, "Nederlandse inleiding", "Best lead")

    undo(boss, screen)

    assert box(boss, translation, "Nederlandse inleiding")[0] == "Best lead"


def test_a_block_that_the_original_no_longer_has_stays_until_the_next_publish_and_is_said(boss):
    dutch, english, translation = translated()
    before = english.live_revision
    publish(dutch, body=dutch.body.get_prep_value()[:1])
    english = publish_translation(translation)
    assert "English 10" not in text_of(english)

    screen = put_back(boss, english, before)

    assert "English 10" in text_of(fresh(english))
    assert "1 text is no longer in the original" in html(screen)


def test_a_block_that_the_version_did_not_have_yet_is_not_brought_back_by_the_next_publish(boss):
    dutch, english, translation = translated()
    before = english.live_revision
    blocks = dutch.body.get_prep_value()
    publish(dutch, body=[*blocks, {"type": "text", "value": "<p>Derde en laatste alinea</p>"}])
    type_all(translation)
    english = publish_translation(translation)
    assert "English 23" in text_of(english)

    put_back(boss, english, before)
    assert state(english) == ("behind", 1)

    assert "English 23" not in text_of(publish_translation(translation))


def test_a_translation_marked_as_current_is_behind_again_by_what_the_version_lacks(boss):
    dutch = dutch_page()
    english = written_in_english(dutch)
    before = english.live_revision
    publish(dutch, title="Nieuw")
    english = publish(english, title="New")
    boss.post(f"/admin/translations/{english.pk}/current/")
    assert state(english) == ("current", 0)

    screen = put_back(boss, english, before)
    assert state(english) == ("behind", 1)

    undo(boss, screen)
    assert state(english) == ("current", 0)


def test_a_version_of_which_it_is_not_known_what_it_was_made_from_counts_as_behind(boss):
    dutch, english, translation = translated()
    before = english.live_revision
    before.version_pin.delete()
    publish(dutch, lead="Andere inleiding")
    _before, english = retranslated(translation, Andere_inleiding="Other lead")

    put_back(boss, english, before)

    assert state(english)[0] == "behind"


def test_an_incomplete_version_is_no_more_current_than_it_was(boss):
    dutch, english, translation = translated()
    publish(dutch, lead="Andere inleiding")
    type_string(translation, "Een citaat", "A quote, corrected")
    incomplete = publish_translation(translation).live_revision
    assert state(english) == ("behind", 1)
    retranslated(translation, Andere_inleiding="Other lead")
    assert state(english) == ("current", 0)

    put_back(boss, english, incomplete)

    assert (fresh(english).lead, state(english)) == ("English 21", ("behind", 1))


def test_put_back_as_a_draft_changes_the_strings_and_not_what_readers_see(boss):
    _dutch, english, translation = translated()
    before, english = retranslated(translation, Nederlandse_inleiding="Better lead")

    put_back(boss, english, before, draft="1")

    assert fresh(english).lead == "Better lead"
    assert box(boss, translation, "Nederlandse inleiding")[0] == "English 21"
    assert publish_translation(translation).lead == "English 21"


def test_the_versions_of_a_translation_name_what_changed(boss):
    _dutch, english, translation = translated()
    _before, english = retranslated(translation, Nederlandse_inleiding="Better lead")

    newest, first = versions_screen(boss, english).context["versions"]

    assert (newest.changes, first.changes) == ("Lead", "First version")
    assert [button.label for button in first.buttons][-1] == "Put back and publish"
