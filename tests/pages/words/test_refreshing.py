"""What is translated from follows each publish of the original, by itself."""

import pytest
from wagtail.models import Page
from wagtail_localize.models import StringSegment, TranslationSource

from leernetwerk.pages.localize import untranslated_paths
from tests.pages.words.translating import dutch_page, start, target, type_all

pytestmark = pytest.mark.django_db


def republish(page, **values):
    page = Page.objects.get(pk=page.pk).specific
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


def strings(translation):
    return set(StringSegment.objects.filter(source=translation.source).values_list("string__data", flat=True))


def test_new_words_wait_for_the_translator_at_the_next_publish(django_capture_on_commit_callbacks):
    page = dutch_page()
    translation = start(page)
    type_all(translation)
    assert untranslated_paths(translation.source, translation.target_locale) == {"slug"}
    with django_capture_on_commit_callbacks(execute=True):
        republish(page, lead="Nieuwe inleiding")
    assert "Nieuwe inleiding" in strings(translation)
    assert "Nederlandse inleiding" not in strings(translation)
    assert "lead" in untranslated_paths(translation.source, translation.target_locale)


def test_refreshing_leaves_the_translation_as_it_is(django_capture_on_commit_callbacks):
    page = dutch_page()
    translation = start(page)
    type_all(translation)
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    before = target(translation).lead
    with django_capture_on_commit_callbacks(execute=True):
        republish(page, lead="Nieuwe inleiding")
    assert before
    assert target(translation).lead == before


def test_publishing_succeeds_where_refreshing_fails(django_capture_on_commit_callbacks, monkeypatch, caplog):
    page = dutch_page()
    start(page)

    def fail(self):
        raise ValueError("no such block")

    monkeypatch.setattr(TranslationSource, "update_from_db", fail)
    with django_capture_on_commit_callbacks(execute=True):
        republish(page, lead="Nieuwe inleiding")
    page.refresh_from_db()
    assert page.lead == "Nieuwe inleiding"
    assert "could not be read anew" in caplog.text
