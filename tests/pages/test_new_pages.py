"""What the form for a new page offers, and that what is left empty leaves no trace."""

import datetime

import pytest
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from articles.models import (
    ArticlePage,
    ArticleSectionPage,
    InterviewPage,
    InterviewSectionPage,
    NewsItemPage,
    NewsSectionPage,
)
from home.models import EvergreenPage, HomePage
from home.structure import roles
from tests.factories.media import ImageFactory
from tests.factories.pages import NewsItemPageFactory, section
from tests.pages.editing import add_url, edit_url, form_data, sign_in

pytestmark = pytest.mark.django_db
JSON = {"accept": "application/json"}
PICTURE = {"image": "", "alt_text": "", "caption": ""}
QUOTE = {"quote": "", "text": "", "person": "", "function": "", "organisation": ""}
NO_TEXT = rich_text("")


@pytest.fixture
def chief(client):
    sign_in(client, roles.CHIEF_EDITOR)
    return client


def new_form(client, page_class, section_class):
    return client.get(add_url(page_class, section(section_class))).context["form"]


@pytest.mark.parametrize(
    ("page_class", "section_class", "blocks"),
    [
        (NewsItemPage, NewsSectionPage, ["text", "picture", "quote"]),
        (ArticlePage, ArticleSectionPage, ["text", "picture", "quote"]),
        (
            InterviewPage,
            InterviewSectionPage,
            ["text", "question_answer", "question_answer", "picture", "quote"],
        ),
        (EvergreenPage, HomePage, ["text"]),
    ],
)
def test_a_new_page_has_the_blocks_that_it_mostly_needs(chief, page_class, section_class, blocks):
    form = new_form(chief, page_class, section_class)
    assert [block.block_type for block in form["body"].value()] == blocks


def test_a_new_news_item_bears_the_date_of_today_in_our_time_zone(client, time_machine):
    time_machine.move_to(datetime.datetime(2026, 12, 16, 23, 30, tzinfo=datetime.UTC))
    sign_in(client, roles.CHIEF_EDITOR)
    form = new_form(client, NewsItemPage, NewsSectionPage)
    assert form["date"].value() == datetime.date(2026, 12, 17)


def test_a_page_that_was_left_without_a_date_is_not_given_one(chief):
    page = NewsItemPageFactory()
    NewsItemPage.objects.filter(pk=page.pk).update(date=None)
    assert chief.get(edit_url(page)).context["form"]["date"].value() is None


def send(client, blocks, action="action-publish", headers=None, **changes):
    """Send the form for a new news item with these blocks; return the response."""
    url = add_url(NewsItemPage, section(NewsSectionPage))
    data = form_data(client, url, title="Slotdag", slug="slotdag") | nested_form_data(
        {"body": streamfield(blocks)}
    )
    return client.post(url, data | ({action: action} if action else {}) | changes, headers=headers)


@pytest.mark.parametrize(
    ("action", "headers"), [("action-publish", None), ("action-save", None), (None, JSON)]
)
def test_blocks_left_empty_are_dropped_without_a_word(chief, action, headers):
    blocks = [
        ("text", rich_text("<p>De slotdag.</p>")),
        ("picture", PICTURE),
        ("quote", QUOTE),
        ("text", NO_TEXT),
    ]

    response = send(chief, blocks, action, headers)

    assert response.status_code in (200, 302)
    page = NewsItemPage.objects.get(slug="slotdag")
    for stored in (page, page.get_latest_revision_as_object()):
        assert [block.block_type for block in stored.body] == ["text"]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("picture", PICTURE),
        ("quote", QUOTE),
        ("text", rich_text("<p> </p>")),
        ("question_answer", {"question": " ", "answer": NO_TEXT}),
        ("callout", {"heading": "", "text": NO_TEXT}),
        ("video", {"title": "", "poster": "", "url": "", "file": "", "transcript": ""}),
        ("links", {"heading": "", "items": {"count": "0"}}),
        ("network", {"network": ""}),
        ("sessions", {"heading": "", "series": ""}),
        ("table", {"caption": "", "column-count": "0", "row-count": "0"}),
    ],
)
def test_each_kind_of_block_may_be_left_empty(chief, kind, value):
    assert send(chief, [(kind, value)]).status_code == 302
    assert len(NewsItemPage.objects.get(slug="slotdag").body) == 0


def errors_by_place(response):
    return response.context["form"].errors["body"].as_data()[0].block_errors


def test_a_block_that_holds_something_is_still_checked_and_its_error_stands_at_that_block(chief):
    blocks = [("text", NO_TEXT), ("quote", QUOTE), ("quote", QUOTE | {"person": "Iris"}), ("text", NO_TEXT)]

    response = send(chief, blocks)

    assert response.status_code == 200
    assert list(errors_by_place(response)) == [2]
    assert len(response.context["form"]["body"].value()) == 4


def test_a_picture_is_published_with_a_description_or_as_decoration_only(chief):
    picture = PICTURE | {"image": str(ImageFactory(title="IMG_2041").pk)}

    response = send(chief, [("picture", picture)])

    assert list(errors_by_place(response)) == [0]
    assert "IMG_2041" not in response.context["form"]["body"].value()[0].value["alt_text"]
    assert send(chief, [("picture", picture | {"is_decorative": "on"})]).status_code == 302


def test_a_draft_may_wait_for_the_description_of_its_picture(chief):
    picture = PICTURE | {"image": str(ImageFactory().pk)}

    assert send(chief, [("picture", picture)], None, JSON).status_code == 200
    page = NewsItemPage.objects.get(slug="slotdag")
    assert [block.block_type for block in page.body] == ["picture"]

    url = edit_url(page)
    data = form_data(chief, url) | nested_form_data({"body": streamfield([("picture", picture)])})
    assert chief.post(url, data | {"action-publish": "1"}).status_code == 200
    assert chief.get(f"/admin/pages/{page.pk}/view_draft/").status_code == 200
