"""Checking real pages: what is read of them, what is looked up, and in how many queries."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.contrib.redirects.models import Redirect

from editorial.checks.run import check
from leernetwerk.network.models import Call
from tests.factories import media, network, pages
from tests.pages.test_visibility import restrict

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2027, 6, 1)


def messages(page, today=TODAY):
    with override("en"):
        return [finding.message for finding in check(page, today)]


def text_page(html, **values):
    return pages.ArticlePageFactory(body=[("text", html)], **values)


def test_page_without_faults_has_no_findings():
    other = pages.ArticlePageFactory()
    document = media.DocumentFactory()
    page = text_page(
        f'<h2>Kop</h2><p>Zie <a linktype="page" id="{other.pk}">het artikel</a> en '
        f'<a linktype="document" id="{document.pk}">het werkboek</a>.</p><h3>Kop</h3>'
    )

    assert messages(page) == []


def test_findings_come_in_the_order_of_the_editor_and_name_their_block():
    page = pages.ArticlePageFactory(
        lead="Op 5 september.",
        body=[
            ("text", "<h4>Te diep</h4>"),
            (
                "links",
                {"heading": "", "items": [{"page": None, "url": "https://x.example/", "label": "hier"}]},
            ),
        ],
    )
    first, second = page.body.get_prep_value()

    found = check(page, TODAY)

    assert [finding.path for finding in found] == [
        "lead",
        f"body.{first['id']}",
        f"body.{second['id']}.items.{second['value']['items'][0]['id']}",
    ]


@pytest.mark.parametrize("values", [{}, {"image_alt": "IMG_1.jpg"}])
def test_picture_of_the_page_is_checked(values):
    page = pages.ArticlePageFactory(image=media.ImageFactory(), **values)

    assert [finding.path for finding in check(page, TODAY)] == ["image_alt"]


def test_links_to_drafts_private_and_deleted_pages_are_found():
    draft, gone = pages.ArticlePageFactory(live=False), pages.ArticlePageFactory()
    private = pages.ArticlePageFactory()
    restrict(private, Group.objects.create(name="Partners"))
    links = "".join(f'<p><a linktype="page" id="{one.pk}">een naam</a></p>' for one in (draft, private, gone))
    page = text_page(links + f'<p><a linktype="page" id="{10**30}">een naam</a></p>')
    type(gone).objects.get(pk=gone.pk).delete()

    assert messages(page) == [
        "This link leads to a page that is not published",
        "This link leads to a page that not everybody may see",
        "This link leads to a page that was deleted",
        "This link leads to a page that was deleted",
    ]


def test_link_to_a_draft_with_a_live_translation_passes():
    dutch = pages.ArticlePageFactory(live=False)
    pages.ArticlePageFactory(language="en", translation_of=dutch)
    page = text_page(f'<p><a linktype="page" id="{dutch.pk}">an article</a></p>', language="en")

    assert messages(page) == []


def test_links_to_documents_that_are_gone_or_closed_are_found():
    collection = media.CollectionFactory()
    media.restrict(collection)
    closed = media.DocumentFactory(collection=collection)
    page = text_page(
        f'<p><a linktype="document" id="{closed.pk}">verslag</a> <a linktype="document" id="999999">weg</a></p>'
    )

    assert messages(page) == [
        "This link leads to a document that not everybody may open",
        "This link leads to a document that was deleted",
    ]


def test_addresses_of_the_site_are_followed():
    other = pages.ArticlePageFactory(title="Elders")
    section = pages.section(type(other.get_parent().specific))
    document = media.DocumentFactory()
    Redirect.add_redirect("/nl/oud/", redirect_to="/nl/")
    alive = [
        "/nl/oud",
        f"{section.get_url()}feed/rss/",
        document.url,
        "/robots.txt",
        "mailto:x@y.example",
        "#kop",
    ]
    dead = [
        "/nl/bestaat-niet/",
        "/documents/999999/x.pdf",
        "http://localhost/nl/weg/",
        "/nl/\x01/",
        "/nl/%00/",
    ]
    html = "".join(f'<p><a href="{address}">een naam</a></p>' for address in [*alive, *dead, other.get_url()])

    found = check(text_page(html + '<p><a href="https://elsewhere.example/nl/x/">elders</a></p>'), TODAY)

    assert [finding.excerpt for finding in found] == [*dead, other.get_url()]


@pytest.mark.parametrize("closes", [datetime.date(2027, 5, 1), datetime.date(2027, 7, 1)])
def test_text_is_compared_with_the_call_that_the_page_is_about(closes):
    call = network.CallFactory(
        opens=datetime.date(2027, 1, 1), closes=closes, starts=None, status=Call.Status.CONFIRMED
    )
    about = pages.NewsItemPageFactory(lead="Meld je aan.", about_cohorts=[call.cohort])
    cohort_page = pages.CohortPageFactory(lead="Meld je aan.", cohort=call.cohort)
    call_page = pages.CallPageFactory(lead="Meld je aan.", call=call)

    expected = 1 if closes < TODAY else 0
    assert [len(messages(page)) for page in (about, cohort_page, call_page)] == [expected] * 3


def test_news_about_an_open_and_a_closed_call_may_ask_people_to_join():
    closed, open_ = network.CallFactory(closes=datetime.date(2027, 5, 1)), network.CallFactory()
    page = pages.NewsItemPageFactory(lead="Meld je aan.", about_cohorts=[closed.cohort, open_.cohort])

    assert messages(page, open_.opens) == []


def test_checks_take_few_queries_however_long_the_page():
    def queries(number):
        others = [pages.ArticlePageFactory() for _number in range(number)]
        files = [media.DocumentFactory() for _number in range(number)]
        html = "".join(
            f'<p><a linktype="page" id="{one.pk}">a</a> <a href="{one.get_url()}">b</a></p>' for one in others
        ) + "".join(f'<p><a linktype="document" id="{one.pk}">c</a></p>' for one in files)
        page = type(others[0]).objects.get(pk=text_page(html).pk)
        with CaptureQueriesContext(connection) as captured:
            check(page, TODAY)
        return len(captured)

    queries(1)
    assert queries(2) == queries(12) <= 10
