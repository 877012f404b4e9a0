"""Half a translation that is published keeps its old English, and leaves out what is new and unfinished."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail_localize.models import StringTranslation

from tests.pages.editing import edit_url
from tests.pages.words.translating import (
    change,
    dutch_page,
    english,
    start,
    target,
    type_all,
    type_string,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    def act(translation):
        with django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=True)
        return target(translation)

    return act


def blocks(page):
    return [
        str(block.value.source if block.block_type == "text" else block.value["text"]) for block in page.body
    ]


def changed_body(page):
    """Return the body of ``page`` with its text changed in one string, and a callout added."""
    raw = page.body.get_prep_value()
    raw[0]["value"] = "<p>Eerste alinea</p><p>Andere alinea</p>"
    new = {
        "type": "callout",
        "value": {"heading": "Nieuw kader", "text": "<p>Nieuwe tekst</p>"},
        "id": "new-1",
    }
    return page._meta.get_field("body").stream_block.to_python([new, *raw])


def test_first_publish_asks_for_the_title(publish):
    translation = start(dutch_page())
    type_all(translation, skip=["Nederlandse titel"])

    with pytest.raises(ValidationError) as error:
        publish(translation)

    assert "title" in error.value.error_dict
    assert not target(translation).live


def test_side_by_side_says_that_the_title_is_not_translated(admin):
    translation = start(dutch_page())
    page = target(translation)

    response = admin.post(edit_url(page), {"action": "publish"}, follow=True)

    assert response.status_code == 200
    assert "The title has to be translated" in response.content.decode()
    assert not target(translation).live


def test_half_a_page_is_published_without_what_is_unfinished(publish):
    translation = start(dutch_page())
    type_string(translation, "Nederlandse titel", "English title")
    type_string(translation, "Eerste alinea", "First paragraph")
    type_string(translation, "Een citaat", "A quote")

    page = publish(translation)

    assert (page.title, page.lead) == ("English title", "")
    assert blocks(page) == ["A quote"]
    assert "Tweede" not in Client().get(page.url).content.decode()


def test_unfinished_words_keep_the_old_english_until_they_are_complete(publish):
    dutch = dutch_page()
    translation = start(dutch)
    type_all(translation)
    before = publish(translation)
    change(dutch, lead="Nieuwe inleiding", body=changed_body(dutch), title="Nieuwe titel")

    page = publish(translation)

    assert (page.title, page.lead) == (before.title, before.lead)
    assert blocks(page) == blocks(before)
    html = Client().get(page.url).content.decode()
    assert not [words for words in ("Nieuw", "Andere", "Eerste", "Nederlandse") if words in html]

    translation.source.refresh_from_db()
    type_all(translation)
    page = publish(translation)
    assert [block.block_type for block in page.body] == ["callout", "text", "quote"]
    assert page.lead == "English 16"


def test_block_removed_from_the_original_leaves_the_translation_at_its_next_publish(publish):
    dutch = dutch_page()
    translation = start(dutch)
    type_all(translation)
    publish(translation)
    change(dutch, body=dutch.body.stream_block.to_python(dutch.body.get_prep_value()[:1]))

    assert [block.block_type for block in publish(translation).body] == ["text"]


def test_word_cleared_in_the_original_is_cleared_in_the_translation(publish):
    dutch = dutch_page()
    translation = start(dutch)
    type_all(translation)
    assert publish(translation).lead
    change(dutch, lead="")

    assert publish(translation).lead == ""


@pytest.mark.parametrize("blank", ["", "   "])
def test_blank_translation_counts_as_none(publish, blank):
    translation = start(dutch_page())
    type_all(translation)
    publish(translation)
    type_string(translation, "Nederlandse titel", blank)

    assert publish(translation).title == "English 17"


def test_slug_comes_from_the_translated_title_and_stays(publish):
    translation = start(dutch_page())
    type_all(translation)
    type_string(translation, "Nederlandse titel", "An Énglish title")
    assert publish(translation).slug == "an-english-title"

    type_string(translation, "Nederlandse titel", "Another title")
    type_string(translation, "nederlandse-titel", "typed-later")

    page = publish(translation)
    assert (page.title, page.slug) == ("Another title", "an-english-title")


def test_slug_is_unique_among_siblings(publish):
    first, second = start(dutch_page()), start(dutch_page(slug="tweede", title="Nederlandse titel 2"))
    for translation in (first, second):
        type_all(translation)
    type_string(first, "Nederlandse titel", "Same")
    type_string(second, "Nederlandse titel 2", "Same")

    assert (publish(first).slug, publish(second).slug) == ("same", "same-1")


def test_typed_slug_is_used_at_the_first_publish(publish):
    translation = start(dutch_page())
    type_all(translation)
    type_string(translation, "nederlandse-titel", "Chosen by hand")

    assert publish(translation).slug == "chosen-by-hand"


def test_title_without_letters_for_a_slug_keeps_the_slug(publish):
    translation = start(dutch_page())
    type_all(translation)
    type_string(translation, "Nederlandse titel", "مرحبا")

    assert publish(translation).slug == "nederlandse-titel"


def test_publishing_the_original_puts_nothing_that_was_typed_online(publish, admin):
    dutch = dutch_page()
    translation = start(dutch)
    type_all(translation)
    publish(translation)
    type_string(translation, "Nederlandse inleiding", "Half a sentence that")

    change(dutch, title="Nederlandse titel")

    assert "Half a sentence" not in target(translation).lead


def test_words_that_do_not_fit_do_not_stop_the_original(publish):
    dutch = dutch_page()
    translation = start(dutch)
    type_all(translation)
    publish(translation)
    type_string(translation, "Nederlandse titel", "t" * 300)

    change(dutch, title="Nederlandse titel")

    assert target(translation).title == "English 17"


def test_translation_longer_than_its_field_is_kept_with_a_message(publish, admin):
    translation = start(dutch_page())
    type_all(translation)
    publish(translation)
    type_string(translation, "Nederlandse titel", "t" * 300)

    response = admin.post(edit_url(target(translation)), {"action": "publish"}, follow=True)

    assert response.status_code == 200
    stored = StringTranslation.objects.get(data="t" * 300, locale=english())
    assert stored.has_error
    assert "255" in stored.get_error()
    assert target(translation).title == "English 17"
