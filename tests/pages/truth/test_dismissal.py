"""Changes that do not concern the translation, translations that are marked as current, and who may say so."""

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from home.structure import roles
from leernetwerk.pages.models import TranslationPin, WordsChange
from leernetwerk.pages.truth.dismissal import dismiss
from leernetwerk.pages.truth.states import State
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url, form_data, sign_in
from tests.pages.truth.publishing import (
    publish,
    publish_translation,
    state,
    translated,
    written_in_english,
)
from tests.pages.words.translating import dutch_page, start, type_all, type_string

pytestmark = pytest.mark.django_db


def dismiss_url(change):
    return reverse("leernetwerk_dismiss_change", args=[change.pk])


def current_url(page):
    return reverse("leernetwerk_mark_current", args=[page.pk])


def words_at(translation, path):
    """Return the text that the original has at a path → its translation, as far as it has one."""
    segments = translation.source.stringsegment_set.filter(context__path__startswith=path)
    found = {}
    for segment in segments:
        of_segment = StringTranslation.objects.filter(
            translation_of=segment.string, context=segment.context, locale=translation.target_locale
        )
        found[segment.string.data] = of_segment.values_list("data", flat=True).first()
    return found


def paragraphs(page, *texts):
    """Return the value of a body whose first block, kept as the same block, has these paragraphs."""
    first, *others = page.body.get_prep_value()
    html = "".join(f"<p>{text}</p>" for text in texts)
    return page.body.stream_block.to_python([{**first, "value": html}, *others])


def test_corrected_texts_keep_their_translations_and_the_page_stays_current():
    dutch, english, translation = translated()
    type_string(translation, "Eerste alinea", "First paragraph")
    type_string(translation, "Tweede alinea", "Second paragraph")
    user = SuperuserFactory()
    publish(dutch, body=paragraphs(dutch, "Tweede alinéa", "Eerste alinéa"))

    assert dismiss(WordsChange.objects.get(), user) == 2

    assert words_at(translation, "body")["Eerste alinéa"] == "First paragraph"
    assert words_at(translation, "body")["Tweede alinéa"] == "Second paragraph"
    assert state(english) == (State.CURRENT, 0)
    change = WordsChange.objects.get()
    assert (change.marked_by, change.marked_at is None) == (user, False)


def test_a_new_text_gets_no_translation_of_another():
    dutch, _english, translation = translated()
    publish(dutch, body=paragraphs(dutch, "Eerste alinéa", "Tweede alinea", "Iets heel anders dan dat"))

    dismiss(WordsChange.objects.get(), SuperuserFactory())

    assert words_at(translation, "body")["Iets heel anders dan dat"] is None


def test_a_correction_carries_nothing_to_a_text_that_an_earlier_change_made():
    dutch, english, translation = translated()
    publish(dutch, lead="Nederlandse inleiding die anders is")
    publish(dutch, title="Nederlandse titels")

    dismiss(WordsChange.objects.first(), SuperuserFactory())

    assert words_at(translation, "lead") == {"Nederlandse inleiding die anders is": None}
    assert words_at(translation, "title") == {"Nederlandse titels": "English 17"}
    assert state(english) == (State.BEHIND, 1)


def test_a_correction_of_a_text_that_was_not_translated_carries_no_older_words():
    dutch, english, translation = translated()
    publish(dutch, lead="Nederlandse inleiding, maar niet meer")
    publish(dutch, lead="Nederlandse inleiding; maar niet meer")

    dismiss(WordsChange.objects.first(), SuperuserFactory())

    assert list(words_at(translation, "lead").values()) == [None]
    assert state(english) == (State.BEHIND, 1)


def test_the_editor_is_told_what_is_behind_and_can_say_that_it_is_not(client):
    dutch, english, _translation = translated()
    sign_in(client, roles.MANAGERS)
    data = form_data(client, edit_url(dutch), lead="Andere inleiding") | {"action-publish": "1"}
    data["body-count"] = "0"

    seen = client.post(edit_url(dutch), data, follow=True).content.decode()

    change = WordsChange.objects.get()
    assert "1 translation is behind." in seen
    assert dismiss_url(change) in seen
    assert client.get(dismiss_url(change)).status_code == 200
    assert WordsChange.objects.get().concerns_translations

    answer = client.post(dismiss_url(change), follow=True)

    assert "stay as they are" in answer.content.decode()
    assert state(english) == (State.CURRENT, 0)


def test_who_may_not_publish_the_original_does_not_dismiss_its_changes(client):
    dutch, english, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    change = WordsChange.objects.get()
    sign_in(client, roles.CHIEF_EDITOR, "en")

    client.post(dismiss_url(change))

    assert WordsChange.objects.get().concerns_translations
    assert state(english) == (State.BEHIND, 1)


def test_a_change_that_is_gone_is_not_found(client):
    sign_in(client, roles.MANAGERS)
    for name in ("leernetwerk_dismiss_change", "leernetwerk_mark_current"):
        assert client.post(reverse(name, args=[987654]), follow=True).status_code == 404


def test_a_page_of_the_normal_editor_is_marked_as_current_by_who_publishes_it(client):
    dutch = publish(dutch_page())
    english = written_in_english(dutch)
    publish(dutch, lead="Andere inleiding")
    sign_in(client, roles.MANAGERS)

    assert current_url(english) in client.get(edit_url(english)).content.decode()
    assert client.get(current_url(english)).status_code == 200
    assert state(english) == (State.BEHIND, 1)

    seen = client.post(current_url(english), follow=True).content.decode()

    assert "is marked as current" in seen
    assert state(english) == (State.CURRENT, 0)
    assert current_url(english) not in client.get(edit_url(english)).content.decode()


def test_who_may_not_publish_the_translation_does_not_mark_it(client):
    dutch = publish(dutch_page())
    english = written_in_english(dutch)
    publish(dutch, lead="Andere inleiding")
    sign_in(client, roles.CHIEF_EDITOR, "nl")

    client.post(current_url(english))

    assert state(english) == (State.BEHIND, 1)


def test_neither_an_incomplete_translation_nor_an_original_is_marked(client):
    dutch, english, _translation = translated()
    publish(dutch, lead="Andere inleiding")
    sign_in(client, roles.MANAGERS)

    assert "not translated yet" in client.post(current_url(english), follow=True).content.decode()
    assert "is not a translation" in client.post(current_url(dutch), follow=True).content.decode()
    assert state(english) == (State.BEHIND, 1)
    assert not TranslationPin.objects.filter(page=dutch.pk).exists()


def test_nobody_is_offered_to_sync(client):
    dutch = dutch_page()
    translation = start(dutch)
    type_all(translation)
    publish_translation(translation)
    client.force_login(SuperuserFactory(language="en"))

    assert "localize/update/" not in client.get(edit_url(dutch)).content.decode()
    explorer = reverse("wagtailadmin_explore", args=[dutch.get_parent().pk])
    assert "localize/update/" not in client.get(explorer).content.decode()
