"""The editors' guide: the same tasks in both languages, with pictures and links that lead somewhere."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.urls import Resolver404, resolve, reverse

from editorial.guide.contents import CHAPTERS, LANGUAGES, language_of_guide
from editorial.guide.pictures import FOLDER, picture_path, picture_size
from editorial.guide.views import text_of
from home.structure import roles
from tests.factories.accounts import UserFactory
from tests.pages.editing import sign_in
from tools.guide.shots import SHOTS

TASKS = [task for chapter in CHAPTERS for task in chapter.tasks]
TEXTS = Path(settings.ROOT) / "templates" / "editorial" / "guide" / "tasks"
LARGEST = 1_500_000  # bytes of all pictures together


def text(task, language):
    return BeautifulSoup(text_of(task, language), "html.parser")


def guide(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_every_text_belongs_to_a_task_and_every_task_has_a_text_in_each_language():
    keys = {task.key for task in TASKS}

    assert len(keys) == len(TASKS)
    for language in LANGUAGES:
        assert {path.stem for path in (TEXTS / language).glob("*.html")} == keys


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.key)
def test_languages_have_the_same_headings_steps_pictures_and_links(task):
    def shape(language):
        soup = text(task, language)
        elements = [element.name for element in soup.find_all(["h4", "ol", "ul", "li", "img", "p"])]
        return elements, sorted(link["href"] for link in soup.find_all("a"))

    assert shape("nl") == shape("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_screens_of_the_admin_or_to_other_tasks(language):
    keys = {task.key for task in TASKS}
    for task in TASKS:
        for link in text(task, language).find_all("a"):
            if link["href"].startswith("#"):
                assert link["href"][1:] in keys
                continue
            assert link["href"].startswith(settings.ADMIN_PREFIX)
            try:
                resolve(link["href"])
            except Resolver404:
                pytest.fail(f"{task.key}: {link['href']} leads nowhere")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_named_by_a_text_taken_by_the_command_and_described(language):
    named = set()
    for task in TASKS:
        for picture in text(task, language).find_all("img"):
            assert len(picture["alt"]) > 15
            named.add(Path(re.sub(r"\.[0-9a-f]{12}\.webp$", ".webp", picture["src"])).stem)

    assert (
        named == {path.stem for path in (FOLDER / language).glob("*.webp")} == {shot.name for shot in SHOTS}
    )
    for name in named:
        width, height = picture_size(name, language)
        assert 600 <= width <= 1200
        assert 200 <= height <= 900


def test_pictures_are_small():
    sizes = [picture_path(shot.name, language).stat().st_size for shot in SHOTS for language in LANGUAGES]

    assert sum(sizes) < LARGEST


@pytest.mark.parametrize(
    ("code", "expected"),
    [("nl", "nl"), ("en", "en"), ("en-gb", "en"), ("fy", "en"), ("", "en"), (None, "en")],
)
def test_guide_is_in_the_language_of_the_reader_or_in_english(code, expected):
    assert language_of_guide(code) == expected


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "title", "other"),
    [
        ("nl", "Een pagina vertalen", "Deze handleiding in het Engels"),
        ("en", "Translate a page", "This guide in Dutch"),
    ],
)
def test_guide_opens_from_the_help_menu_in_the_language_of_the_user(client, language, title, other):
    sign_in(client, roles.TRANSLATOR, language=language)

    soup = guide(client, reverse("editorial_guide"))

    assert soup.select_one(".guide")["lang"] == language
    assert title in [heading.get_text() for heading in soup.select(".guide h3")]
    assert soup.select_one(".guide-languages a").get_text() == other
    assert reverse("editorial_guide") in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.django_db
def test_other_language_is_one_click_away_and_leaves_the_admin_as_it_was(client):
    sign_in(client, roles.EDITOR, language="nl")

    soup = guide(client, reverse("editorial_guide", args=["en"]))

    assert soup.html["lang"] == "nl"
    assert soup.select_one(".guide")["lang"] == "en"
    assert soup.select_one(".guide h3").get_text() == "Publish a news item"
    assert soup.select_one(".guide-languages a").get_text() == "Deze handleiding in het Nederlands"


@pytest.mark.django_db
def test_contents_name_every_task_once(client):
    sign_in(client, roles.EDITOR, language="en")

    soup = guide(client, reverse("editorial_guide"))

    contents = [link["href"][1:] for link in soup.select(".guide-contents a")]
    assert (
        contents == [section["id"] for section in soup.select(".guide-task")] == [task.key for task in TASKS]
    )


@pytest.mark.django_db
def test_language_without_a_guide_is_not_found(client):
    sign_in(client, roles.EDITOR, language="en")

    assert client.get(reverse("editorial_guide", args=["fr"]), follow=True).status_code == 404


@pytest.mark.django_db
def test_guide_is_for_who_may_enter_the_admin(client):
    client.force_login(UserFactory())

    response = client.get(reverse("editorial_guide"))

    assert response.status_code in (302, 403)
    assert "guide-task" not in response.content.decode()
