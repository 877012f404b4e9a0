"""The list of who posts printed copies, on a telephone, by keyboard and on paper."""

import pytest
from django.contrib.auth.models import Group

from articles.models import PrintRequest
from home.structure import roles
from tests.factories.accounts import UserFactory
from tests.factories.print_requests import PrintEditionFactory, print_request

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def listed(tab, client, live_server):
    """The list in a tab, with one request in it."""
    user = UserFactory(is_staff=True, language="en")
    user.groups.set(Group.objects.filter(name=roles.POSTING))
    client.force_login(user)
    tab.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    print_request(PrintEditionFactory(publication__name={"nl": "Het boek", "en": "The book"}), 3)
    tab.goto("/admin/print-requests/")
    return tab


def test_a_narrow_screen_and_paper_have_all_of_a_request_under_its_name(listed):
    block, column = listed.locator(".printed-narrow"), listed.locator("td.printed-wide").first
    assert column.is_visible()
    assert not block.is_visible()

    listed.set_viewport_size({"width": 390, "height": 800})
    assert not column.is_visible()
    for words in ("Bedachte Laan 1", "1234 AB Nergenshuizen", "3 × The book", "Asked for on"):
        assert words in " ".join(block.inner_text().split())
    assert listed.evaluate("document.documentElement.scrollWidth") <= 390

    listed.set_viewport_size({"width": 1280, "height": 900})
    listed.emulate_media(media="print")
    assert block.is_visible()
    for left_out in ("tbody input[type=checkbox]", ".sidebar", "thead"):
        assert not listed.locator(left_out).first.is_visible()


def test_a_request_is_chosen_and_marked_by_keyboard(listed):
    listed.locator("tbody input[type=checkbox]").focus()
    listed.keyboard.press("Space")
    mark = listed.get_by_role("link", name="Mark the selected requests as sent")
    mark.wait_for()
    mark.focus()
    listed.keyboard.press("Enter")
    listed.get_by_role("button", name="Mark as sent").focus()
    listed.keyboard.press("Enter")
    listed.wait_for_url("**/admin/print-requests/**")
    listed.get_by_text("1 request is sent, and its address erased.").first.wait_for()

    assert not PrintRequest.objects.filter(sent_at=None).exists()
