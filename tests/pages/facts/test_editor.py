"""The editor of a translation shows facts and changes none, whatever is posted to it."""

import datetime

import pytest
from wagtail.models import Locale

from articles.models import ArticleAuthor
from home.structure import roles
from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory
from tests.factories.media import ImageFactory
from tests.pages.editing import edit_url, form_data, sign_in

pytestmark = pytest.mark.django_db

OLD = datetime.date(2020, 2, 3)


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture
def author():
    return network.PersonFactory(name="Noor Voorbeeld")


@pytest.fixture
def dutch(author):
    page = pages.ArticlePageFactory(date=OLD, title="Stuk", image=ImageFactory(title="Een brug"))
    page.image_alt = "brug"
    page.themes = [network.ThemeFactory(name={"nl": "Water", "en": "Water"})]
    page.authors = [ArticleAuthor(person=author)]
    page.save_revision().publish()
    return page


@pytest.fixture
def english(dutch):
    page = pages.ArticlePageFactory(language="en", translation_of=dutch, title="Piece", image_alt="bridge")
    page.save_revision().publish()
    return page


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def facts_of(page):
    page = fresh(page)
    people = [row.person for row in page.authors.all()]
    return page.date, page.image, list(page.themes.all()), people


def test_facts_are_read_with_a_link_to_their_page(admin, dutch, english):
    screen = admin.get(edit_url(english)).content.decode()

    for words in ("3 February 2020", "Een brug", "Water", "Noor Voorbeeld", edit_url(dutch)):
        assert words in screen
    for name in ("date", "image", "themes", "authors-TOTAL_FORMS", "social_image"):
        assert f'name="{name}"' not in screen


def test_original_is_edited_as_ever(admin, dutch, english):
    screen = admin.get(edit_url(dutch)).content.decode()

    assert 'name="date"' in screen
    assert 'name="authors-TOTAL_FORMS"' in screen
    assert "Change the facts" not in screen


def test_link_is_only_for_who_may_follow_it(client, dutch, english):
    sign_in(client, roles.EDITOR, "en")

    screen = client.get(edit_url(english)).content.decode()

    assert "3 February 2020" in screen
    assert edit_url(dutch) not in screen


@pytest.mark.parametrize("action", [{}, {"action-publish": "action-publish"}], ids=["draft", "publish"])
def test_posted_facts_are_ignored(admin, dutch, english, author, action):
    before = facts_of(dutch)
    forged = {
        "date": "2031-01-01",
        "image": "",
        "image_is_decorative": "on",
        "themes": [network.ThemeFactory().pk],
        "authors-TOTAL_FORMS": "2",
        "authors-INITIAL_FORMS": "1",
        "authors-MIN_NUM_FORMS": "0",
        "authors-MAX_NUM_FORMS": "1000",
        "authors-0-id": english.authors.get().pk,
        "authors-0-person": author.pk,
        "authors-0-ORDER": "2",
        "authors-0-DELETE": "on",
        "authors-1-person": network.PersonFactory().pk,
        "authors-1-ORDER": "1",
    }

    data = form_data(admin, edit_url(english), title="Another piece") | forged | action
    assert admin.post(edit_url(english), data).status_code == 302

    assert facts_of(english) == facts_of(dutch) == before
    latest = fresh(english).get_latest_revision_as_object()
    assert (latest.title, latest.date) == ("Another piece", OLD)


def test_impossible_key_for_a_fact_is_ignored_too(admin, english):
    data = form_data(admin, edit_url(english)) | {"image": "9" * 40, "action-publish": "action-publish"}

    assert admin.post(edit_url(english), data).status_code == 302


def test_alternative_text_is_asked_for_when_the_picture_came_from_the_original(admin, english):
    data = form_data(admin, edit_url(english), image_alt="") | {"action-publish": "action-publish"}

    response = admin.post(edit_url(english), data)

    assert "Describe the picture" in response.content.decode()


def test_facts_changed_while_a_translation_is_open_survive_its_publishing(admin, dutch, english):
    open_editor = form_data(admin, edit_url(english), title="Another piece")
    page = fresh(dutch)
    page.date, page.authors = datetime.date(2021, 4, 5), []
    page.save_revision().publish()

    data = open_editor | {"action-publish": "action-publish"}
    assert admin.post(edit_url(english), data).status_code == 302

    assert fresh(english).title == "Another piece"
    assert facts_of(english) == facts_of(dutch)
    assert fresh(english).date == datetime.date(2021, 4, 5)


def test_every_type_of_translation_can_be_edited(admin):
    assert Locale.objects.count() == 2
    for factory in (pages.NewsItemPageFactory, pages.InterviewPageFactory, pages.EvergreenPageFactory):
        english = factory(language="en", translation_of=factory())
        assert admin.get(edit_url(english)).status_code == 200


def test_preview_of_a_translation_shows_the_facts_that_are_published(admin, dutch, english):
    page = fresh(dutch)
    page.date = datetime.date(2021, 4, 5)
    page.save_revision()
    stale = fresh(english)
    stale.date = datetime.date(2031, 1, 1)

    shown = stale.make_preview_request().rendered_content

    assert "3 February 2020" in shown
