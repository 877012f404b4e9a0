"""Awkward input in the page editor: kept, or answered with a message; never an error, never lost."""

import json

import pytest
from django.utils import timezone

from articles.models import NewsItemPage, NewsSectionPage
from home.structure import roles
from leernetwerk.network.models import PilotArea
from pilots.models import PilotAreaPage, PilotSectionPage
from tests.factories import network
from tests.factories.pages import NewsItemPageFactory, PilotAreaPageFactory, section
from tests.pages.editing import add_url, edit_url, sign_in
from tests.pages.streams import body

pytestmark = pytest.mark.django_db

KEPT = [
    "שלום עליכם – مرحبا بالعالم",
    "👩‍👩‍👧‍👦🏳️‍🌈 Z̸̰̈a̵l̶g̷o̴",
    "<script>alert(1)</script> {{ 7*7 }} {% now %}",
    "'; DROP TABLE wagtailcore_page; -- ../../etc/passwd %00 %s ${7}",
    "\u202eomgekeerd\u202c \u200b \ufeff",
]
NUL = "before\x00after"
TEXT_FIELDS = ["title", "slug", "seo_title", "search_description", "lead", "image_alt", "image_caption"]


@pytest.fixture
def editor(client):
    sign_in(client, roles.EDITOR)
    return client


EMPTY = {"body-count": "0", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}


def new_news(client, **changes):
    data = EMPTY | {"title": "Nieuws", "slug": "bericht"} | changes
    return client.post(add_url(NewsItemPage, section(NewsSectionPage)), data)


def edit(client, page, **changes):
    return client.post(edit_url(page), EMPTY | {"title": page.title, "slug": page.slug} | changes)


@pytest.mark.parametrize("words", KEPT)
def test_awkward_words_are_kept_in_every_text_of_a_news_item(editor, words):
    fields = {name: words for name in TEXT_FIELDS if name != "slug"}

    response = new_news(editor, **fields, **body(words))

    assert response.status_code == 302
    page = NewsItemPage.objects.get(slug="bericht").get_latest_revision_as_object()
    assert page.title.strip("\u200b\ufeff ") == words.strip("\u200b\ufeff ")
    stored = {block.block_type: block.value for block in page.body}
    assert len(stored) == 8
    assert stored["quote"]["person"] == words.strip()
    assert stored["table"].caption == words


@pytest.mark.parametrize("name", TEXT_FIELDS)
@pytest.mark.parametrize("exists", [False, True])
def test_nul_byte_in_a_field_is_answered_and_the_rest_kept(editor, name, exists):
    changes = {"title": "Typed title", "lead": "Typed lead", name: NUL}
    if exists:
        page = NewsItemPageFactory()
        response = edit(editor, page, **changes)
    else:
        response = new_news(editor, **changes)

    assert response.status_code == 200
    assert name in response.context["form"].errors
    assert "Typed" in response.content.decode()
    assert not NewsItemPage.objects.filter(title__contains="before").exists()


@pytest.mark.parametrize("exists", [False, True])
@pytest.mark.parametrize("key", [key for key, value in body("Words").items() if "Words" in value])
def test_nul_byte_in_any_block_is_answered_and_the_words_kept(editor, key, exists):
    blocks = body("Words typed")
    nul = "\\u0000" if blocks[key].startswith("{") else "\x00"
    blocks[key] = blocks[key].replace("Words", f"Words{nul}")

    response = edit(editor, NewsItemPageFactory(), **blocks) if exists else new_news(editor, **blocks)

    assert response.status_code == 200
    assert "body" in response.context["form"].errors
    assert "Words typed" in response.content.decode()


@pytest.mark.parametrize("part", ["id", "type", "order", "deleted"])
def test_tampered_block_data_never_reaches_the_database_as_a_nul_byte(editor, part):
    response = new_news(editor, **body("Words") | {f"body-0-{part}": NUL})

    assert response.status_code in (200, 302, 400)
    for page in NewsItemPage.objects.filter(slug="bericht"):
        assert "\\u0000" not in json.dumps(page.get_latest_revision().content)


def test_title_of_255_characters_is_kept_with_an_address(editor):
    response = new_news(editor, title="é" * 255, slug="e" * 255)

    assert response.status_code == 302
    assert NewsItemPage.objects.get(slug="e" * 255).draft_title == "é" * 255


@pytest.mark.parametrize(
    ("name", "length"), [("title", 256), ("slug", 256), ("seo_title", 256), ("lead", 601), ("image_alt", 256)]
)
def test_longer_texts_are_answered_with_a_message(editor, name, length):
    response = new_news(editor, **{name: "a" * length})

    assert response.status_code == 200
    assert list(response.context["form"].errors) == [name]
    assert "a" * length in response.content.decode()


@pytest.mark.parametrize("date", ["31-02-2027", "morgen", "2027-13-01", "\x00", "99999-01-01", "0000-00-00"])
def test_impossible_dates_are_answered_with_a_message(editor, date):
    response = new_news(editor, date=date)

    assert response.status_code == 200
    assert "date" in response.context["form"].errors


@pytest.mark.parametrize("value", ["0", "-1", "abc", "9" * 40, NUL, "1; DROP TABLE"])
@pytest.mark.parametrize("name", ["image", "themes", "about_pilot_areas", "social_image"])
def test_records_and_pictures_that_do_not_exist_are_answered_with_a_message(editor, name, value):
    response = new_news(editor, **{name: value})

    assert response.status_code == 200


@pytest.mark.parametrize("value", ["0", "-1", "abc", "9" * 40, NUL])
def test_new_pilot_area_page_survives_any_choice_of_record(editor, value):
    data = EMPTY | {"title": "T", "slug": "t", "pilot_area": value}

    response = editor.post(add_url(PilotAreaPage, section(PilotSectionPage)), data)

    assert response.status_code == 200
    assert "pilot_area" in response.context["form"].errors


@pytest.mark.parametrize("words", [*KEPT, "x" * 255])
def test_awkward_names_of_records_make_good_titles(editor, words):
    area = network.PilotAreaFactory(name={"nl": words})
    data = EMPTY | {"title": "", "slug": "", "pilot_area": area.pk}

    response = editor.post(add_url(PilotAreaPage, section(PilotSectionPage)), data)

    assert response.status_code == 302
    assert PilotAreaPage.objects.get(pilot_area=area).slug


def test_awkward_words_are_kept_on_a_pilot_area(editor):
    page = PilotAreaPageFactory(live=False)
    for words in KEPT:
        response = edit(editor, page, title=words, lead=words, **body(words))
        assert response.status_code == 302
    assert PilotArea.objects.count() == 1


def test_fresh_news_item_has_the_date_of_today(editor):
    form = editor.get(add_url(NewsItemPage, section(NewsSectionPage))).context["form"]

    assert form["date"].value() == timezone.localdate()
