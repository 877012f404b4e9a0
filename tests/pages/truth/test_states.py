"""What is recorded at each publish, and the state of each translation that follows from it."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import override
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from articles.models import NewsItemPage
from home.structure.build import build_structure
from leernetwerk.pages.models import TranslationPin, WordsChange
from leernetwerk.pages.truth.states import State, behind, translation_states
from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory
from tests.pages.truth.publishing import (
    publish,
    publish_translation,
    state,
    translated,
    written_in_english,
)
from tests.pages.words.translating import dutch_page, english, start, type_all, type_string

pytestmark = pytest.mark.django_db


def test_changed_words_are_recorded_with_who_published_them():
    user = SuperuserFactory()
    dutch, _english, _translation = translated()

    page = publish(dutch, user, lead="Andere inleiding", image_caption="Een bijschrift")

    found = WordsChange.objects.get()
    assert (found.page_id, found.revision_id) == (dutch.pk, page.live_revision_id)
    assert found.changed_by == user
    assert found.number_of_texts == 2


def test_facts_and_an_equal_text_are_no_change_of_words():
    dutch, english_page, _translation = translated()

    publish(dutch, date="2020-02-03")
    publish(dutch, themes=[network.ThemeFactory()])
    publish(dutch, slug="ander-adres")

    assert not WordsChange.objects.exists()
    assert state(english_page) == (State.CURRENT, 0)


def test_the_first_publish_and_a_page_in_one_language_leave_no_change():
    page = dutch_page()
    publish(page, lead="Andere inleiding")

    assert not WordsChange.objects.exists()


def test_words_of_a_translation_are_no_change_of_the_original():
    _dutch, _english, translation = translated()
    type_string(translation, "Nederlandse inleiding", "Better English")
    publish_translation(translation)

    assert not WordsChange.objects.exists()


def test_a_translation_is_behind_until_it_is_complete_and_published_again():
    dutch, english_page, translation = translated()
    assert state(english_page) == (State.CURRENT, 0)

    publish(dutch, lead="Andere inleiding")
    publish(dutch, title="Andere titel")
    assert state(english_page) == (State.BEHIND, 2)

    type_string(translation, "Andere inleiding", "Another lead")
    publish_translation(translation)
    assert state(english_page) == (State.BEHIND, 2)

    type_string(translation, "Andere titel", "Another title", "title")
    assert state(english_page) == (State.BEHIND, 2)
    publish_translation(translation)
    assert state(english_page) == (State.CURRENT, 0)


def test_a_translation_is_not_current_when_its_source_could_not_be_refreshed():
    dutch, english_page, translation = translated()
    page = Page.objects.get(pk=dutch.pk).specific
    page.lead = "Andere inleiding"
    page.save_revision().publish()  # What follows after the commit does not run.

    publish_translation(translation)

    assert state(english_page) == (State.BEHIND, 1)


def test_states_of_pages_that_are_not_there_or_not_public():
    missing, drafted, half = dutch_page(slug="een"), dutch_page(slug="twee"), dutch_page(slug="drie")
    start(drafted)
    translation = start(half)
    type_all(translation, skip=["Een citaat"])
    publish_translation(translation)

    found = translation_states([missing, drafted, half])

    locale = english().pk
    assert [found[page.pk, locale].state for page in (missing, drafted, half)] == [
        State.MISSING,
        State.DRAFT,
        State.INCOMPLETE,
    ]


def test_a_page_written_in_the_normal_editor_is_pinned_once():
    dutch = publish(dutch_page())
    english_page = written_in_english(dutch)
    assert state(english_page) == (State.CURRENT, 0)

    publish(dutch, lead="Andere inleiding")
    publish(english_page, lead="Something else")

    assert state(english_page) == (State.BEHIND, 1)


def test_a_live_page_that_was_never_pinned_counts_from_its_first_publish():
    dutch = publish(dutch_page())
    english_page = pages.ArticlePageFactory(language="en", translation_of=dutch)
    assert state(english_page) == (State.CURRENT, 0)

    publish(dutch, lead="Andere inleiding")

    assert state(english_page) == (State.BEHIND, 1)


def test_english_can_be_the_original():
    page = publish(pages.ArticlePageFactory(language="en", live=False))
    dutch = publish(pages.ArticlePageFactory(language="nl", translation_of=page, live=False))

    publish(page, lead="Something else")

    assert state(dutch) == (State.BEHIND, 1)
    assert state(page) == (State.CURRENT, 0)


def test_a_page_is_the_original_once_its_own_is_deleted():
    dutch, english_page, _translation = translated()
    publish(dutch, lead="Andere inleiding")

    dutch.delete()

    assert state(english_page) == (State.CURRENT, 0)
    assert not TranslationPin.objects.filter(page=english_page.pk).exists()


def test_words_of_a_machine_count_where_a_machine_is_set_up(settings):
    _dutch, english_page, _translation = translated()
    StringTranslation.objects.filter(context__path="lead").update(translation_type="machine")
    assert state(english_page) == (State.CURRENT, 0)

    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "any"}
    assert state(english_page) == (State.MACHINE, 0)

    StringTranslation.objects.update(translation_type="manual")
    assert state(english_page) == (State.CURRENT, 0)


def test_states_of_many_pages_take_one_query(django_assert_num_queries):
    dutch, _english, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    keys = pages.add_many(pages.NewsItemPageFactory, 20)
    originals = [dutch, *Page.objects.filter(pk__in=keys)]
    locales = list(Locale.objects.all())

    with django_assert_num_queries(1):
        found = translation_states(originals, locales)

    assert len(found) == 21
    with override("en"):
        assert found[dutch.pk, english().pk].label == "behind by 1 change"
    assert list(behind(Page.objects.all())) == [found[dutch.pk, english().pk].page]


def test_a_third_language_needs_no_code(settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = settings.LANGUAGES = [*settings.LANGUAGES, ("fy", "Frysk")]
    frisian = Locale.objects.create(language_code="fy")
    build_structure()
    dutch, _english, _translation = translated()
    assert translation_states([dutch])[dutch.pk, frisian.pk].state == State.MISSING

    frisian_page = publish(pages.ArticlePageFactory(language="fy", translation_of=dutch, live=False))
    publish(dutch, lead="Andere inleiding")

    assert state(frisian_page) == (State.BEHIND, 1)


def test_a_translation_of_a_translation_says_no_more_than_that_one():
    dutch, english_page, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    frisian = Locale.objects.create(language_code="fy")
    source, _created = TranslationSource.get_or_create_from_instance(english_page)
    Translation.objects.create(source=source, target_locale=frisian)
    page = pages.ArticlePageFactory(
        locale=frisian, translation_of=dutch, live=False, parent=english_page.get_parent()
    )
    for segment in source.stringsegment_set.all():
        StringTranslation.objects.get_or_create(
            translation_of=segment.string, locale=frisian, context=segment.context, defaults={"data": "Frysk"}
        )

    publish(page)

    assert state(page) == (State.BEHIND, 1)


def test_a_source_that_cannot_be_refreshed_does_not_stop_a_publish(caplog):
    dutch, english_page, _translation = translated()
    # It looks for a page of another type, which is not there.
    other = ContentType.objects.get_for_model(NewsItemPage)
    TranslationSource.objects.update(specific_content_type=other)

    page = publish(dutch, lead="Andere inleiding")

    assert page.live_revision_id == page.latest_revision_id
    assert state(english_page) == (State.BEHIND, 1)
    assert "could not be read anew" in caplog.text
