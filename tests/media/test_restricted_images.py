"""Pictures of restricted collections: out of the public folder, seen through a view that checks."""

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.urls import reverse

from leernetwerk.delivery.periodic import periodic_jobs
from leernetwerk.media.models import Image, Rendition
from tests.factories.accounts import SuperuserFactory, UserFactory
from tests.factories.media import CollectionFactory, ImageFactory, restrict

pytestmark = pytest.mark.django_db
SPEC = "width-32|format-webp"


def public_files():
    """Return the names of all files in the public media folder."""
    return {path.name for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()}


def name_of(rendition):
    """Return a rendition's file name without its folders."""
    return rendition.file.name.rsplit("/", 1)[-1]


@pytest.fixture
def partners():
    """Return a group that partners are in."""
    return Group.objects.create(name="Partners")


@pytest.fixture
def restricted(partners):
    """Return a collection that is open to partners only."""
    collection = CollectionFactory()
    restrict(collection, partners)
    return collection


def test_public_picture_has_a_public_rendition_and_a_private_original():
    """Only what pages show is public."""
    image = ImageFactory(title="Public")
    rendition = image.get_rendition(SPEC)

    assert rendition.url == f"/media/{rendition.file.name}"
    assert name_of(rendition) in public_files()
    assert image.filename not in public_files()


def test_restricted_picture_leaves_nothing_in_the_public_folder(restricted):
    """Neither original nor rendition, also below the restricted collection."""
    before = public_files()
    image = ImageFactory(collection=CollectionFactory(parent=restricted))

    image.get_rendition(SPEC)
    image.get_renditions("width-20|format-jpeg", "width-20|format-avif")

    assert public_files() == before


def test_restricted_rendition_is_sent_to_who_may_see_it(client, partners, restricted):
    """A stranger and who is not in the group get the same 404 as for one that never was."""
    rendition = ImageFactory(collection=restricted).get_rendition(SPEC)
    partner, other = UserFactory(), UserFactory()
    partner.groups.add(partners)

    assert rendition.url == f"/images/{rendition.pk}/{name_of(rendition)}"
    assert client.get(rendition.url).status_code == 404
    assert client.get("/images/987654/x.webp").status_code == 404
    client.force_login(other)
    assert client.get(rendition.url).status_code == 404
    client.force_login(partner)
    answer = client.get(rendition.url)
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content).startswith(b"RIFF")
    assert answer["Content-Type"] == "image/webp"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_missing_rendition_file_is_not_found(client, restricted):
    """Never a 500."""
    rendition = ImageFactory(collection=restricted).get_rendition(SPEC)
    rendition.file.storage.delete(rendition.file.name)
    client.force_login(SuperuserFactory())

    assert client.get(rendition.url).status_code == 404


def test_address_of_a_public_rendition_in_the_view_leads_to_the_file(client):
    """So that a page that was kept open still shows its picture after a collection was opened."""
    rendition = ImageFactory().get_rendition(SPEC)

    answer = client.get(reverse("media_rendition", args=[rendition.pk, "x.webp"]))

    assert (answer.status_code, answer["Location"]) == (302, rendition.url)


def test_restricting_a_collection_takes_its_renditions_away(partners, django_capture_on_commit_callbacks):
    """At once, and opening it again brings them back to the public folder."""
    collection = CollectionFactory()
    image = ImageFactory(collection=CollectionFactory(parent=collection))
    public = image.get_rendition(SPEC)

    with django_capture_on_commit_callbacks(execute=True):
        restriction = restrict(collection, partners)
    assert name_of(public) not in public_files()
    image = Image.objects.get(pk=image.pk)
    private = image.get_rendition(SPEC)
    assert private.is_restricted

    with django_capture_on_commit_callbacks(execute=True):
        restriction.delete()
    assert not private.file.storage.exists(private.file.name)
    assert not Image.objects.get(pk=image.pk).get_rendition(SPEC).is_restricted


def test_moving_a_picture_takes_its_renditions_along(restricted, django_capture_on_commit_callbacks):
    """From an open into a restricted collection."""
    image = ImageFactory()
    public = image.get_rendition(SPEC)

    with django_capture_on_commit_callbacks(execute=True):
        image.collection = restricted
        image.save()

    assert name_of(public) not in public_files()
    assert Image.objects.get(pk=image.pk).get_rendition(SPEC).is_restricted


def test_bulk_move_takes_renditions_along(client, restricted, django_capture_on_commit_callbacks):
    """Through the admin's own bulk action, which sends no signal."""
    image = ImageFactory()
    public = image.get_rendition(SPEC)
    client.force_login(SuperuserFactory())
    address = reverse("wagtail_bulk_action", args=["media", "image", "add_to_collection"])

    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(f"{address}?id={image.pk}", {"collection": restricted.pk})

    assert answer.status_code == 302
    assert name_of(public) not in public_files()
    assert not Rendition.objects.filter(pk=public.pk).exists()


def test_moving_a_collection_takes_renditions_along(client, restricted, django_capture_on_commit_callbacks):
    """Through the admin's collection screen."""
    collection = CollectionFactory()
    public = ImageFactory(collection=collection).get_rendition(SPEC)
    client.force_login(SuperuserFactory())

    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(
            reverse("wagtailadmin_collections:edit", args=[collection.pk]),
            {"name": collection.name, "parent": restricted.pk},
        )

    assert answer.status_code == 302
    assert name_of(public) not in public_files()


def test_background_work_finds_what_slipped_through(restricted):
    """A change that no signal tells of, say in the database."""
    image = ImageFactory()
    public = image.get_rendition(SPEC)
    Image.objects.filter(pk=image.pk).update(collection=restricted)
    job = next(job for job in periodic_jobs.jobs if job.name == "drop_misplaced_renditions")

    job.call()

    assert not Rendition.objects.filter(pk=public.pk).exists()


def test_admin_shows_restricted_pictures_to_who_may_change_them(client, restricted):
    """The thumbnails of the image list come through the view."""
    ImageFactory(collection=restricted, title="Behind closed doors")
    client.force_login(SuperuserFactory())

    page = client.get(reverse("wagtailimages:index")).content.decode()

    rendition = Rendition.objects.get()
    assert f'src="/images/{rendition.pk}/' in page
    assert client.get(rendition.url).status_code == 200


def test_title_is_never_the_alternative_text():
    """It is asked where a picture is used."""
    assert ImageFactory(title="IMG_2041").get_rendition(SPEC).alt == ""
