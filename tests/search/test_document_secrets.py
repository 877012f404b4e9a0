"""Of a document that somebody may not see, or not on any page, they learn nothing: no hit, count or suggested word."""

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from wagtail.models import Collection, PageViewRestriction

from leernetwerk.media.models import Document
from search.index.documents import settle_documents
from search.models import IndexedItem, IndexedWord
from search.searching import find
from tests.factories import pages
from tests.factories.accounts import UserFactory
from tests.factories.media import CollectionFactory, restrict
from tests.media.texts import files
from tests.search.publishing import publish
from tests.search.test_documents import committed, document_of, found, hits, offering, results

pytestmark = pytest.mark.django_db


@pytest.fixture
def group():
    return Group.objects.create(name="Leden")


@pytest.fixture
def member(group):
    user = UserFactory()
    user.groups.add(group)
    return user


def close(page, group):
    with committed():
        restriction = PageViewRestriction.objects.create(
            page=page, restriction_type=PageViewRestriction.GROUPS
        )
        restriction.groups.add(group)
    return restriction


def open_words():
    words = IndexedWord.objects.filter(open_frequency__gt=0).exclude(key__startswith="#")
    return set(words.values_list("key", flat=True))


def learned(text, user=None):
    """Return what somebody learns: documents, corrections, and whether words are known."""
    answer = find(text, "nl", user)
    return found(text, user=user), answer.corrections


def knows_nothing(user=None):
    """Tell that neither the word nor a slip of it leads anywhere, and that strangers' counts are without it."""
    assert learned("walvis", user) == ([], {})
    if user is None:
        assert learned("walvsi") == ([], {})
        assert "walvis" not in open_words()


def test_a_restricted_collection_hides_a_document_on_an_open_page(client, group, member):
    collection = CollectionFactory()
    restrict(collection, group)
    document = document_of("Walvissen", collection=collection)
    offering(document, title="Zee")
    knows_nothing()
    knows_nothing(UserFactory())
    assert found("walvis", user=member) == [document.pk]
    assert hits(client, "walvis") == []
    client.force_login(member)
    assert [hit.href for hit in hits(client, "walvis")] == [document.url]


def test_an_open_document_on_a_restricted_page_only_is_hidden(client, group, member):
    document = document_of("Walvissen")
    page = offering(document, title="Besloten zee")
    assert "walvis" in open_words()
    close(page, group)
    knows_nothing()
    knows_nothing(UserFactory())
    assert found("walvis", user=member) == [document.pk]
    html = results(client, "walvis").content.decode()
    assert "Besloten" not in html
    assert "verslag.pdf" not in html


def test_a_second_page_that_is_open_shows_the_document_but_not_the_first_page(client, group):
    document = document_of("Walvissen")
    close(offering(document, title="Besloten zee"), group)
    open_page = offering(document, title="Open zee")
    (hit,) = hits(client, "walvis")
    assert hit.file.offer["title"] == "Open zee"
    open_page.unpublish()
    assert hits(client, "walvis") == []
    knows_nothing()


def test_a_restriction_that_goes_opens_it_again(group):
    document = document_of("Walvissen")
    restriction = close(offering(document), group)
    with committed():
        restriction.delete()
    assert found("walvis") == [document.pk]
    assert "walvis" in open_words()


def test_moving_the_page_under_a_restricted_one_hides_it_and_back_again_shows_it(group):
    document = document_of("Walvissen")
    closed = publish(pages.EvergreenPageFactory(title="Besloten"))
    close(closed, group)
    page = offering(document, factory=pages.EvergreenPageFactory, title="Zee")
    home = page.get_parent()
    assert found("walvis") == [document.pk]
    with committed():
        page.move(closed, "last-child")
    knows_nothing()
    with committed():
        type(page).objects.get(pk=page.pk).move(home, "last-child")
    assert found("walvis") == [document.pk]
    assert "walvis" in open_words()


def test_a_document_that_moves_to_a_restricted_collection_is_hidden(group, member):
    collection = CollectionFactory()
    document = document_of("Walvissen")
    offering(document)
    restrict(collection, group)
    with committed():
        document.collection = collection
        document.save()
    knows_nothing()
    assert found("walvis", user=member) == [document.pk]


def test_a_collection_that_is_restricted_hides_its_documents_and_opened_shows_them(group):
    collection = CollectionFactory()
    document = document_of("Walvissen", collection=collection)
    offering(document)
    with committed():
        restriction = restrict(collection, group)
    knows_nothing()
    with committed():
        restriction.delete()
    assert "walvis" in open_words()


def test_a_bulk_move_is_settled(group):
    collection = CollectionFactory()
    restrict(collection, group)
    document = document_of("Walvissen")
    offering(document)
    Document.objects.filter(pk=document.pk).update(collection=collection)
    assert found("walvis") == []
    settle_documents({document.pk})
    knows_nothing()


def test_a_draft_page_and_the_draft_of_a_live_page_leak_nothing():
    document = document_of("Walvissen")
    body = [("downloads", {"heading": "", "documents": [document]})]
    pages.ArticlePageFactory(body=body, live=False).save_revision()
    live = publish(pages.ArticlePageFactory(title="Zee"))
    live.body = body
    live.save_revision()
    publish(pages.ArticlePageFactory(title="Nog een"))
    knows_nothing()
    knows_nothing(UserFactory())
    assert not IndexedItem.objects.exclude(document=None).exists()


def test_an_upload_that_stands_nowhere_is_found_by_nobody(admin_user):
    document_of("Walvissen", title="Walvisjacht")
    knows_nothing()
    assert found("walvis", user=admin_user) == []
    assert not IndexedWord.objects.filter(frequency__gt=0, key="walvis").exists()


def test_an_expired_page_and_a_copy_of_one_behave_as_others(group):
    document = document_of("Walvissen")
    page = offering(document, title="Zee")
    with committed():
        copy = page.copy(update_attrs={"slug": "kopie", "title": "Kopie"}, keep_live=False)
    page.unpublish()
    knows_nothing()
    publish(type(page).objects.get(pk=copy.pk))
    assert found("walvis") == [document.pk]


def test_what_is_known_of_an_earlier_version_goes_with_it():
    document = document_of("Walvissen")
    offering(document)
    with committed():
        document.file = ContentFile(files.pdf("Zeilvaart"), "nieuw.pdf")
        document.save()
    knows_nothing()
    assert Collection.objects.exists()
