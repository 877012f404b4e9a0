"""What the rows can be narrowed to."""

import pytest
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from articles.models import ArticleSectionPage, NewsSectionPage
from tests.editorial.matrix.screen import open_matrix, rows
from tests.factories import pages
from tests.factories.accounts import SuperuserFactory
from tests.pages.truth.publishing import publish, translated
from tests.pages.words.translating import dutch_page, start, type_all

pytestmark = pytest.mark.django_db


def choices(client, name):
    """Return the choices of a filter: value → label."""
    return {
        str(value): str(label)
        for value, label in open_matrix(client).context["filters"].form[name].field.choices
    }


def test_section_keeps_the_section_and_what_stands_below_it_in_every_language(admin):
    pages.NewsItemPageFactory(title="Nieuws van hier")
    pages.NewsItemPageFactory(title="News", language="en")
    pages.ArticlePageFactory(title="Artikel")
    news = pages.section(NewsSectionPage)

    found = rows(admin, section=str(news.translation_key))

    assert set(found) == {news.title, "Nieuws van hier", "News"}


def test_sections_are_named_in_the_language_of_the_user(client):
    pages.ArticlePageFactory()
    key = str(pages.section(ArticleSectionPage).translation_key)
    for language, name in (("en", "Practice"), ("nl", "Praktijk")):
        client.force_login(SuperuserFactory(language=language))
        assert choices(client, "section")[key] == name


def test_type_keeps_one_kind_of_page(admin):
    pages.NewsItemPageFactory(title="Nieuws van hier")
    pages.ArticlePageFactory(title="Artikel")

    assert set(rows(admin, type="articles.newsitempage")) == {"Nieuws van hier"}
    assert choices(admin, "type")["articles.newsitempage"] == "News item"


def test_state_keeps_what_stands_so(admin):
    pages.NewsItemPageFactory(title="Mist")
    start(dutch_page(title="Begonnen", slug="begonnen"))
    dutch, _english, _translation = translated()

    assert set(rows(admin, state="missing")) == {"Mist"}
    assert set(rows(admin, state="draft")) == {"Begonnen"}
    assert dutch.title in rows(admin, state="current")
    assert rows(admin, state="behind") == {}

    publish(dutch, lead="Andere inleiding")
    assert set(rows(admin, state="behind")) == {dutch.title}
    assert dutch.title not in rows(admin, state="current")


def test_state_of_a_machine_is_offered_where_one_is_set_up(admin, settings):
    assert "machine" not in choices(admin, "state")

    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "any"}
    assert "machine" in choices(admin, "state")


def test_mine_keeps_what_the_user_owns_saved_last_or_translated(client):
    user = SuperuserFactory(language="en")
    client.force_login(user)
    pages.NewsItemPageFactory(title="Van een ander")
    pages.NewsItemPageFactory(title="Eigen", owner=user)
    pages.NewsItemPageFactory(title="Bewerkt").save_revision(user=user)
    translation = start(dutch_page(title="Vertaald", slug="vertaald"))
    type_all(translation)
    assert set(rows(client, mine="mine")) == {"Eigen", "Bewerkt"}

    StringTranslation.objects.update(last_translated_by=user)
    assert set(rows(client, mine="mine")) == {"Eigen", "Bewerkt", "Vertaald"}


def test_mine_keeps_an_original_of_which_the_user_owns_the_translation(client):
    user = SuperuserFactory(language="en")
    client.force_login(user)
    dutch, english, _translation = translated()
    assert rows(client, mine="mine") == {}

    Page.objects.filter(pk=english.pk).update(owner=user)
    assert set(rows(client, mine="mine")) == {dutch.title}


def test_filters_work_together(admin):
    pages.NewsItemPageFactory(title="Nieuws")
    pages.ArticlePageFactory(title="Artikel")

    assert set(rows(admin, state="missing", type="articles.articlepage")) == {"Artikel"}


@pytest.mark.parametrize("name", ["section", "type", "state", "mine", "ordering", "p"])
def test_what_cannot_be_chosen_breaks_nothing(admin, name):
    pages.NewsItemPageFactory(title="Nieuws")

    assert "Nieuws" in rows(admin, **{name: "n'importe quoi"})


def test_two_languages_need_no_choice_of_one(admin):
    assert "language" not in open_matrix(admin).context["filters"].form.fields
