"""Keeps renditions where their picture's collection wants them.

A rendition is stored for what its collection was when it was made. When a picture changes collection,
or a collection is restricted, opened or moved, renditions in the wrong place are deleted at once and
made anew, in the right place, when a page next asks for them.
"""

from django.db.models import Q

from leernetwerk.media.models import Image, Rendition
from leernetwerk.media.storage import RESTRICTED_PREFIX


def misplaced_renditions():
    """Return renditions that are public and should not be, or the other way round."""
    restricted = Q(image__in=Image.objects.restricted().values("pk"))
    private = Q(file__startswith=RESTRICTED_PREFIX)
    return Rendition.objects.filter((restricted & ~private) | (~restricted & private))


def drop_misplaced_renditions():
    """Delete misplaced renditions with their files, and return how many there were."""
    renditions = list(misplaced_renditions().select_related("image"))
    for rendition in renditions:
        rendition.delete()
    return len(renditions)
