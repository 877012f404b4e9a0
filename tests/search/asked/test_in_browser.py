"""What people looked for, by keyboard and mouse in a real browser."""

import pytest

from search.asked.counting import searched_queries
from search.models import IgnoredQuery, Promotion, Synonym
from tests.factories.accounts import SuperuserFactory
from tests.factories.pages import EvergreenPageFactory
from tests.factories.search import SearchedQueryFactory

pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/admin/search-asked/"


@pytest.fixture
def admin(tab, client, live_server):
    """A tab in which a superuser with the English admin is signed in."""
    searched_queries.forget()
    client.force_login(SuperuserFactory(language="en"))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return tab


def test_query_without_results_becomes_a_synonym_by_keyboard(admin, problems):
    SearchedQueryFactory(query="potvissen")
    admin.goto(LIST)

    admin.focus("a:has-text('Make a synonym')")
    admin.keyboard.press("Enter")
    admin.focus("[name=equivalents]")
    admin.keyboard.type("walvis")
    admin.keyboard.press("Enter")
    admin.wait_for_url(f"**{LIST}")

    assert [str(row) for row in Synonym.objects.all()] == ["potvissen ↔ walvis"]
    assert problems == []


def test_page_is_promoted_from_the_list(admin, problems):
    SearchedQueryFactory(query="potvissen")
    page = EvergreenPageFactory(title="Walvissen op deze site")
    admin.goto(LIST)

    admin.click("a:has-text('Promote a page')")
    admin.click("button:has-text('Choose a page')")
    admin.fill(".modal [name=q]", "Walvissen op")
    admin.click(".modal a:has-text('Walvissen op deze site')")
    admin.click("footer button[type=submit]")
    admin.wait_for_url(f"**{LIST}")

    assert [row.page_id for row in Promotion.objects.get().promoted_pages.all()] == [page.pk]
    assert problems == []


def test_ignored_query_is_gone_and_comes_back(admin, problems):
    SearchedQueryFactory(query="robot")
    admin.goto(LIST)

    admin.click("button:has-text('Ignore')")
    admin.wait_for_selector("text=ignored from now on")
    assert IgnoredQuery.objects.exists()

    admin.goto(f"{LIST}ignored/")
    admin.click("button:has-text('Put back in the list')")
    admin.wait_for_selector("text=in the list again")
    assert not IgnoredQuery.objects.exists()
    assert problems == []
