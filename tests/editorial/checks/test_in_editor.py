"""The page editor asks for its checks: of what stands in the form, saved or not, by whoever may edit."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from articles.models import ArticlePage, ArticleSectionPage, NewsItemPage, NewsSectionPage
from cohorts.models import CallPage, JoinPage
from home.structure import roles
from tests.factories import network, pages
from tests.factories.accounts import UserFactory
from tests.factories.media import ImageFactory
from tests.pages.editing import add_url, edit_url, form_data, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    return sign_in(client, roles.EDITOR, language="en")


def checks_url(page):
    return reverse("editorial_checks", args=[page.pk])


def new_checks_url(page_class, parent):
    return f"{add_url(page_class, parent)}checks/"


def text(html):
    return nested_form_data({"body": streamfield([("text", rich_text(html))])})


def test_what_is_typed_is_checked_before_it_is_saved(client, editor):
    page = pages.ArticlePageFactory(lead="Niets aan de hand.")
    data = form_data(client, edit_url(page), lead="Op 5 september.") | text("<h4>Kop</h4>")

    html = client.post(checks_url(page), data).content.decode()

    assert 'data-checks-found="2"' in html
    assert "A date without a year: “5 september”" in html
    assert "Go to Lead" in html
    assert "Go to Text" in html
    page.refresh_from_db()
    assert page.lead == "Niets aan de hand."
    assert not page.revisions.exists()


def test_new_page_is_checked_before_it_exists(client, editor):
    parent = pages.section(NewsSectionPage)
    data = form_data(client, add_url(NewsItemPage, parent), title="", lead="Op 5 september.")
    before = Page.objects.count()

    html = client.post(new_checks_url(NewsItemPage, parent), data).content.decode()

    assert "A date without a year" in html
    assert Page.objects.count() == before


def test_new_page_about_a_record_is_checked_without_its_record(client):
    sign_in(client, roles.MANAGERS)
    parent = pages.section(JoinPage)
    data = {"title": "", "slug": "", "lead": "Op 5 september.", "call": ""} | text("")

    assert "A date without a year" in client.post(new_checks_url(CallPage, parent), data).content.decode()


def test_block_that_the_form_refuses_is_checked_too(client, editor):
    page = pages.ArticlePageFactory()
    picture = {"image": str(ImageFactory().pk), "alt_text": "", "caption": ""}
    body = nested_form_data({"body": streamfield([("picture", picture)])})

    html = client.post(checks_url(page), form_data(client, edit_url(page)) | body).content.decode()

    assert "This picture has no alternative text" in html
    assert "Go to Picture · Alternative text" in html


def test_text_is_compared_with_the_cohorts_chosen_in_the_form(client, editor):
    call = network.CallFactory(opens="2016-01-01", closes="2016-02-01")
    page = pages.NewsItemPageFactory()
    data = form_data(client, edit_url(page), lead="Meld je aan.")

    assert 'found="0"' in client.post(checks_url(page), data).content.decode()
    data["about_cohorts"] = [str(call.cohort_id)]
    html = client.post(checks_url(page), data).content.decode()
    assert "the call closed on 1 February 2016" in html


def test_messages_are_in_the_language_of_the_editor_whatever_that_of_the_page(client):
    sign_in(client, roles.EDITOR, language="nl")
    page = pages.ArticlePageFactory()
    data = form_data(client, edit_url(page), lead="Op 5 september.")

    html = client.post(checks_url(page), data).content.decode()

    assert "Een datum zonder jaar: ‘5 september’" in html
    assert "Naar Inleiding" in html


def test_page_without_findings_says_so(client, editor):
    page = pages.ArticlePageFactory()

    html = client.post(checks_url(page), form_data(client, edit_url(page))).content.decode()

    assert "Nothing found in the text." in html


def test_words_of_the_page_are_never_markup(client, editor):
    page = pages.ArticlePageFactory()
    data = form_data(client, edit_url(page), lead="<script>alert(1)</script> op 5 september")

    assert "<script>" not in client.post(checks_url(page), data).content.decode()


@pytest.mark.parametrize("code", ["en", None])
def test_who_may_not_edit_the_page_is_refused(client, code):
    if code:
        sign_in(client, roles.EDITOR, code)
    else:
        client.force_login(UserFactory())
    page = pages.ArticlePageFactory(lead="Op 5 september.")
    parent = pages.section(ArticleSectionPage)

    for url in (checks_url(page), new_checks_url(ArticlePage, parent)):
        response = client.post(url, {"lead": "Op 5 september."})
        assert response.status_code in (302, 403)
        assert "5 september" not in response.content.decode()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {
            "body-count": "1",
            "body-0-type": "text",
            "body-0-value": "{",
            "body-0-order": "0",
            "body-0-deleted": "",
        },
        {"lead": "\x00 op 5 september", "title": "\ud800"},
        {"lead": "x" * 40_000},
        {"about_cohorts": ["x"], "image": "x", "date": "31 april"},
    ],
)
def test_bad_input_is_answered(client, editor, data):
    page = pages.NewsItemPageFactory()
    whole = form_data(client, edit_url(page)) | data if data else data
    encoded = {
        name: [one.encode("utf-8", "surrogatepass") for one in ([value] if isinstance(value, str) else value)]
        for name, value in whole.items()
    }

    assert client.post(checks_url(page), encoded).status_code in (200, 400)


@pytest.mark.parametrize("words", ["\\u0000", "\\ud800"])
def test_text_that_no_database_keeps_is_answered(client, editor, words):
    page = pages.ArticlePageFactory()
    posted = text(f'<p><a href="/nl/x/">Op 5 september {words}</a></p>')
    name = next(name for name in posted if name.endswith("value"))
    posted[name] = posted[name].replace("\\\\", "\\")

    response = client.post(checks_url(page), form_data(client, edit_url(page)) | posted)

    assert response.status_code == 200
    assert "5 september" in response.content.decode()


def test_page_that_does_not_exist_is_not_found(client, editor):
    response = client.post(reverse("editorial_checks", args=[999999]), follow=True)

    assert response.status_code == 404
