"""The main button of the page editor."""

import pytest
from django.urls import reverse

from articles.models import NewsItemPage, NewsSectionPage
from home.structure import roles
from tests.factories.pages import NewsItemPageFactory, section
from tests.pages.editing import add_url, edit_url, sign_in

pytestmark = pytest.mark.django_db


def buttons(html):
    """Return the names of the buttons in the footer, the main one first."""
    footer = html.partition("<footer")[2].partition("</footer>")[0]
    names = ("action-publish", "action-submit", "workflow-action-name", "Save draft", "Save Draft")
    found = [(footer.find(name), name) for name in names if name in footer]
    return [name for _place, name in sorted(found)]


def addresses():
    page = NewsItemPageFactory(live=False)
    page.save_revision()
    return [add_url(NewsItemPage, section(NewsSectionPage)), edit_url(page)]


def test_who_may_publish_has_publish_as_the_main_button(client):
    sign_in(client, roles.CHIEF_EDITOR)
    for url in addresses():
        first, *others = buttons(client.get(url).content.decode())
        assert first == "action-publish"
        assert {"Save draft", "Save Draft"} & set(others)


def test_who_may_not_publish_submits_for_approval_by_the_main_button(client):
    sign_in(client, roles.EDITOR)
    for url in addresses():
        first, *others = buttons(client.get(url).content.decode())
        assert first == "action-submit"
        assert "action-publish" not in others


def test_who_reviews_a_page_approves_it_by_the_main_button(client):
    editor = sign_in(client, roles.EDITOR)
    page = NewsItemPageFactory(live=False)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    sign_in(client, roles.CHIEF_EDITOR)

    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert buttons(html)[0] == "workflow-action-name"
