import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from leernetwerk.network.fields import TranslatedText
from leernetwerk.network.fields.translated_text import TranslatedTextFormField
from leernetwerk.network.models import Theme
from leernetwerk.network.templatetags.words import words


def test_empty_and_blank_texts_count_as_missing():
    assert TranslatedText({"nl": "Zelfsturing", "en": "  "}) == {"nl": "Zelfsturing"}
    assert TranslatedText({"nl": "Zelfsturing"}).missing() == ["en"]


def test_a_text_without_any_words_waits_for_no_translation():
    assert TranslatedText().missing() == []


def test_the_active_language_is_printed():
    text = TranslatedText({"nl": "Zelfsturing", "en": "Self-management"})
    with override("en"):
        assert str(text) == "Self-management"
    with override("nl"):
        assert str(text) == "Zelfsturing"


def test_a_missing_language_falls_back_to_the_default_one():
    assert TranslatedText({"en": "Housing", "nl": "Wonen"}).best("fy") == ("Wonen", "nl")
    assert TranslatedText({"en": "Housing"}).best("nl") == ("Housing", "en")
    assert TranslatedText().best("nl") == ("", "")


def test_words_of_another_language_are_marked_and_escaped():
    with override("en"):
        assert (
            words(TranslatedText({"nl": "Zorg & <wonen>"}))
            == '<span lang="nl">Zorg &amp; &lt;wonen&gt;</span>'
        )
        assert words(TranslatedText({"nl": "Zorg", "en": "Care"})) == "Care"
        assert words(TranslatedText()) == ""


def test_the_form_asks_one_input_per_language_and_needs_one():
    field = TranslatedTextFormField(label="Name")
    assert field.clean(["Zorg", ""]) == {"nl": "Zorg"}
    assert field.clean(["", "Care"]) == {"en": "Care"}
    with pytest.raises(ValidationError):
        field.clean(["", ""])


def test_the_form_sees_what_changed():
    field = TranslatedTextFormField(label="Name")
    assert not field.has_changed(TranslatedText({"nl": "Zorg"}), ["Zorg", ""])
    assert field.has_changed(TranslatedText({"nl": "Zorg"}), ["Zorg", "Care"])


def test_each_language_is_limited_in_length():
    field = TranslatedTextFormField(label="Name", max_length=5)
    with pytest.raises(ValidationError):
        field.clean(["te lang", ""])


@pytest.mark.django_db
def test_texts_survive_the_database_and_a_plain_mapping_becomes_a_text():
    theme = Theme.objects.create(name={"nl": "Één gezin, één plan", "en": "One family, one plan"})
    assert isinstance(theme.name, TranslatedText)
    stored = Theme.objects.get(name__en="One family, one plan")
    assert stored.name.text("nl") == "Één gezin, één plan"


@pytest.mark.django_db
def test_a_revision_restores_the_texts():
    theme = Theme.objects.create(name={"nl": "Zorg"})
    revision = theme.save_revision()
    theme.name = {"nl": "Wonen"}
    theme.save()
    assert revision.as_object().name == {"nl": "Zorg"}


@pytest.mark.django_db
def test_records_of_one_name_get_addresses_of_their_own():
    first, second = (Theme.objects.create(name={"nl": "Samen leren"}) for _number in range(2))
    assert (first.slug, second.slug) == ("samen-leren", "samen-leren-2")
