"""Loads the renditions of all pictures on a page at once."""

from collections import defaultdict

from wagtail.images import get_image_model

from leernetwerk.pages.written_objects import objects_of


def prefetch_renditions(images):
    """Load the renditions of ``images`` (``None`` among them is passed over), in one query or none."""
    images = [image for image in images if image is not None]
    if not images:
        return
    by_image = defaultdict(list)
    for rendition in objects_of(_renditions, list({image.pk for image in images})):
        by_image[rendition.image_id].append(rendition)
    for image in images:
        # Where Wagtail looks for them.
        image.prefetched_renditions = by_image[image.pk]
        for rendition in image.prefetched_renditions:
            rendition.image = image


def _renditions(*image_keys):
    return get_image_model().get_rendition_model().objects.filter(image__in=image_keys)


def listed_images(context):
    """Return the pictures of the items in a page's lists, and the portraits of the people in them."""
    images = []
    listing = context.get("listing")
    for value in [*context.values(), *([listing.items] if listing else [])]:
        if isinstance(value, list):
            images += [getattr(item, "image", None) for item in value]
            images += [portrait_of(item) for item in value]
    return images


def portrait_of(item):
    """Return the portrait of a position (``Position``); ``None`` of anything else."""
    return getattr(getattr(item, "person", None), "portrait", None)


def body_images(stream):
    """Return the pictures in a body (``StreamValue``)."""
    images = []
    for block in stream:
        if hasattr(block.value, "get"):
            images += [block.value.get(name) for name in ("image", "poster")]
            images += [portrait_of(position) for position in block.value.get("positions") or []]
    return images
