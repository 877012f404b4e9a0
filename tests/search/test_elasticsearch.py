"""What Elasticsearch holds: the same as the database, in whatever order it hears of changes."""

import subprocess
import sys

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.test import TestCase
from wagtail.models import GroupCollectionPermission, Page, PageViewRestriction

from search.elasticsearch import indices
from search.elasticsearch.documents import documents_of
from search.elasticsearch.finding import ask
from search.elasticsearch.sending import send
from search.elasticsearch.server import Server, configured_server
from search.index.rebuilding import rebuild
from search.models import IndexedItem, SearchIndex
from search.questions import questions
from search.ranking.query import groups_of
from search.reader import Reader
from search.searching import find
from tests.factories import pages
from tests.factories.accounts import UserFactory
from tests.factories.media import CollectionFactory
from tests.factories.media import restrict as restrict_collection
from tests.search.publishing import publish, published
from tests.search.test_documents import document_of, offering

pytestmark = pytest.mark.django_db


def live():
    return SearchIndex.objects.get(is_live=True)


def asked_of_server(word, user=None):
    """Return the pages that the server itself gives, before the database is asked who may see them."""
    found = ask(
        configured_server(), live().pk, questions(groups_of([word], "nl"), [1.0], "nl"), Reader(user), 400
    )
    pages_of = dict(IndexedItem.objects.filter(pk__in=found).values_list("pk", "page"))
    return [pages_of[key] for key in found]


def differing():
    return indices.differences(configured_server(), live().pk).all


def restrict(page, *groups):
    with TestCase.captureOnCommitCallbacks(execute=True):
        restriction = PageViewRestriction.objects.create(
            page=page, restriction_type=PageViewRestriction.GROUPS
        )
        restriction.groups.set(groups)
    return restriction


def member_of(*groups):
    user = UserFactory()
    user.groups.set(groups)
    return user


def test_a_page_is_sent_changed_and_taken_away(elasticsearch):
    page = published("Walvisvaart")
    elasticsearch.catch_up()
    assert asked_of_server("walvisvaart") == [page.pk]

    page.title, page.lead = "Zeilvaart", ""
    publish(page)
    elasticsearch.catch_up()
    assert (asked_of_server("walvisvaart"), asked_of_server("zeilvaart")) == ([], [page.pk])

    Page.objects.get(pk=page.pk).specific.unpublish()
    elasticsearch.catch_up()
    assert asked_of_server("zeilvaart") == []
    assert differing() == []


def test_the_server_leaves_out_what_a_reader_may_not_see(elasticsearch):
    group, other = Group.objects.create(name="Partners"), Group.objects.create(name="Others")
    page = published("Walvisvaart")
    restriction = restrict(page, group)
    elasticsearch.catch_up()
    assert asked_of_server("walvisvaart") == asked_of_server("walvisvaart", member_of(other)) == []
    assert asked_of_server("walvisvaart", member_of(group)) == [page.pk]
    assert asked_of_server("walvisvaart", UserFactory(is_superuser=True)) == [page.pk]

    with TestCase.captureOnCommitCallbacks(execute=True):
        restriction.delete()
    elasticsearch.catch_up()
    assert asked_of_server("walvisvaart") == [page.pk]


def documents_on_server(word, user):
    """Return the documents that the server itself gives, before the database is asked who may see them."""
    found = ask(
        configured_server(), live().pk, questions(groups_of([word], "nl"), [1.0], "nl"), Reader(user), 400
    )
    return list(
        IndexedItem.objects.filter(pk__in=found, document__isnull=False).values_list("document", flat=True)
    )


def test_the_server_leaves_out_documents_of_a_closed_collection(elasticsearch):
    group, other = Group.objects.create(name="Partners"), Group.objects.create(name="Others")
    collection = CollectionFactory()
    restrict_collection(collection, group)
    document = document_of("Walvisvaart", collection=collection)
    offering(document)
    elasticsearch.catch_up()

    assert documents_on_server("walvisvaart", member_of(group)) == [document.pk]
    assert documents_on_server("walvisvaart", member_of(other)) == []


def test_the_server_gives_who_may_change_documents_those_of_a_closed_collection(elasticsearch):
    group, editors = Group.objects.create(name="Partners"), Group.objects.create(name="Editors")
    collection = CollectionFactory()
    restrict_collection(collection, group)
    document = document_of("Walvisvaart", collection=collection)
    offering(document)
    change = Permission.objects.get(
        codename="change_document", content_type__model="document", content_type__app_label="media"
    )
    GroupCollectionPermission.objects.create(group=editors, collection=collection, permission=change)
    elasticsearch.catch_up()

    assert documents_on_server("walvisvaart", member_of(editors)) == [document.pk]
    assert [item for item in find("walvisvaart", "nl", member_of(editors)).pages if item is None] == [None]


def test_the_server_leaves_out_documents_that_closed_pages_only_offer(elasticsearch):
    group, other = Group.objects.create(name="Partners"), Group.objects.create(name="Others")
    document = document_of("Walvisvaart")
    restrict(offering(document, title="Besloten zee"), group)
    elasticsearch.catch_up()
    assert documents_on_server("walvisvaart", member_of(other)) == []
    assert documents_on_server("walvisvaart", member_of(group)) == [document.pk]

    restrict(offering(document, title="Andere zee"), other)
    elasticsearch.catch_up()

    assert documents_on_server("walvisvaart", member_of(other)) == [document.pk]


def test_the_server_hears_of_documents_whose_page_moves_to_another_closed_section(elasticsearch):
    group, other = Group.objects.create(name="Partners"), Group.objects.create(name="Others")
    sections = [published(title, factory=pages.EvergreenPageFactory) for title in ("Een", "Twee")]
    for section, one in zip(sections, (group, other), strict=True):
        restrict(section, one)
    document = document_of("Walvisvaart")
    page = offering(document, factory=pages.EvergreenPageFactory, parent=Page.objects.get(pk=sections[0].pk))
    elasticsearch.catch_up()
    assert documents_on_server("walvisvaart", member_of(other)) == []

    with TestCase.captureOnCommitCallbacks(execute=True):
        Page.objects.get(pk=page.pk).move(Page.objects.get(pk=sections[1].pk), pos="last-child")
    elasticsearch.catch_up()

    assert documents_on_server("walvisvaart", member_of(other)) == [document.pk]
    assert documents_on_server("walvisvaart", member_of(group)) == []


def test_the_server_hears_of_a_second_restriction_on_a_collection(elasticsearch):
    group, other = Group.objects.create(name="Partners"), Group.objects.create(name="Others")
    collection = CollectionFactory()
    document = document_of("Walvisvaart", collection=collection)
    offering(document)
    with TestCase.captureOnCommitCallbacks(execute=True):
        restrict_collection(collection, group, other)
    elasticsearch.catch_up()
    assert documents_on_server("walvisvaart", member_of(other)) == [document.pk]

    with TestCase.captureOnCommitCallbacks(execute=True):
        restrict_collection(collection, group)
    elasticsearch.catch_up()

    assert documents_on_server("walvisvaart", member_of(other)) == []


def test_a_move_from_one_closed_section_to_another_is_known_to_the_server(elasticsearch):
    group, other = Group.objects.create(name="Partners"), Group.objects.create(name="Others")
    sections = [published(title, factory=pages.EvergreenPageFactory) for title in ("Een", "Twee")]
    for section, one in zip(sections, (group, other), strict=True):
        restrict(section, one)
    page = published(
        "Walvisvaart", factory=pages.EvergreenPageFactory, parent=Page.objects.get(pk=sections[0].pk)
    )
    elasticsearch.catch_up()
    assert asked_of_server("walvisvaart", member_of(other)) == []

    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=sections[1].pk), pos="last-child")
    elasticsearch.catch_up()

    assert asked_of_server("walvisvaart", member_of(group)) == []
    assert asked_of_server("walvisvaart", member_of(other)) == [page.pk]


def test_what_the_server_knows_too_late_is_hidden_all_the_same(elasticsearch):
    page, open_page = published("Walvisvaart"), published("Walvisvaart")
    elasticsearch.catch_up()
    restrict(page, Group.objects.create(name="Partners"))
    for user in (None, UserFactory()):
        assert asked_of_server("walvisvaart", user) == [open_page.pk, page.pk]
        assert find("walvisvaart", "nl", user).pages == [open_page.pk]


def test_who_may_see_a_page_belongs_to_what_is_compared(elasticsearch):
    page = published("Walvisvaart")
    elasticsearch.catch_up()
    restrict(page, Group.objects.create(name="Partners"))
    assert differing() == [IndexedItem.objects.get(page=page).pk]


def test_what_arrives_too_late_overwrites_nothing(elasticsearch, monkeypatch):
    page = published("Walvisvaart")
    elasticsearch.catch_up()
    item = IndexedItem.objects.get(page=page)
    old = documents_of(live().pk, [item.pk])
    page.title, page.lead = "Zeilvaart", ""
    publish(page)
    elasticsearch.catch_up()

    with monkeypatch.context() as patch:
        patch.setattr("search.elasticsearch.sending.documents_of", lambda *arguments: old)
        send(configured_server(), live().pk, [item.pk])
    assert differing() == []
    assert asked_of_server("walvisvaart") == []

    Page.objects.get(pk=page.pk).delete()
    elasticsearch.catch_up()
    with monkeypatch.context() as patch:
        patch.setattr("search.elasticsearch.sending.documents_of", lambda *arguments: old)
        send(configured_server(), live().pk, [item.pk])
    assert differing() == []


def test_the_check_says_what_differs(elasticsearch):
    rebuild()
    # As from a shell, where Django checks the settings first.
    call_command("check_search_index", skip_checks=False)

    first, second = published("Walvisvaart"), published("Zeilvaart")
    elasticsearch.catch_up()
    call_command("check_search_index")
    send_nothing_of = IndexedItem.objects.get(page=first)
    IndexedItem.objects.filter(page=second).raise_versions()
    with configured_server().client(10) as client:
        client.delete(index=configured_server().alias(live().pk), id=str(send_nothing_of.pk))

    with pytest.raises(CommandError, match=r"lacks 1 items .*older versions of 1 items"):
        call_command("check_search_index")


def test_a_database_from_before_what_the_server_holds_makes_it_equal_again(elasticsearch):
    page = published("Walvisvaart")
    elasticsearch.catch_up()
    IndexedItem.objects.filter(page=page).update(version=1)
    assert differing()

    SearchIndex.objects.update(is_mirrored=False)
    elasticsearch.catch_up()

    assert differing() == []


def test_rebuilding_fills_an_index_and_removes_the_old_one(elasticsearch):
    page = published("Walvisvaart")
    elasticsearch.catch_up()
    old = live()

    rebuild()

    assert live().pk != old.pk
    assert live().is_mirrored
    assert asked_of_server("walvisvaart") == [page.pk]
    elasticsearch.catch_up()
    assert indices.stored_indexes(configured_server()) == {live().pk}


def test_a_site_that_begins_with_a_server_fills_it_by_itself(elasticsearch, settings):
    address, settings.SEARCH_URL = settings.SEARCH_URL, ""
    page = published("Walvisvaart")
    settings.SEARCH_URL = address
    assert find("walvisvaart", "nl", None).pages == [page.pk]

    elasticsearch.catch_up()

    assert asked_of_server("walvisvaart") == [page.pk]


def test_the_library_is_loaded_at_the_first_use_only():
    program = (
        "import django, sys; django.setup(); import leernetwerk.urls, search.searching; "
        "assert 'elasticsearch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_an_address_is_read_in_parts():
    server = Server.from_url("https://anna:p%40ss@search.example:9200/site-1", ca_file="/etc/ca.pem")
    assert (server.url, server.prefix) == ("https://search.example:9200", "site-1")
    assert (server.user, server.password, server.ca_file) == ("anna", "p@ss", "/etc/ca.pem")
    assert Server.from_url("https://[::1]").url == "https://[::1]:443"


@pytest.mark.parametrize(
    "url",
    [
        "search.example",
        "ftp://search.example",
        "https://search.example:x",
        "https://h/Upper",
        "https:///a",
        "x",
    ],
)
def test_what_is_no_address_is_refused_without_telling_it(url, settings):
    with pytest.raises(ImproperlyConfigured, match="SEARCH_URL"):
        Server.from_url(url)
    settings.SEARCH_URL = url
    [error] = [error for error in run_checks() if error.id == "search.E001"]
    assert url not in error.msg or url == "x"
