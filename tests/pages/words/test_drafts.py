"""A new translation holds no Dutch but its title, and a draft stays one."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, get_page_models
from wagtail_localize.fields import get_translatable_fields

from articles.models import ArticlePage
from leernetwerk.pages.models import BasePage
from leernetwerk.pages.words import word_fields
from tests.factories.accounts import SuperuserFactory
from tests.pages.words.translating import (
    draft_of,
    dutch_page,
    english,
    start,
    target,
    type_all,
    type_string,
)

pytestmark = pytest.mark.django_db

DUTCH = ("inleiding", "alinea", "citaat", "telefoon")


def test_new_translation_holds_no_dutch_words():
    page = dutch_page(image_alt="Foto van een telefoon", search_description="Nederlandse inleiding")

    translation = start(page)

    draft = target(translation)
    assert not draft.live
    stored = json.dumps([draft.serializable_data(), draft_of(draft).serializable_data()], default=str)
    assert not [words for words in DUTCH if words in stored]
    assert draft.title == "Nederlandse titel"
    for revision in draft.revisions.all():
        assert not [words for words in DUTCH if words in json.dumps(revision.content)]


def test_new_translation_is_not_found_by_dutch_words():
    page = dutch_page(lead="Woorden over wasmachines")

    start(page)

    found = ArticlePage.objects.search("wasmachines")
    assert [one.pk for one in found] == [page.pk]


def test_preview_of_a_new_translation_shows_no_dutch_words(client):
    translation = start(dutch_page())
    client.force_login(SuperuserFactory())

    response = client.get(reverse("wagtail_localize:preview_translation", args=[translation.pk]))

    assert response.status_code == 200
    assert not [words for words in DUTCH if words in response.content.decode()]


PAGE_TYPES = [model for model in get_page_models() if issubclass(model, BasePage)]


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_words_of_every_page_type_are_fields_of_its_own_and_no_facts(model):
    translated = {field.field_name for field in get_translatable_fields(model) if field.is_translated(None)}

    assert translated == {*word_fields(model), "title", "slug"}
    assert not translated & set(model.facts)


def test_draft_words_do_not_reach_the_live_page(django_capture_on_commit_callbacks):
    translation = start(dutch_page())
    type_all(translation)
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    type_string(translation, "Nederlandse inleiding", "Unfinished words")

    translation.save_target(publish=False)

    page = target(translation)
    assert "Unfinished" not in page.lead
    assert page.has_unpublished_changes
    assert draft_of(page).lead == "Unfinished words"
    assert "Unfinished" not in Client().get(page.url).content.decode()


def test_live_alias_that_is_translated_goes_offline():
    page = dutch_page()
    parent = page.get_parent().get_translation(english())
    alias = page.create_alias(parent=parent, update_locale=english(), reset_translation_key=False)
    assert alias.live

    translation = start(page)

    draft = target(translation)
    assert draft.pk == alias.pk
    assert (draft.live, draft.alias_of_id, draft.lead) == (False, None, "")


def test_page_below_an_untranslated_one_is_not_translated_and_puts_no_dutch_online():
    parent = dutch_page()
    child = dutch_page(slug="onder", parent=parent)

    translation = start(child)

    assert not Page.objects.filter(translation_key=parent.translation_key, locale=english()).exists()
    with pytest.raises(ValidationError, match="page above it"):
        translation.save_target(publish=False)
