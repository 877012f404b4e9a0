"""Every door through which an editor's file comes in, and what it answers."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

ROOT_COLLECTION = "1"


def upload(content, name):
    """Return what a browser would send for a file."""
    return SimpleUploadedFile(name, content)


def through_form(client, kind, content, name):
    """Post the form that adds one file; return its HTML, empty when the file was taken in."""
    namespace = {"document": "wagtaildocs", "image": "wagtailimages"}[kind]
    answer = client.post(
        reverse(f"{namespace}:add"),
        {"title": "T", "collection": ROOT_COLLECTION, "tags": "", "file": upload(content, name)},
    )
    assert answer.status_code in (200, 302)
    return "" if answer.status_code == 302 else answer.content.decode()


def through_many(client, kind, content, name):
    """Post to the upload of many files at once; return its error message, empty when the file was taken in."""
    namespace = {"document": "wagtaildocs", "image": "wagtailimages"}[kind]
    answer = client.post(
        reverse(f"{namespace}:add_multiple"),
        {"title": "T", "collection": ROOT_COLLECTION, "files[]": upload(content, name)},
    )
    assert answer.status_code == 200
    data = answer.json()
    assert data["success"] is not ("error_message" in data)
    return data.get("error_message", "")


def through_chooser(client, kind, content, name):
    """Post to the upload tab of the chooser; return its HTML, empty when the file was taken in."""
    namespace = {"document": "wagtaildocs_chooser", "image": "wagtailimages_chooser"}[kind]
    prefix = f"{kind}-chooser-upload"
    answer = client.post(
        reverse(f"{namespace}:create"),
        {
            f"{prefix}-title": "T",
            f"{prefix}-collection": ROOT_COLLECTION,
            f"{prefix}-tags": "",
            f"{prefix}-file": upload(content, name),
        },
    )
    assert answer.status_code == 200
    data = answer.json()
    return "" if data["step"].endswith("chosen") else data["htmlFragment"]


DOORS = [through_form, through_many, through_chooser]
