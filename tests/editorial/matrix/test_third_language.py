"""A third language is a setting and a locale: no code names one."""

import pytest
from django.utils import timezone
from wagtail.models import Locale

from home.structure import roles
from home.structure.build import build_structure
from tests.editorial.matrix.screen import WORDS, exported, open_matrix, rows
from tests.factories import network, pages
from tests.pages.editing import edit_url, sign_in
from tests.pages.truth.publishing import publish, translated

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def frisian(settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = settings.LANGUAGES = [*settings.LANGUAGES, ("fy", "Frysk")]
    locale = Locale.objects.create(language_code="fy")
    build_structure()
    return locale


@pytest.fixture
def behind_in_frisian():
    """A page that is current in English and behind in Frisian."""
    dutch, english, _translation = translated()
    frisian = publish(pages.ArticlePageFactory(language="fy", translation_of=dutch, live=False))
    dutch = publish(dutch, lead="Andere inleiding")
    english.translation_pin.source_as_of = timezone.now()
    english.translation_pin.save()
    return dutch, english, frisian


def test_a_third_language_has_a_column_of_its_own(admin, behind_in_frisian):
    dutch, english, frisian = behind_in_frisian

    cells = rows(admin)[dutch.title].cells

    assert {code: cell.label for code, cell in cells.items()} == {
        "nl": "original",
        "en": "current",
        "fy": "behind by 1 change",
    }
    assert (cells["en"].url, cells["fy"].url) == (edit_url(english), edit_url(frisian))
    assert "Frisian" in exported(admin)[0]


def test_a_language_can_be_chosen_and_narrows_state_and_age(admin, behind_in_frisian):
    dutch, _english, _frisian = behind_in_frisian

    assert dutch.title in rows(admin, state="behind")
    assert dutch.title in rows(admin, state="behind", language="fy")
    assert dutch.title not in rows(admin, state="behind", language="en")
    assert rows(admin, language="fy")[dutch.title].waiting_since == timezone.localdate()
    assert rows(admin, language="en")[dutch.title].waiting_since is None


def test_an_original_in_the_chosen_language_is_left_out(admin):
    pages.NewsItemPageFactory(title="Only English", language="en")

    assert "Only English" not in rows(admin, language="en")
    assert "Only English" in rows(admin, language="fy")


def test_a_translator_of_the_third_language_sees_that_one_only(client, behind_in_frisian):
    dutch, _english, frisian = behind_in_frisian
    sign_in(client, roles.TRANSLATOR, "fy")

    row = rows(client)[dutch.title]

    assert set(row.cells) == {"nl", "fy"}
    assert row.cells["fy"].url == edit_url(frisian)
    assert exported(client, state="behind")[0]["English"] == ""


def test_a_state_in_a_language_that_the_user_may_not_know_of_is_not_found(client, behind_in_frisian):
    dutch, _english, _frisian = behind_in_frisian
    sign_in(client, roles.TRANSLATOR, "en")

    assert rows(client, state="behind") == {}
    assert dutch.title in rows(client, state="current")
    assert rows(client)[dutch.title].waiting_since is None


def test_words_are_missed_in_the_third_language(admin):
    network.ThemeFactory(name={"nl": "Leren", "en": "Learning"})

    missing = rows(admin, WORDS)["Learning"].missing

    assert missing == {"nl": "", "en": "", "fy": "name"}
    assert rows(admin, WORDS, language="en") == {}
    assert set(rows(admin, WORDS, language="fy")) == {"Learning"}


def test_a_language_of_words_is_one_that_the_user_works_in(client):
    sign_in(client, roles.TRANSLATOR, "fy")

    field = open_matrix(client, WORDS).context["filters"].form.fields["language"]

    assert [value for value, _label in field.choices if value] == ["fy"]
