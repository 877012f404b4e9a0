"""Sizes the demo's pictures in the background, so that loading is quick and hardly any reader waits for them."""

import time

from django.contrib.contenttypes.models import ContentType
from django.template.loader import render_to_string

from demo.models import DemoItem
from leernetwerk.media.models import Image

# The components that print a picture know the sizes; printing each once makes them.
COMPONENTS = {
    "portrait": ["components/picture_face.html"],
    "cover": ["components/picture_cover.html", "components/picture_card.html"],
}
LANDSCAPE = ["components/picture_card.html", "components/picture_lead.html"]
# Work that is stopped finishes the job it is at, so a job is short.
SECONDS = 4


def size_pictures():
    """Make the renditions of pictures that have none yet, one picture after another, for some seconds."""
    started = time.monotonic()
    items = DemoItem.objects.filter(content_type=ContentType.objects.get_for_model(Image))
    keys = dict(items.values_list("object_id", "key"))
    for image in Image.objects.filter(pk__in=keys, renditions__isnull=True).order_by("pk"):
        kind = keys[image.pk].removeprefix("image/").split("-")[0]
        for component in COMPONENTS.get(kind, LANDSCAPE):
            render_to_string(component, {"image": image, "alt": ""})
        if time.monotonic() - started > SECONDS:
            return
