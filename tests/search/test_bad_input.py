"""Whatever is typed in a search field, of the site or of the admin, is answered.

More strings than these are tried with ``BAD_STRINGS``, the path of a JSON list.
"""

import json
import os
from pathlib import Path

import pytest
from django.urls import reverse

from tests.factories.accounts import UserFactory
from tests.factories.bad_input import AWKWARD
from tests.search.publishing import published

pytestmark = pytest.mark.django_db

OPERATORS = [
    '"',
    '"a',
    "AND",
    "NEAR(a b)",
    "a OR",
    "-a",
    "*",
    "^a",
    "a:b",
    "(",
    "a & | !b",
    "x" * 40_000,
    "\ud800",
]
SITE = ["/nl/zoeken/", "/en/search/", "/nl/zoeken/suggesties/"]
ADMIN = [
    "wagtailadmin_pages:search",
    "wagtailadmin_explore_root",
    "wagtailadmin_choose_page",
    "wagtailadmin_choose_page_search",
    "wagtailimages:index_results",
    "wagtailimages_chooser:choose_results",
    "wagtaildocs:index_results",
    "wagtaildocs_chooser:choose_results",
    "wagtailusers_users:index_results",
    "wagtailusers_groups:index_results",
    "wagtailredirects:index_results",
    "wagtailadmin_workflows:index_results",
    "wagtailsnippets_network_person:list_results",
    "wagtailsnippets_network_term:list_results",
    "wagtailsnippetchoosers_network_person:choose_results",
    "wagtailsnippetchoosers_network_organisation:choose_results",
    "wagtailadmin_reports:site_history_results",
    "wagtailadmin_reports:locked_pages_results",
    "wagtailadmin_reports:aging_pages_results",
    "desk_find",
]


def strings():
    """Return what is typed (a list of ``str``)."""
    named = os.environ.get("BAD_STRINGS")
    more = json.loads(Path(named).read_text(encoding="utf-8")) if named else []
    return [*(one.values[0] for one in AWKWARD), *OPERATORS, *more]


def failing(client, address):
    """Return the strings (a list) that are not answered at an address."""
    client.raise_request_exception = False
    typed = ((text, text.encode("utf-8", "surrogatepass")) for text in strings())
    return [text[:80] for text, sent in typed if client.get(address, {"q": sent}).status_code != 200]


@pytest.mark.parametrize("address", SITE)
def test_search_of_the_site_answers_whatever_is_typed(client, address):
    published("Walvis")
    assert failing(client, address) == []


@pytest.mark.parametrize("name", ADMIN)
def test_search_of_the_admin_answers_whatever_is_typed(client, name):
    client.force_login(UserFactory(is_superuser=True))
    published("Walvis")
    assert failing(client, reverse(name)) == []
