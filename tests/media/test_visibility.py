"""Who may see members of collections."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission
from wagtail.models import Collection, CollectionViewRestriction, GroupCollectionPermission

from leernetwerk.media.models import Document, Image
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.media import CollectionFactory, DocumentFactory, ImageFactory, restrict

pytestmark = pytest.mark.django_db
STRANGER = AnonymousUser()


def test_every_restriction_on_the_way_must_be_passed():
    """A group of the inner collection that is not in the outer one sees nothing."""
    outer_group, inner_group = Group.objects.create(name="Outer"), Group.objects.create(name="Inner")
    outer = CollectionFactory()
    inner = CollectionFactory(parent=outer)
    restrict(outer, outer_group)
    restrict(inner, inner_group)
    document = DocumentFactory(collection=inner)
    users = {"outer": UserFactory(), "inner": UserFactory(), "both": UserFactory()}
    users["outer"].groups.add(outer_group)
    users["inner"].groups.add(inner_group)
    users["both"].groups.add(outer_group, inner_group)

    seen = {name for name, user in users.items() if document in Document.objects.visible_to(user)}

    assert seen == {"both"}


def test_sibling_collections_are_not_touched():
    """A restriction holds below, not beside or above."""
    top = CollectionFactory()
    restricted, beside = CollectionFactory(parent=top), CollectionFactory(parent=top)
    restrict(restricted)

    documents = [DocumentFactory(collection=collection) for collection in (top, beside)]

    assert set(Document.objects.visible_to(STRANGER)) == set(documents)


def test_shared_password_counts_as_closed():
    """The option is off; an old restriction of that kind opens for administrators only."""
    collection = CollectionFactory()
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.PASSWORD, password="x"
    )
    image = ImageFactory(collection=collection)

    assert image not in Image.objects.visible_to(STRANGER)
    assert image not in Image.objects.visible_to(UserFactory())
    assert image in Image.objects.visible_to(SuperuserFactory())


def test_inactive_user_is_a_stranger():
    """As for signing in."""
    collection = CollectionFactory()
    restrict(collection)
    document = DocumentFactory(collection=collection)

    assert document in Document.objects.visible_to(UserFactory())
    assert document not in Document.objects.visible_to(UserFactory(is_active=False))


def test_editor_sees_what_they_may_change():
    """And not the other kind of file, nor what is outside their collections."""
    editors = Group.objects.create(name="Collection editors")
    collection, elsewhere = CollectionFactory(), CollectionFactory()
    restrict(collection, Group.objects.create(name="Partners"))
    restrict(elsewhere, Group.objects.create(name="Others"))
    GroupCollectionPermission.objects.create(
        group=editors,
        collection=collection,
        permission=Permission.objects.get(content_type__app_label="media", codename="change_document"),
    )
    editor = UserFactory()
    editor.groups.add(editors)
    mine = DocumentFactory(collection=CollectionFactory(parent=collection))
    not_mine = DocumentFactory(collection=elsewhere)
    picture = ImageFactory(collection=collection)

    assert mine in Document.objects.visible_to(editor)
    assert not_mine not in Document.objects.visible_to(editor)
    assert picture not in Image.objects.visible_to(editor)


def test_restriction_on_the_root_hides_all():
    """The root is a collection too."""
    restrict(Collection.get_first_root_node())
    DocumentFactory()

    assert not Document.objects.visible_to(STRANGER).exists()
